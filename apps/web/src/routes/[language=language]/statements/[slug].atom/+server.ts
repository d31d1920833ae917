import { error } from '@sveltejs/kit';
import { pathOf } from '#lib/addresses.ts';
import { api } from '#lib/api.server.ts';
import { settings } from '#lib/settings.server.ts';
import { shownStatement } from '#lib/statements/statement-meta.server.ts';
import { statementFeed } from '#lib/statements/statement-feed.ts';
import { answerFile } from '#lib/statements/statement-file.server.ts';
import type { RequestHandler } from './$types';

/** What happened to one statement, as an Atom feed. */
export const GET: RequestHandler = ({ locals: { language }, params: { slug } }) =>
  answerFile(language, async () => {
    const statement = await shownStatement({ language, slug }, (now) => pathOf('statementFeed', language, now));
    const [news, roll, coalition] = await Promise.all([
      api().statements.news.query({ language, slug }),
      api().endorsements.roll.query({ language, slug, page: 1 }),
      api().coalition.find.query({ language }),
    ]);
    const { origin } = settings;
    const author = coalition.name.text;
    const endorsers = roll?.total ?? 0;
    const xml = statementFeed(statement, news ?? error(404, 'not_found'), { language, origin, author, endorsers });
    return new Response(xml, {
      headers: { 'content-type': 'application/atom+xml; charset=utf-8', 'access-control-allow-origin': '*' },
    });
  });
