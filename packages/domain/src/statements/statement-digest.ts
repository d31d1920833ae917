import { z } from 'zod';
import { bareId, canonicalJson, digestBytes, type Digest } from '../values/index.ts';
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
