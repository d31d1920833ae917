/** A stretch of a citation in one face. */
export interface Piece {
  text: string;
  isItalic?: boolean;
  /** Of a title that is not in the language of the citation. */
  language?: string;
}

/** A citation as it is read, without its faces. */
export function plainText(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join('');
}

/** Some pieces as a sentence: with a full stop, where none of `?!.` ends them; none where they hold nothing. */
export function sentence(...pieces: readonly Piece[]): Piece[] {
  const text = plainText(pieces);
  if (text.trim() === '') return [];
  return [...pieces, { text: /[.?!…][”’»\u00a0]*$/.test(text) ? ' ' : '. ' }];
}

/** Parts with a comma and a blank between them; those that are not known are left out. */
export function withCommas(parts: readonly (readonly Piece[])[]): Piece[] {
  return parts
    .filter((part) => plainText(part) !== '')
    .flatMap((part, index) => (index === 0 ? part : [{ text: ', ' }, ...part]));
}

/** A piece in the face of the text; none for what is not known. */
export function plain(text: string | null): Piece[] {
  return text === null || text === '' ? [] : [{ text }];
}

/** A piece in italics; none for what is not known. */
export function italic(text: string | null, language?: string): Piece[] {
  if (text === null || text === '') return [];
  return [language === undefined ? { text, isItalic: true } : { text, isItalic: true, language }];
}
