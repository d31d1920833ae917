import { EmailAddress, Line } from '@coalition/domain/values';

/** Somebody to invite, out of a line that a person typed. */
export interface TypedGuest {
  email: EmailAddress;
  name: string | null;
}

/** The guests of a typed list, and the lines that hold no address. */
export interface TypedGuests {
  guests: TypedGuest[];
  /** As they were typed, at most 100 characters each. */
  wrong: string[];
}

/**
 * Reads a list of addresses, each as `a@b` or `Name <a@b>`, apart by lines, commas, semicolons, tabs or spaces. A name may
 * hold a comma, with or without quotation marks: `Doe, Jane <a@b>` is one guest. Empty lines fall away.
 */
export function readGuests(typed: string): TypedGuests {
  const read: TypedGuests = { guests: [], wrong: [] };
  for (const piece of typed.split(/[\r\n;]+/).flatMap(guestsOfLine)) {
    const guest = readGuest(piece);
    if (guest === null) read.wrong.push(piece.slice(0, 100));
    else read.guests.push(guest);
  }
  return read;
}

/** The pieces of one line: each ends with an address in brackets, or is what stands between commas. */
function guestsOfLine(line: string): string[] {
  const pieces: string[] = [];
  let rest = line;
  for (let end = rest.indexOf('>'); end !== -1; end = rest.indexOf('>')) {
    pieces.push(...framedPieces(rest.slice(0, end + 1)));
    rest = rest.slice(end + 1);
  }
  return [...pieces, ...barePieces(rest)].map((piece) => piece.trim()).filter((piece) => piece !== '');
}

/** Bare addresses that stand before a name with its address are guests of their own; the other commas belong to the name. */
function framedPieces(text: string): string[] {
  const parts = text.split(',');
  const last = parts.findLastIndex((part, index) => index < parts.length - 1 && (part.includes('@') || part === ''));
  return [...parts.slice(0, last + 1).flatMap(barePieces), parts.slice(last + 1).join(',')];
}

function barePieces(text: string): string[] {
  return text.split(',').flatMap((part) => {
    const words = part.trim().split(/\s+/);
    return words.every((word) => addressOf(word) !== null) ? words : [part];
  });
}

function readGuest(piece: string): TypedGuest | null {
  const framed = /^(.*)<([^<>]+)>$/.exec(piece);
  const email = addressOf(framed?.[2] ?? piece);
  if (email === null) return null;
  const name = Line.safeParse((framed?.[1] ?? '').replaceAll('"', '').trim());
  return { email, name: name.success ? name.data : null };
}

function addressOf(text: string): EmailAddress | null {
  const email = EmailAddress.safeParse(text.trim().replace(/^mailto:/i, ''));
  return email.success ? email.data : null;
}
