import { pathOf } from '#lib/addresses.ts';
import { api } from '#lib/api.server.ts';
import { printedRoll } from '#lib/endorsements/whole-roll.server.ts';
import { settings } from '#lib/settings.server.ts';
import { pressText } from '#lib/statements/press-copy.server.ts';
import { shownStatement } from '#lib/statements/statement-meta.server.ts';
import { answerFile } from '#lib/statements/statement-file.server.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ locals: { language }, params: { slug } }) =>
  answerFile(language, async () => {
    const statement = await shownStatement({ language, slug }, (now) => pathOf('statementPressText', language, now));
    const [roll, coalition] = await Promise.all([
      printedRoll({ language, slug }),
      api().coalition.find.query({ language }),
    ]);
    const rule = coalition.endorsementRule.text;
    return new Response(pressText(statement, { language, origin: settings.origin, roll, rule }), {
      headers: { 'content-type': 'text/plain; charset=utf-8', 'content-language': language },
    });
  });
