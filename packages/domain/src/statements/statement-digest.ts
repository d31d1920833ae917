import { z } from 'zod';
import { textOf, type LanguageVersion } from '../revisions/index.ts';
import { bareId, canonicalJson, digestBytes, type Digest, type EachLanguage } from '../values/index.ts';
import { StatementFacts, StatementId, StatementText } from './statement.ts';

/** What somebody signs: the pair of texts, whom they are addressed to, and the attached files. */
export const StatementWords = z.strictObject({
  id: StatementId,
  addressees: StatementFacts.shape.addressees,
  attachments: StatementFacts.shape.attachments,
  en: StatementText,
  fr: StatementText,
});
export type StatementWords = z.infer<typeof StatementWords>;

/** What a statement's record says at the moment, as words to sign; null while a language has no text. */
export function wordsOf(record: {
  id: string;
  facts: Pick<StatementFacts, 'addressees' | 'attachments'>;
  texts: EachLanguage<LanguageVersion<StatementText>>;
}): StatementWords | null {
  const [en, fr] = [textOf(record.texts.en), textOf(record.texts.fr)];
  if (en === null || fr === null) return null;
  const { addressees, attachments } = record.facts;
  return { id: StatementId.parse(record.id), addressees, attachments, en, fr };
}

/**
 * The exact JSON that a statement's digest is taken over. Strings were normalised when they were saved; nothing is changed
 * here. The number of the version is not part of it, so that a return to earlier words has the earlier digest.
 *
 * @returns canonical JSON, format `statement-text/1`
 * @source RFC 8785 (JSON Canonicalization Scheme)
 */
export function statementTextJson(words: StatementWords): string {
  const { id, addressees, attachments, en, fr } = words;
  return canonicalJson({
    format: 'statement-text/1',
    statementId: bareId(id),
    addressees: { en: addressees.en, fr: addressees.fr },
    attachments: attachments.map(({ name, sha256 }) => ({ name: { en: name.en, fr: name.fr }, sha256 })),
    en: { title: en.title, body: en.body },
    fr: { title: fr.title, body: fr.body },
  });
}

/**
 * SHA-256 over {@link statementTextJson} in UTF-8: what an endorsement is bound to.
 *
 * @example
 * ```ts
 * import { statementDigest, statementVectors } from '@coalition/domain/statements';
 *
 * for (const { words, digest } of statementVectors) {
 *   (await statementDigest(words)) === digest; // → true
 * }
 * ```
 */
export function statementDigest(words: StatementWords): Promise<Digest> {
  return digestBytes(new TextEncoder().encode(statementTextJson(words)));
}
