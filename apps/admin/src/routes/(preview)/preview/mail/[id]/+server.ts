import { MessageId } from '@coalition/domain/mail';
import { error } from '@sveltejs/kit';
import { orErrorPage } from '#lib/office/find-or-fail.server.ts';
import type { RequestHandler } from './$types';

/** What a mail in a frame may do: be read. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox";

/** A mail as most programs show it, the secret part of its links left out. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const id = MessageId.safeParse(params.id);
  if (!id.success) error(404, 'not_found');
  const { seen } = await orErrorPage(locals.api.mail.find.query({ id: id.data }));
  if (seen === null) error(404, 'not_found');
  return new Response(seen.html, {
    headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy },
  });
};
