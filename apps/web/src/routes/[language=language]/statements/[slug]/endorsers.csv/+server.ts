import { rollCsv } from '#lib/endorsements/roll-csv.ts';
import { wholeRoll } from '#lib/endorsements/whole-roll.server.ts';
import { answerFile } from '#lib/statements/statement-file.server.ts';
import { sayMissing } from '#lib/statements/statement-meta.server.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ locals: { language }, params: { slug } }) =>
  answerFile(language, async () => {
    const roll = (await wholeRoll({ language, slug })) ?? (await sayMissing({ language, slug }));
    return new Response(rollCsv(roll), {
      headers: {
        'content-type': 'text/csv; charset=utf-8; header=present',
        'content-disposition': `attachment; filename="${slug.replace(/[^\w-]/g, '')}-endorsers.csv"`,
        'access-control-allow-origin': '*',
      },
    });
  });
