import { answerRoll } from '#lib/endorsements/answer-roll.server.ts';
import { rollCsv } from '#lib/endorsements/roll-csv.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ locals: { language }, params: { slug } }) =>
  answerRoll({
    page: 'endorsersCsv',
    language,
    slug,
    headers: {
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': `attachment; filename="${slug.replace(/[^\w-]/g, '')}-endorsers.csv"`,
    },
    write: rollCsv,
  });
