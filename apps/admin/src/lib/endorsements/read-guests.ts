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

/** Reads a list of addresses, one to a line or apart by commas or semicolons, each as `a@b` or `Name <a@b>`; empty lines fall away. */
export function readGuests(typed: string): TypedGuests {
  const lines = typed
    .split(/[\r\n;,]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const read: TypedGuests = { guests: [], wrong: [] };
  for (const line of lines) {
    const guest = readGuest(line);
    if (guest === null) read.wrong.push(line.slice(0, 100));
    else read.guests.push(guest);
  }
  return read;
}

function readGuest(line: string): TypedGuest | null {
  const framed = /^(.*)<([^<>]+)>$/.exec(line);
  const email = EmailAddress.safeParse((framed?.[2] ?? line).trim());
  if (!email.success) return null;
  const name = Line.safeParse((framed?.[1] ?? '').replaceAll('"', ''));
  return { email: email.data, name: name.success ? name.data : null };
}
