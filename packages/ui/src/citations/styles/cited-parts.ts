import { doiAddress, type Citation, type CitedName } from '@coalition/domain/citations';
import type { Language } from '@coalition/domain/values';
import { styleWords } from './style.words.ts';

/** Whether an item is a part of something, so that its title stands in quotation marks and that of the whole in italics. */
export function isPart({ kind, container }: Pick<Citation, 'kind' | 'container'>): boolean {
  if (kind === 'journal_article' || kind === 'book_chapter') return true;
  return container !== null || kind === 'article' || kind === 'news' || kind === 'book_list';
}

/** Where the item is: by its DOI where it has one, which outlives addresses. */
export function whereabouts({ doi, url }: Pick<Citation, 'doi' | 'url'>): string {
  return doi === null ? url : doiAddress(doi);
}

/** Publishers by name, without one who is the author or the item itself; those of journals and newspapers are not named. */
export function publisherNames(
  { publishers, kind, container, title }: Pick<Citation, 'publishers' | 'kind' | 'container' | 'title'>,
  authors: readonly CitedName[],
): string {
  if (kind === 'journal_article' || (kind === 'news' && container !== null)) return '';
  const named = new Set([title, ...authors.flatMap((name) => ('literal' in name ? [name.literal] : []))]);
  return publishers.filter((publisher) => !named.has(publisher)).join('; ');
}

/** Names in a row: `a`; `a and b`; `a, b, and c`, in French without the last comma. */
export function namesInRow(names: readonly string[], and: string, language: Language): string {
  if (names.length < 2) return names.join('');
  const comma = language === 'en' && names.length > 2 ? ',' : '';
  return `${names.slice(0, -1).join(', ')}${comma} ${and} ${names.at(-1) ?? ''}`;
}

/** Whether pages are more than one, and as they are printed: with the dash of English, the hyphen of French. */
export function pageRange(pages: string, language: Language): { label: string; range: string } {
  const words = styleWords[language];
  const isMany = /\d\s*[-–,]\s*\d/.test(pages);
  return {
    label: isMany ? words.pages : words.page,
    range: pages.replace(/(\d)\s*[-–]+\s*(\d)/g, `$1${language === 'en' ? '–' : '-'}$2`),
  };
}
