import { foldedWords, languages, type Language } from '../values/index.ts';

/** Little words that stand in every paragraph of one language and hardly in any of the other. */
const littleWords = {
  en: new Set('the of and to is that for with are was by from this their they it be not or which'.split(' ')),
  fr: new Set('le la les des et du une est que qui dans pour avec au aux par sur leur leurs sont pas ce'.split(' ')),
} as const satisfies Record<Language, ReadonlySet<string>>;

/**
 * The language that a text seems to be in, by its little words; null where there are too few, or as many of both.
 *
 * @example
 * ```ts
 * import { languageOfText } from '@coalition/domain/media';
 *
 * languageOfText('Les enfants ont le droit de voir leur mère dans une salle sans vitre.'); // → "fr"
 * languageOfText('Tables 1–4'); // → null
 * ```
 */
export function languageOfText(text: string): Language | null {
  const words = foldedWords(text.slice(0, 20_000));
  const counts = { en: 0, fr: 0 };
  for (const word of words)
    for (const language of languages) if (littleWords[language].has(word)) counts[language] += 1;
  const [more, fewer] = counts.fr > counts.en ? (['fr', 'en'] as const) : (['en', 'fr'] as const);
  return counts[more] >= 3 && counts[more] > 2 * counts[fewer] ? more : null;
}
