import type { Language } from '@coalition/domain/values';

const segmenters = {
  en: new Intl.Segmenter('en', { granularity: 'sentence' }),
  fr: new Intl.Segmenter('fr', { granularity: 'sentence' }),
} satisfies Record<Language, Intl.Segmenter>;

/** The first sentence of a text, without the blank after it; a text of one sentence whole. Source: Unicode UAX 29. */
export function firstSentence({ text, language }: { text: string; language: Language }): string {
  const [first] = segmenters[language].segment(text);
  return (first?.segment ?? '').trim();
}
