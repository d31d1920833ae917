import { mayDo } from '@coalition/domain/access';
import { MessageId } from '@coalition/domain/mail';
import { error } from '@sveltejs/kit';
import { orErrorPage } from '#lib/office/find-or-fail.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const id = MessageId.safeParse(params.id);
  if (!id.success || !locals.staff || !mayDo(locals.staff.role, 'read_mail')) error(404, 'not_found');
  const { seen, ...mail } = await orErrorPage(locals.api.mail.find.query({ id: id.data }));
  return { mail, text: seen?.text ?? null };
};
