import { EmailAddress } from '@coalition/domain/values';
import { redirect } from '@sveltejs/kit';
import { deviceName } from '#lib/access/device-name.ts';
import { safePath } from '#lib/access/safe-path.ts';
import { dropSession, keepSession } from '#lib/access/session-cookie.server.ts';
import { refuseAction, textsOf } from '#lib/office/refuse-action.server.ts';
import { fail } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) => {
  const next = safePath(url.searchParams.get('next'));
  if (locals.staff) redirect(303, next);
  return { next };
};

export const actions: Actions = {
  in: async ({ request, locals, cookies }) => {
    const { email = '', password = '', next } = await textsOf(request);
    const parsed = EmailAddress.safeParse(email.trim());
    const refused = { code: 'content_invalid', issues: [{ path: 'email', code: 'not_an_email_address' }] };
    if (!parsed.success) return fail(400, { refused, typed: { email } });
    try {
      const device = deviceName(request.headers.get('user-agent') ?? '');
      const { token } = await locals.api.access.signIn.mutate({ email: parsed.data, password, device });
      keepSession(cookies, token);
    } catch (error) {
      return refuseAction(error, { email });
    }
    redirect(303, safePath(next));
  },
  out: async ({ locals, cookies }) => {
    // Whether or not the api hears of it, this browser is signed out.
    await locals.api.access.signOut.mutate().catch(() => null);
    dropSession(cookies);
    redirect(303, '/sign-in');
  },
};
