import { foldForSearch } from '../values/index.ts';

/** What follows a hyphen of its own in French, as in `celles-ci` and `a-t-il`. */
const afterHyphen = new Set(
  'ce ci elle elles en il ils je la là le les leur lui me même mêmes moi nous on t te toi tu vous y'.split(' '),
);

/** The longest beginning or end of a broken word that is looked at. */
const partMax = 60;

/**
 * The pages of a document as running text: words that were broken at the end of a line are whole again, lines are joined,
 * and what no database can hold, or nobody sees, is gone. A hyphen stays where the document writes the word with one
 * elsewhere, or where a word of French has one.
 *
 * @param pages with a line feed at the end of each line
 */
export function runningText(pages: readonly string[]): string[] {
  const lined = pages.map(tidyLines);
  const written = new Set(
    lined.flatMap((page) => foldForSearch(page).match(/[\p{Letter}\p{Mark}]+(?:-[\p{Letter}\p{Mark}]+)*/gu) ?? []),
  );
  return lined.map((page) => joinWords(page, written).replace(/\n/g, ' ').trim());
}

function tidyLines(page: string): string {
  return page
    .toWellFormed()
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[\p{Private_Use}\p{Unassigned}\uFFFD\u2028\u2029]|(?!\n)\p{Control}/gu, ' ')
    .replace(/\u00AD(?!\n)|[\u200B-\u200F\u2060\uFEFF]/gu, '')
    .replace(/[^\S\n\u00A0\u202F]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n');
}

/** Joins what stands before and behind a hyphen at the end of a line. */
function joinWords(page: string, written: ReadonlySet<string>): string {
  let joined = '';
  let from = 0;
  for (const { index } of page.matchAll(/(?<=\p{Letter})[-\u2010\u00AD]\n(?=\p{Letter})/gu)) {
    const before = /[\p{Letter}\p{Mark}]+$/u.exec(page.slice(Math.max(from, index - partMax), index))?.[0] ?? '';
    const behind = /^[\p{Letter}\p{Mark}]+/u.exec(page.slice(index + 2, index + 2 + partMax))?.[0] ?? '';
    const keeps = page[index] !== '\u00AD' && keepsHyphen(before, behind, written);
    joined += `${page.slice(from, index)}${keeps ? '-' : ''}`;
    from = index + 2;
  }
  return joined + page.slice(from);
}

function keepsHyphen(before: string, behind: string, written: ReadonlySet<string>): boolean {
  const [first, second] = [foldForSearch(before), foldForSearch(behind)];
  if (written.has(first + second)) return false;
  if (written.has(`${first}-${second}`) || afterHyphen.has(second)) return true;
  return /^\p{Lu}/u.test(behind) && !/^\p{Lu}+$/u.test(before);
}
