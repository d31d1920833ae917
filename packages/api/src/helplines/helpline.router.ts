import { helplineName, plainHelplineName } from '@coalition/domain/helplines';
import { Language, otherLanguage } from '@coalition/domain/values';
import { z } from 'zod';
import type { Db } from '../server/office.ts';
import { procedure, router } from '../server/trpc.ts';
import { publishedHelplines } from './helpline.store.ts';

/** Help lines as visitors see them, the most urgent first. */
export async function listHelplines(db: Db, language: Language) {
  const records = await publishedHelplines.list(db);
  return records
    .flatMap(({ id, published }) => {
      const own = published.texts[language]?.text;
      const text = own ?? published.texts[otherLanguage(language)]?.text;
      if (!text) return [];
      const { channels, isAlwaysOpen, languages, isForChildren, position } = published.facts;
      const textLanguage = own ? language : otherLanguage(language);
      const view = {
        id,
        name: helplineName(published.facts, text, textLanguage),
        plainName: plainHelplineName(published.facts, text, textLanguage),
        description: text.description,
        hours: text.hours,
        textLanguage,
      };
      return [
        {
          ...view,
          channels,
          isAlwaysOpen,
          languages,
          isForChildren,
          checkedOn: published.sources['channels']?.checkedOn ?? null,
          position,
        },
      ];
    })
    .sort((one, other) => one.position - other.position);
}

/** What the public site asks of help lines. */
export const publicHelplineRouter = router({
  list: procedure('read_published')
    .input(z.strictObject({ language: Language }))
    .query(({ ctx, input }) => listHelplines(ctx.db, input.language)),
});
