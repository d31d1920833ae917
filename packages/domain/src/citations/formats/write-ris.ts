import { citableKinds } from '../citable-kind.ts';
import { authorsAndOthers, makersIn, type Citation } from '../citation.ts';
import { sortedName, type CitedName } from '../cited-name.ts';

/**
 * Items as RIS, one after the other in the order given; empty text for none. Each value stands on one line.
 *
 * @source RIS format specification (2011), with the tags as Zotero reads them
 */
export function writeRis(citations: readonly Citation[]): string {
  return citations.map(record).join('\r\n');
}

type Tag = readonly [tag: string, value: string | null];

function record(citation: Citation): string {
  const { kind, issuedOn, topics } = citation;
  const type = citableKinds[kind].ris;
  const editorTag = type === 'CHAP' || type === 'JOUR' ? 'A2' : 'ED';
  const tags: Tag[] = [
    ['TY', type],
    ['ID', citation.id],
    ...names('AU', makersIn(citation, 'author')),
    ...names(editorTag, makersIn(citation, 'editor')),
    ...names('A3', makersIn(citation, 'producer')),
    ...names('A4', makersIn(citation, 'translator')),
    ['TI', citation.title],
    ['ST', citation.shortTitle],
    ['T2', citation.container],
    ['M3', citation.genre],
    ['PB', citation.publishers.join('; ')],
    ['PY', issuedOn?.slice(0, 4) ?? null],
    ['DA', issuedOn && issuedOn.length > 4 ? slashed(issuedOn) : null],
    ['VL', citation.volume],
    ['IS', citation.issue],
    ...pages(citation.pages),
    ['C7', citation.articleNumber],
    ['DO', citation.doi],
    ['SN', citation.isbn],
    ['UR', citation.url],
    ['Y2', citation.seenOn && slashed(citation.seenOn)],
    ['LA', citation.language],
    ['AB', citation.summary?.text ?? null],
    ...topics.map((topic): Tag => ['KW', topic]),
    ['N1', authorsAndOthers(citation)],
  ];
  const lines = tags.flatMap(([tag, value]) => (value === null || value === '' ? [] : [`${tag}  - ${oneLine(value)}`]));
  return [...lines, 'ER  - ', ''].join('\r\n');
}

/** One name a line, family name first; a comma at the end keeps an organisation’s name in one piece. */
function names(tag: string, cited: readonly CitedName[]): Tag[] {
  return cited.map((name): Tag => [tag, 'literal' in name ? `${name.literal},` : sortedName(name)]);
}

function pages(range: string | null): Tag[] {
  const [, first = null, last = null] = /^(\w+)\s*[-–]\s*(\w+)$/.exec(range ?? '') ?? [null, range];
  return [
    ['SP', first],
    ['EP', last],
  ];
}

/** `2019-01` as `2019/01/`: all three places are there, however many are known. */
function slashed(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${year}/${month}/${day}`;
}

function oneLine(value: string): string {
  return value.replace(/\s+/g, ' ').trim();
}
