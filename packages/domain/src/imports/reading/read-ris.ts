import type { ImportCandidate } from '../candidate.ts';
import { kindOfName } from './kind-of-name.ts';
import { makeCandidate, type FoundRow } from './make-candidate.ts';

/** A record of RIS: each tag with its values, in their order. */
type Tags = ReadonlyMap<string, readonly string[]>;

/**
 * Reads RIS as Zotero and databases write it. A line without a tag goes on with the value before it; a record that is not ended
 * counts as well.
 *
 * @source RIS format specification (2011)
 */
export function readRis(text: string): ImportCandidate[] {
  const records: Map<string, string[]>[] = [];
  let open: Map<string, string[]> | null = null;
  let last: string[] | null = null;
  for (const line of text.split(/\r\n?|\n/)) {
    const [, tag, value = ''] = /^\s*([A-Z][A-Z0-9]) {1,2}-(?: (.*))?$/.exec(line) ?? [];
    if (tag === 'TY') {
      open = new Map<string, string[]>();
      records.push(open);
    }
    if (tag === 'ER') open = last = null;
    else if (tag !== undefined && open) {
      last = open.get(tag) ?? [];
      last.push(value.trim());
      open.set(tag, last);
    } else if (tag === undefined && last && line.trim() !== '') last.push(`${last.pop() ?? ''} ${line.trim()}`);
  }
  return records.map(candidateOf);
}

function candidateOf(tags: Tags): ImportCandidate {
  const one = (...names: string[]): string | undefined => names.flatMap((name) => tags.get(name) ?? []).find(isFilled);
  const all = (...names: string[]): string =>
    names
      .flatMap((name) => tags.get(name) ?? [])
      .filter(isFilled)
      .join('; ');
  const type = one('TY') ?? '';
  const title = one('TI', 'T1', 'BT', 'CT');
  const book = one('TI', 'T1') === undefined ? undefined : one('BT');
  return makeCandidate({
    fields: {
      ...titleFields(title, one('ST')),
      kind: kindOfName(one('M3') ?? '') ?? kindOfName(type) ?? null,
      container: one('T2', 'JO', 'JF', 'JA') ?? book,
      publishers: all('PB'),
      volume: one('VL'),
      issue: one('IS'),
      pages: [one('SP'), one('EP')].filter((page) => page !== undefined).join('-'),
      articleNumber: one('C7'),
      issued: issuedIn(one('DA'), one('PY', 'Y1')),
      languages: all('LA'),
      address: one('UR', 'L2', 'LK'),
      doi: one('DO'),
      isbn: isbnIn(tags.get('SN') ?? []),
      topics: all('KW'),
      note: [one('AB', 'N2'), ...(tags.get('N1') ?? [])].filter((note) => note !== undefined).join(' '),
    },
    contributors: contributorsOf(tags, type),
    source: [title, one('AU', 'A1'), one('PY')].filter((part) => part !== undefined).join(' · '),
  });
}

const isFilled = (value: string): boolean => value !== '';

/** The short title is the beginning of the whole one: what is left is the subtitle. */
export function titleFields(title: string | undefined, short: string | undefined): FoundRow['fields'] {
  if (title === undefined || short === undefined || short === title || !title.startsWith(short)) return { title };
  const subtitle = title.slice(short.length).replace(/^\s*[:：–—-]?\s*/u, '');
  return { title: short, subtitle };
}

/** The fuller of a date and a year. */
function issuedIn(date: string | undefined, year: string | undefined): string | undefined {
  return date !== undefined && /\d{4}/.test(date) ? date : year;
}

/** SN holds ISSNs as well, which name a journal and not an item. */
function isbnIn(numbers: readonly string[]): string | undefined {
  return numbers.find((number) => number.replace(/[^\dXx]/g, '').length >= 10);
}

function contributorsOf(tags: Tags, type: string): NonNullable<FoundRow['contributors']> {
  const isPart = type === 'CHAP' || type === 'JOUR';
  const roles = [
    ['AU', 'author'],
    ['A1', 'author'],
    ['ED', 'editor'],
    ['A2', isPart ? 'editor' : 'author'],
    ['A3', type === 'CHAP' ? 'editor' : 'producer'],
    ['A4', 'translator'],
  ] as const;
  return roles.flatMap(([tag, role]) => (tags.get(tag) ?? []).map((written) => ({ role, ...writtenName(written) })));
}

/** A comma with nothing behind it keeps an organisation's name in one piece; without any comma it is one, too, or one word. */
function writtenName(written: string): { name: string; kind: 'person' | 'organisation' } {
  const [family = '', given = '', suffix = ''] = written.split(',').map((part) => part.trim());
  if (given === '') return { name: family, kind: 'organisation' };
  return { name: [given, family, suffix].filter(isFilled).join(' '), kind: 'person' };
}
