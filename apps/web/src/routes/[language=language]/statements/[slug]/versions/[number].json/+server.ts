import { error } from '@sveltejs/kit';
import { versionPath } from '#lib/addresses.ts';
import { api } from '#lib/api.server.ts';
import { answerFile } from '#lib/statements/statement-file.server.ts';
import { shownStatement } from '#lib/statements/statement-meta.server.ts';
import type { RequestHandler } from './$types';

/** The exact bytes that a version's digest is taken over. */
export const GET: RequestHandler = ({ locals: { language }, params }) =>
  answerFile(language, async () => {
    const asked = { language, slug: params.slug.slice(0, 120), number: Number(params.number) };
    await shownStatement(asked, (slug) => versionPath('statementVersionJson', language, { ...asked, slug }));
    const json = (await api().statements.versionJson.query(asked)) ?? error(404, 'not_found');
    return new Response(json, {
      headers: { 'content-type': 'application/json', 'access-control-allow-origin': '*' },
    });
  });
