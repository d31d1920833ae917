import { error } from '@sveltejs/kit';
import { pathOf } from '#lib/addresses.ts';
import { api } from '#lib/api.server.ts';
import { publicJson } from '#lib/ledger/public-json.ts';
import { leadOn } from '#lib/page/lead-on.server.ts';
import { answerFile } from '#lib/statements/statement-file.server.ts';
import type { RequestHandler } from './$types';

/** What proves a statement; one that was withdrawn stays provable. */
export const GET: RequestHandler = ({ locals: { language }, params }) =>
  answerFile(language, async () => {
    const asked = { language, slug: params.slug.slice(0, 120) };
    const found = await api().statements.find.query(asked);
    if (found?.state === 'moved') leadOn(pathOf('statementBundle', language, found.slug));
    return publicJson((await api().ledger.statementBundle.query(asked)) ?? error(404, 'not_found'));
  });
