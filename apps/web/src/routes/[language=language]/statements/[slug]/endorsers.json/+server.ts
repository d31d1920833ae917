import { pathOf } from '#lib/addresses.ts';
import { wholeRoll } from '#lib/endorsements/whole-roll.server.ts';
import { settings } from '#lib/settings.server.ts';
import { answerFile } from '#lib/statements/statement-file.server.ts';
import { sayMissing } from '#lib/statements/statement-meta.server.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ locals: { language }, params: { slug } }) =>
  answerFile(language, async () => {
    const roll = (await wholeRoll({ language, slug })) ?? (await sayMissing({ language, slug }));
    const statement = `${settings.origin}${pathOf('statement', language, slug)}`;
    return new Response(JSON.stringify({ format: 'endorser-roll/1', statement, ...roll }), {
      headers: { 'content-type': 'application/json', 'access-control-allow-origin': '*' },
    });
  });
