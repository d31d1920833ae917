import { error } from '@sveltejs/kit';
import { api } from '#lib/api.server.ts';
import { publicJson } from '#lib/ledger/public-json.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals: { language }, params }) => {
  const bundle = await api().ledger.statementBundle.query({ language, slug: params.slug.slice(0, 120) });
  return publicJson(bundle ?? error(404, 'not_found'));
};
