import { error } from '@sveltejs/kit';
import { api } from '#lib/api.server.ts';
import type { RequestHandler } from './$types';

/** The exact bytes that a version's digest is taken over. */
export const GET: RequestHandler = async ({ locals: { language }, params }) => {
  const asked = { language, slug: params.slug.slice(0, 120), number: Number(params.number) };
  const json = (await api().statements.versionJson.query(asked)) ?? error(404, 'not_found');
  return new Response(json, {
    headers: { 'content-type': 'application/json', 'access-control-allow-origin': '*' },
  });
};
