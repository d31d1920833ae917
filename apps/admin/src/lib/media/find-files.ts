import type { MediumLine } from '@coalition/api/client';
import type { Language } from '@coalition/domain/values';
import { recordWords } from '#lib/revisions/record.words.ts';

/** Which files a list shows, by whether anything refers to them. */
export const usesShown = ['all', 'used', 'unused'] as const;
/** One of {@link usesShown}. */
export type UsesShown = (typeof usesShown)[number];

const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase();

/** Whether every word that was typed stands in a file's names, its digest, or what uses it. */
export function matchesFile(
  { fileName, about, sha256, uses }: Pick<MediumLine, 'fileName' | 'about' | 'sha256' | 'uses'>,
  asked: { words: string; uses: UsesShown },
): boolean {
  if (asked.uses !== 'all' && (asked.uses === 'used') !== uses.length > 0) return false;
  const titles = uses.flatMap(({ titles: { en, fr } }) => [en, fr]);
  const text = folded([fileName, about.name.en, about.name.fr, about.credit, sha256, ...titles].join(' '));
  return folded(asked.words)
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** What a record that uses a file is called, and where the office shows it. */
export function useInWords(
  { noun, recordId, titles }: MediumLine['uses'][number],
  language: Language,
): { href: string; name: string } {
  const nouns: Readonly<Record<string, string>> = recordWords[language].nouns;
  return {
    href: `/records/${noun}/${recordId}`,
    name: titles[language] ?? titles.en ?? titles.fr ?? nouns[noun] ?? noun,
  };
}
