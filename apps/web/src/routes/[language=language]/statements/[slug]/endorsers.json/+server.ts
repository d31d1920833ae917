import { pathOf } from '#lib/addresses.ts';
import { answerRoll } from '#lib/endorsements/answer-roll.server.ts';
import { rollJson } from '#lib/endorsements/roll-json.ts';
import { settings } from '#lib/settings.server.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ locals: { language }, params: { slug } }) =>
  answerRoll({
    page: 'endorsersJson',
    language,
    slug,
    headers: { 'content-type': 'application/json' },
    write: (roll) => rollJson(`${settings.origin}${pathOf('statement', language, slug)}`, roll),
  });
