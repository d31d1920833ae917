import type { ImportCandidate, ImportDoubt } from '../candidate.ts';
import { foldName } from './given-text.ts';
import { makeCandidate } from './make-candidate.ts';

/** An item of a list while it is read. */
interface ListedItem {
  heading: string | null;
  lines: string[];
  notes: string[];
}

/**
 * Reads plain text as people keep lists: headings, and under them lines of “title - publisher”, with or without addresses. A
 * line that goes on in the next one is put together; a sentence after an item is its note. What may be a heading of its own, or
 * furniture of a web page, is a row with a doubt, so that nothing falls under the table unseen.
 *
 * @param headings names of the library's sections in both languages; a line that is one of them is a heading
 */
export function readList(text: string, headings: readonly string[]): ImportCandidate[] {
  const known = new Set(headings.map(foldName));
  const items: ListedItem[] = [];
  let heading: string | null = null;
  const lines = linesOf(text);
  for (const [index, line] of lines.entries()) {
    const named = isHeld(lines[index + 1]) ? null : headingIn(line, known);
    const last = items.at(-1);
    if (named !== null) heading = named;
    else if (last && goesOn(last, line)) last.lines.push(line);
    else if (last?.heading === heading && isSentence(line)) last.notes.push(line);
    else items.push({ heading, lines: [line], notes: [] });
  }
  return items.map(candidateOf);
}

/** No row is longer. */
const lineLengthMax = 5_000;

/** Lines that one row may go on over. */
const rowLinesMax = 4;

/** Lines without blanks around them; marks of a list fall away where most lines have one. */
function linesOf(text: string): string[] {
  const lines = text.split(/\r\n?|\n|\u2028|\u2029/).map((line) => line.slice(0, lineLengthMax).trim());
  const filled = lines.filter((line) => /[\p{L}\p{N}]/u.test(line));
  const marked = filled.filter((line) => bullet.test(line)).length;
  return marked * 2 > filled.length ? filled.map((line) => line.replace(bullet, '')) : filled;
}

const bullet = /^(?:[-*•·–▪◦]|\d{1,3}[.)])\s+/u;

function headingIn(line: string, known: ReadonlySet<string>): string | null {
  const marked = /^#{1,6}\s+(.+?)\s*#*$/.exec(line)?.[1];
  if (marked !== undefined) return marked;
  const bare = line.replace(/\s*:$/, '');
  if (known.has(foldName(bare)) || (line.endsWith(':') && bare.length <= 80)) return bare;
  return null;
}

/** A line that is an address alone belongs to the one above it, which is no heading then. */
const isHeld = (next: string | undefined): boolean => /^(?:https?:\/\/|www\.)\S+$/i.test(next ?? '');

const dash = /\s[-–—]\s+/u;

/** A publisher on a line of its own, or the rest of a title: it begins with a dash or a small letter. */
function goesOn({ lines }: ListedItem, line: string): boolean {
  const before = lines.at(-1) ?? '';
  if (lines.length === rowLinesMax || addressIn(before) !== null) return false;
  if (/^[-–—]\s/u.test(line)) return !dash.test(lines.join(' '));
  if (/^(?:https?:\/\/|www\.)\S/i.test(line)) return true;
  const isWhole = dash.test(lines.join(' ')) || /[.!?]$/.test(before) || /^\p{Ll}/u.test(lines[0] ?? '');
  return /^\p{Ll}/u.test(line) && !isWhole && !furniture.test(line);
}

/** A sentence long enough to be no title. */
function isSentence(line: string): boolean {
  return line.length > 80 && /[.!?…]["”’»]?$/u.test(line) && !dash.test(line) && addressIn(line) === null;
}

const address = /(?:https?:\/\/|(?<![^\s<(])www\.(?=[^\s.]))[^\s<>"”»]+/iu;

function addressIn(line: string): string | null {
  const found = address.exec(line)?.[0];
  if (found === undefined) return null;
  const bare = found.replace(/[.,;:!?'’]+$/u, '');
  return bare.endsWith(')') && !bare.includes('(') ? bare.slice(0, -1) : bare;
}

function candidateOf({ heading, lines, notes }: ListedItem): ImportCandidate {
  const whole = lines.join(' ');
  const linked = /\[([^\]]+)\]\((https?:\/\/[^\s)]+)\)/.exec(whole);
  const found = linked?.[2] ?? addressIn(whole);
  const words = linked === null ? without(whole, found) : whole.replace(linked[0], linked[1] ?? '');
  const { title, publisher } = partsOf(words);
  return makeCandidate({
    fields: { title, publishers: publisher, address: found, section: heading, note: notes.join(' ') },
    source: whole,
    doubt: doubtOf(title, { hasMore: publisher !== null || found !== null, heading }),
  });
}

/** What stands before and behind an address, without the marks that held it. */
function without(whole: string, found: string | null): string {
  if (found === null) return whole;
  const at = whole.indexOf(found);
  const before = whole.slice(0, at).replace(/[\s<([]+$/u, '');
  return `${before} ${whole.slice(at + found.length).replace(/^[>)\].,;:\s]+/u, '')}`;
}

/** The publisher stands behind the last dash. */
function partsOf(words: string): { title: string; publisher: string | null } {
  const tidy = words.replace(/^[\s:–—-]+|[\s:–—-]+$/gu, '').replace(/\s+/g, ' ');
  const at = Math.max(...[' - ', ' – ', ' — '].map((mark) => tidy.lastIndexOf(mark)));
  return at < 1 ? { title: tidy, publisher: null } : { title: tidy.slice(0, at), publisher: tidy.slice(at + 3) };
}

const furniture =
  /^(?:top|bottom) of page$|^(?:haut|bas) de (?:la )?page$|\.(?:png|jpe?g|gif|webp|svg)$|^(?:back to top|read more|log in|menu|en savoir plus|retour en haut)$/i;

function doubtOf(
  title: string,
  { hasMore, heading }: { hasMore: boolean; heading: string | null },
): ImportDoubt | null {
  if (furniture.test(title)) return 'furniture';
  if (hasMore) return null;
  return heading === null || title.length <= 60 ? 'heading' : null;
}
