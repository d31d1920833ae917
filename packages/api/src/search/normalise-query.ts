import type { Language } from '@coalition/domain/values';

/**
 * The form in which texts are searched, and queries asked: NFC, lower case, apostrophes as blanks, ligatures in letters,
 * and nothing that no database can hold.
 * Done here and not by the database, whose locale would decide.
 */
export function normaliseForSearch(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .toLocaleLowerCase('fr')
    .replace(/['’ʼ‘`]/g, ' ')
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/\p{Control}/gu, ' ');
}

/** A key by which titles sort as readers expect: without accents, case or leading marks. */
export function sortKey(title: string): string {
  return normaliseForSearch(title)
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .replace(/^[^a-z0-9]+/, '');
}

/** Little words of French that the database takes for something to look for; those of English it passes over by itself. */
const fillers = new Set([
  'les',
  'à',
  'a',
  'où',
  'ça',
  'cet',
  'cette',
  'cela',
  'comment',
  'quel',
  'quelle',
  'été',
  'ete',
]);

/** What is searched of what somebody typed: its normal form, without words that mean nothing to a search unless all do. */
export function wordsToSearch(language: Language, typed: string): string {
  const words = normaliseForSearch(typed).trim();
  if (language === 'en') return words;
  const telling = words.split(' ').filter((word) => !fillers.has(word));
  return telling.join(' ').trim() || words;
}
