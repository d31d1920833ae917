import { z } from 'zod';

/**
 * The language of a *material* or of one phrase, as a BCP 47 tag in canonical case (`en`, `fr-CA`, `iu-Cans`).
 *
 * @source RFC 5646; canonical form by `Intl.getCanonicalLocales`
 */
export const LanguageTag = z
  .string()
  .max(35)
  .refine(isCanonicalLanguageTag, { error: 'not_a_language_tag' })
  .meta({ description: 'BCP 47 language tag in canonical case', examples: ['en', 'fr-CA', 'iu-Cans'] })
  .brand<'LanguageTag'>();
export type LanguageTag = z.infer<typeof LanguageTag>;

const found = new Set<string>();
const foundMax = 1_000;

/** What was found canonical once is remembered: the same few tags stand in every record. */
function isCanonicalLanguageTag(tag: string): boolean {
  if (found.has(tag)) return true;
  const isCanonical = isInCanonicalCase(tag);
  if (isCanonical && found.size < foundMax) found.add(tag);
  return isCanonical;
}

function isInCanonicalCase(tag: string): boolean {
  if (!/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag)) return false;
  try {
    return Intl.getCanonicalLocales(tag)[0] === tag;
  } catch {
    return false;
  }
}
