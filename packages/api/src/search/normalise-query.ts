/**
 * The form in which texts are searched, and queries asked: NFC, lower case, apostrophes as blanks, ligatures in letters.
 * Done here and not by the database, whose locale would decide.
 */
export function normaliseForSearch(text: string): string {
  return text
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
