import { Digest, languages, otherLanguage } from '@coalition/domain/values';
import { describe, expect, it } from 'vitest';
import { renderHtml, textOf } from '../rendering/render-html.ts';
import { endorsementWords } from './endorsement.words.ts';
import SignedWords from './SignedWords.svelte';

const text = {
  en: { title: 'Visits matter', html: '<p>Let children visit.</p>', addressees: ['The Minister'], attachments: [] },
  fr: {
    title: 'Les visites comptent',
    html: '<p>Laissez-les venir.</p>',
    addressees: ['La ministre'],
    attachments: [],
  },
};

describe.each(languages)('the words that are signed (%s)', (language) => {
  const other = otherLanguage(language);
  const signed = { ...text[language], version: 1, digest: Digest.parse('a'.repeat(64)), inOther: text[other] };
  const html = renderHtml(SignedWords, { signed, fileHref: () => '', language });

  it('stand in both languages, the reader’s own first', () => {
    const read = textOf(html);
    expect(read.indexOf(text[language].title)).toBeLessThan(read.indexOf(text[other].title));
    expect(read).toContain(text[other].addressees[0]);
  });

  it('fold the other language away without scripts, and mark it', () => {
    const folded = /<details>(.*?)<\/details>/s.exec(html)?.[1] ?? '';
    expect(folded).toContain(endorsementWords[language].sameInOther.replaceAll('\u00a0', ' '));
    expect(folded).toContain(`lang="${other}"`);
    expect(folded).toContain(text[other].html);
    expect(folded).not.toContain(text[language].html);
  });
});
