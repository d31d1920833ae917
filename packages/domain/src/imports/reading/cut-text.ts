/**
 * The beginning of a text, at most so many UTF-16 units of it. It never ends within a character that takes two units: halves are
 * refused by the database, and by everything that is signed or hashed.
 */
export function cut(text: string, max: number): string {
  if (text.length <= max) return text;
  const last = text.codePointAt(max - 1) ?? 0;
  return text.slice(0, last > 0xff_ff ? max - 1 : max);
}
