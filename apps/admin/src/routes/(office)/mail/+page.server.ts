import { mayDo } from '@coalition/domain/access';
import { MessageId } from '@coalition/domain/mail';
import { Instant } from '@coalition/domain/values';
import { error } from '@sveltejs/kit';
import { z } from 'zod';
import { orErrorPage } from '#lib/office/find-or-fail.server.ts';
import { refuseAction, textsOf } from '#lib/office/refuse-action.server.ts';
import type { Actions, PageServerLoad } from './$types';

const Asked = z.object({
  status: z.enum(['queued', 'sent', 'failed']).nullable().catch(null),
  before: z.object({ queuedAt: Instant, id: MessageId }).nullable().catch(null),
});

export const load: PageServerLoad = async ({ locals, url: { searchParams } }) => {
  if (!locals.staff || !mayDo(locals.staff.role, 'read_mail')) error(404, 'not_found');
  const asked = Asked.parse({
    status: searchParams.get('status'),
    before: { queuedAt: searchParams.get('before'), id: searchParams.get('id') },
  });
  const room = await orErrorPage(locals.api.mail.list.query(asked));
  return { asked, room, mayManage: mayDo(locals.staff.role, 'manage_mail') };
};

export const actions: Actions = {
  retry: async ({ request, locals }) => {
    const id = MessageId.safeParse((await textsOf(request))['id']);
    if (!id.success) error(400, 'broke');
    try {
      await locals.api.mail.retry.mutate({ id: id.data });
    } catch (caught) {
      return refuseAction(caught);
    }
    return { retried: true };
  },
};
