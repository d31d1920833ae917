import { foldedWords, foldForSearch, type Language } from '@coalition/domain/values';

/** A key by which titles sort as readers expect: without accents, case or leading marks. */
export function sortKey(title: string): string {
  return foldForSearch(title)
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

/** Dashes that leave out no word: a line of them, or one that stands alone. The database refuses a query of more than 31. */
const idleDashes = /-{2,}|-(?![\p{Letter}\p{Number}"])/gu;

/** What is searched of what somebody typed: its normal form, without words that mean nothing to a search unless all do. */
export function wordsToSearch(language: Language, typed: string): string {
  const words = foldForSearch(typed).replace(idleDashes, ' ').replace(/ {2,}/g, ' ').trim();
  if (language === 'en') return words;
  const telling = words.split(' ').filter((word) => !fillers.has(word));
  return telling.join(' ').trim() || words;
}

/** The words that a query looks for, each once; those that must not stand in a text, and signs, fall away. */
export function soughtIn(words: string): string[] {
  const parts = words.match(/-?"[^"]*"|\S+/g) ?? [];
  const asked = parts.filter((part) => !part.startsWith('-') && part !== 'or');
  return [...new Set(asked.flatMap(foldedWords))];
}
