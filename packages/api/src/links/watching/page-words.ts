import { comparedWords } from '@coalition/domain/links';

/** As many words of a page as are compared. */
const wordsMax = 20_000;

/** Elements whose content nobody reads. */
const unread = ['script', 'style', 'template', 'noscript'] as const;

/** The words that a reader sees on a page in HTML, as they are compared; each part of it is looked at once. */
export function pageWords(html: string): string[] {
  return comparedWords(decoded(visibleText(html))).slice(0, wordsMax);
}

function visibleText(html: string): string {
  const lower = html.toLowerCase();
  const pieces: string[] = [];
  let from = 0;
  while (from < html.length) {
    const tag = html.indexOf('<', from);
    if (tag < 0) {
      pieces.push(html.slice(from));
      break;
    }
    pieces.push(html.slice(from, tag));
    const end = endOf(lower, tag);
    if (end < 0) break;
    from = end;
  }
  return pieces.join(' ');
}

/** Where what begins with a `<` ends; -1 where it never does. */
function endOf(lower: string, tag: number): number {
  if (lower.startsWith('<!--', tag)) return after(lower, '-->', tag);
  const name = unread.find((one) => lower.startsWith(one, tag + 1));
  if (name === undefined) return after(lower, '>', tag);
  const close = lower.indexOf(`</${name}`, tag);
  return close < 0 ? -1 : after(lower, '>', close);
}

function after(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? -1 : at + mark.length;
}

/** Accents fall away when words are compared, so a letter with a name is its plain letter. */
function decoded(text: string): string {
  return text
    .replace(/&#(\d{1,7});/g, (_, code: string) => characterOf(Number(code)))
    .replace(/&#x([0-9a-f]{1,6});/gi, (_, code: string) => characterOf(Number.parseInt(code, 16)))
    .replace(/&([a-z])(?:acute|grave|circ|uml|cedil|tilde|ring);/gi, '$1')
    .replace(/&(oe|ae)lig;/gi, '$1')
    .replace(/&[a-z]{2,10};/gi, ' ');
}

function characterOf(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
}
