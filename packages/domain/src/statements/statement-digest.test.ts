/// <reference types="node" />
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { statementDigest, statementTextJson, StatementWords } from './statement-digest.ts';
import { statementVectors } from './statement.examples.ts';

describe('the digest of a statement', () => {
  it.each(statementVectors)('is the one that others compute: $name', async ({ words, digest }) => {
    expect(await statementDigest(words)).toBe(digest);
  });

  it('is taken over this exact JSON', () => {
    expect(statementVectors.map(({ words }) => statementTextJson(words))[2]).toBe(
      '{"addressees":{"en":["To whom it may concern"],"fr":["À qui de droit"]},"attachments":[{"name":{"en":"Figures","fr":"Chiffres"},' +
        '"sha256":"55d9067ef2bfacd4dc38ef7294695794ff61bba45f11b2f4d9b70515c57b2187"}],"en":{"body":"See \\"Figures\\".","title":"With a file"},' +
        '"format":"statement-text/1","fr":{"body":"Voir «\u00a0Chiffres\u00a0».","title":"Avec un fichier"},"statementId":"01900000-0000-7000-8000-000000000003"}',
    );
  });

  const line = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 });
  const words = fc
    .record({
      id: fc.constant('stm_01900000-0000-7000-8000-000000000009'),
      addressees: fc.record({ en: fc.array(line, { maxLength: 3 }), fr: fc.array(line, { maxLength: 3 }) }),
      attachments: fc.array(
        fc.record({ name: fc.record({ en: line, fr: line }), sha256: fc.constant('a'.repeat(64)) }),
        { maxLength: 2 },
      ),
      en: fc.record({ title: line, body: line }),
      fr: fc.record({ title: line, body: line }),
    })
    .map((given) => StatementWords.safeParse(given))
    .filter((parsed) => parsed.success)
    .map((parsed) => parsed.data);

  it('moves with every change of the words, in either language, by one letter too', async () => {
    await fc.assert(
      fc.asyncProperty(
        words,
        fc.constantFrom('en' as const, 'fr' as const),
        fc.constantFrom('title' as const, 'body' as const),
        async (given, language, field) => {
          const changed = { ...given, [language]: { ...given[language], [field]: `${given[language][field]}.` } };
          expect(await statementDigest(StatementWords.parse(changed))).not.toBe(await statementDigest(given));
        },
      ),
    );
  });

  it('returns with earlier words, and is the SHA-256 of its JSON in UTF-8', async () => {
    await fc.assert(
      fc.asyncProperty(words, async (given) => {
        const digest = await statementDigest(given);
        expect(await statementDigest(StatementWords.parse(structuredClone(given)))).toBe(digest);
        expect(createHash('sha256').update(statementTextJson(given), 'utf8').digest('hex')).toBe(digest);
      }),
    );
  });

  it('is the same for texts that were saved with other line ends or another spelling of the same letters', async () => {
    const [, accents] = statementVectors;
    if (!accents) return expect.unreachable();
    const typed = (text: string): string => `${text.normalize('NFD').replaceAll('\n', '\r\n')}\r\n`;
    const { en, fr } = accents.words;
    const saved = StatementWords.parse({
      ...accents.words,
      en: { title: en.title, body: typed(en.body) },
      fr: { title: fr.title, body: typed(fr.body) },
    });
    expect(await statementDigest(saved)).toBe(accents.digest);
  });
});
