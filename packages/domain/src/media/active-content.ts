import type { ActiveContent } from './medium.failures.ts';

/** The names by which a PDF asks a reader's program to do something. @source ISO 32000-2, 12.6.4, 7.11.4, 13 */
const names: Readonly<Record<string, ActiveContent>> = {
  JavaScript: 'script',
  Launch: 'program',
  EmbeddedFile: 'attached_file',
  EmbeddedFiles: 'attached_file',
  GoToE: 'attached_file',
  RichMedia: 'embedded_player',
  Rendition: 'embedded_player',
  SubmitForm: 'form_that_sends',
  ImportData: 'form_that_sends',
  XFA: 'form_that_sends',
};

const pattern = new RegExp(`/(${Object.keys(names).join('|')})(?![^\\s()<>[\\]{}/%])`);

/**
 * What a piece of a PDF can do by itself; null for a piece that can only be read. A name may be spelled with the codes of
 * its letters (`/J#61vaScript`) and counts as what it spells.
 *
 * @param piece one letter a byte (ISO 8859-1), not compressed
 */
export function activeContentIn(piece: string): ActiveContent | null {
  const name = pattern.exec(spelledOut(piece))?.[1];
  return name === undefined ? null : (names[name] ?? null);
}

/** A piece of a PDF with the codes in its names written as the letters they are. @source ISO 32000-2, 7.3.5 */
export function spelledOut(piece: string): string {
  return piece.replace(/#([0-9A-Fa-f]{2})/g, (_code, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  );
}
