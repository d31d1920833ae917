/** What somebody may have been looking for, from the last part of an address; empty when nothing in it is a word. */
export function wordsOfAddress(path: string): string {
  const last = path.split('/').at(-1) ?? '';
  return decoded(last)
    .replace(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim()
    .slice(0, 80);
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}
