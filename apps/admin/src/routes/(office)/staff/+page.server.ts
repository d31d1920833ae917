import { failureOf } from '@coalition/api/client';
import { mayDo, StaffId, StaffRole } from '@coalition/domain/access';
import { EmailAddress } from '@coalition/domain/values';
import { error, fail } from '@sveltejs/kit';
import { refuseAction, textsOf } from '#lib/office/refuse-action.server.ts';
import { settings } from '#lib/office/settings.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  if (!locals.staff || !mayDo(locals.staff.role, 'manage_staff')) error(404, 'not_found');
  const [people, links] = await Promise.all([locals.api.access.listStaff.query(), locals.api.access.listLinks.query()]);
  return { people, links };
};

const emailWrong = { code: 'content_invalid', issues: [{ path: 'email', code: 'not_an_email_address' }] };

/** The person a form speaks of; a form that names nobody is none of ours. */
function staffIdIn(texts: Record<string, string>): StaffId {
  const id = StaffId.safeParse(texts['staffId']);
  return id.success ? id.data : error(400, 'broke');
}

/** The link a person is to be sent, as an address of this office. */
function linkTo(page: 'invitation' | 'reset', made: { token: string; expiresAt: string }) {
  return { made: { href: `${settings.origin}/${page}/${made.token}`, expiresAt: made.expiresAt } };
}

/** Mails an invitation too, where somebody stands for our mail; null where nobody does, and the link goes by another way. */
async function mailLink(api: App.Locals['api'], token: string): Promise<string | null> {
  try {
    return await api.mail.sendStaffInvitation.mutate({ token });
  } catch (caught) {
    if (failureOf(caught)?.code === 'mail_sender_missing') return null;
    throw caught;
  }
}

export const actions: Actions = {
  invite: async ({ request, locals }) => {
    const { email = '', role } = await textsOf(request);
    const guest = EmailAddress.safeParse(email.trim());
    if (!guest.success) return fail(400, { refused: emailWrong, typed: { email } });
    try {
      const made = await locals.api.access.invite.mutate({ email: guest.data, role: StaffRole.parse(role) });
      return { ...linkTo('invitation', made), mailedTo: await mailLink(locals.api, made.token) };
    } catch (caught) {
      return refuseAction(caught, { email });
    }
  },
  reset: async ({ request, locals }) => {
    try {
      return linkTo(
        'reset',
        await locals.api.access.createResetLink.mutate({ staffId: staffIdIn(await textsOf(request)) }),
      );
    } catch (caught) {
      return refuseAction(caught);
    }
  },
  role: async ({ request, locals }) => {
    const texts = await textsOf(request);
    try {
      await locals.api.access.changeRole.mutate({ staffId: staffIdIn(texts), role: StaffRole.parse(texts['role']) });
    } catch (caught) {
      return refuseAction(caught);
    }
    return undefined;
  },
  suspend: async ({ request, locals }) => {
    try {
      await locals.api.access.suspend.mutate({ staffId: staffIdIn(await textsOf(request)) });
    } catch (caught) {
      return refuseAction(caught);
    }
    return undefined;
  },
  resume: async ({ request, locals }) => {
    try {
      await locals.api.access.resume.mutate({ staffId: staffIdIn(await textsOf(request)) });
    } catch (caught) {
      return refuseAction(caught);
    }
    return undefined;
  },
  takeBack: async ({ request, locals }) => {
    const { id = '' } = await textsOf(request);
    try {
      await locals.api.access.revokeLink.mutate({ id });
    } catch (caught) {
      return refuseAction(caught);
    }
    return undefined;
  },
};
