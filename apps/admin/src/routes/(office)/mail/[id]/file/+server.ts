import { MessageId } from '@coalition/domain/mail';
import { error } from '@sveltejs/kit';
import { orErrorPage } from '#lib/office/find-or-fail.server.ts';
import type { RequestHandler } from './$types';

/** A mail as a file to take away, for an office without a mail server; by POST alone, since it is noted. */
export const POST: RequestHandler = async ({ locals, params }) => {
  const id = MessageId.safeParse(params.id);
  if (!id.success) error(404, 'not_found');
  const { name, source } = await orErrorPage(locals.api.mail.download.mutate({ id: id.data }));
  return new Response(source, {
    headers: { 'content-type': 'message/rfc822', 'content-disposition': `attachment; filename="${name}"` },
  });
};
