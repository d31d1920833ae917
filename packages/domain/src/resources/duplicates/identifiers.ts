/** Blanks and the dashes people set between groups of digits. */
const separators = /[\s\u00ad\u2010-\u2015\u2212-]+/gu;

/**
 * The DOI in what somebody wrote down: bare, with `doi:`, or as an address of its resolver; lower case, for letters do not
 * tell DOIs apart.
 *
 * @returns null where there is none
 * @source ISO 26324; DOI Handbook, 2.2 and 2.4
 * @example
 * ```ts
 * import { doiOf } from '@coalition/domain/resources';
 *
 * doiOf('https://dx.doi.org/10.1016/S0140-6736%2805%2967000-8'); // → '10.1016/s0140-6736(05)67000-8'
 * ```
 */
export function doiOf(text: string): string | null {
  const bare = withoutResolver(text.trim().replace(/^<|>$/g, ''));
  const found = /^10\.\d{4,9}(?:\.\d+)*\/\S+$/.exec(bare);
  return found ? withoutEnd(found[0]).toLowerCase() : null;
}

function withoutResolver(text: string): string {
  const resolved = /^(?:https?:\/\/)?(?:dx\.|www\.)?doi\.org\/(?:doi:)?([^?#]*)/i.exec(text)?.[1];
  if (resolved === undefined) return text.replace(/^(?:info:doi\/|doi\s*:?\s*)/i, '');
  try {
    return decodeURIComponent(resolved);
  } catch {
    return resolved;
  }
}

/** Without the sentence's own marks: a full stop, or a bracket that was opened before the DOI began. */
function withoutEnd(doi: string): string {
  const shorter = doi.replace(/[.,;:'"’”»>]+$/, '');
  const closes = /[)\]}]$/.exec(shorter)?.[0];
  const opens = closes === undefined ? undefined : { ')': '(', ']': '[', '}': '{' }[closes];
  const isOurs = closes === undefined || shorter.split(opens ?? closes).length >= shorter.split(closes).length;
  if (!isOurs) return withoutEnd(shorter.slice(0, -1));
  return shorter;
}

/**
 * The ISBN of thirteen digits in what somebody wrote down, with or without hyphens; one of ten digits is told by its newer
 * form.
 *
 * @returns null where there is none, or its check digit is wrong
 * @source ISO 2108
 * @example
 * ```ts
 * import { isbnOf } from '@coalition/domain/resources';
 *
 * isbnOf('ISBN 0-306-40615-2'); // → '9780306406157'
 * ```
 */
export function isbnOf(text: string): string | null {
  const digits = text
    .replace(/^\s*(?:urn:)?isbn(?:[-\s]?1[03](?=[:\s]))?\s*:?\s*(?=\d)/i, '')
    .replace(separators, '')
    .toUpperCase();
  if (isIsbn13(digits)) return digits;
  if (!/^\d{9}[\dX]$/.test(digits) || weigh(digits) % 11 !== 0) return null;
  const stem = `978${digits.slice(0, 9)}`;
  return `${stem}${String((10 - (weighBy1And3(stem) % 10)) % 10)}`;
}

/**
 * The ISSN in what somebody wrote down, as `1234-567X`. It names a journal, not what stands in it.
 *
 * @returns null where there is none, or its check digit is wrong
 * @source ISO 3297
 */
export function issnOf(text: string): string | null {
  const digits = text
    .replace(/^\s*(?:urn:)?(?:e-?|p-?)?issn(?:-l)?\s*:?\s*(?=\d)/i, '')
    .replace(separators, '')
    .toUpperCase();
  if (!/^\d{7}[\dX]$/.test(digits) || weigh(digits) % 11 !== 0) return null;
  return `${digits.slice(0, 4)}-${digits.slice(4)}`;
}

/** Whether thirteen digits are an ISBN. @source ISO 2108, check digit weights 1 and 3 */
export function isIsbn13(text: string): boolean {
  return /^97[89]\d{10}$/.test(text) && weighBy1And3(text) % 10 === 0;
}

function weighBy1And3(digits: string): number {
  return [...digits].reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 3), 0);
}

/** The last digit counts once, the one before it twice, and so on; X is ten. */
function weigh(digits: string): number {
  return [...digits].reduce(
    (total, digit, index) => total + (digit === 'X' ? 10 : Number(digit)) * (digits.length - index),
    0,
  );
}
