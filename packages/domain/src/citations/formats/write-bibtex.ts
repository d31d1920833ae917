import { citableKinds } from '../citable-kind.ts';
import { makersIn, type Citation } from '../citation.ts';
import { sortedName, type CitedName } from '../cited-name.ts';
import { citationKeys } from './citation-key.ts';

/**
 * Items as BibTeX, one after the other in the order given; empty text for none. Titles stand in two pairs of braces, so that no
 * style changes their capitals.
 *
 * @source BibTeX 0.99; `date`, `urldate` and `doi` as biblatex has them
 */
export function writeBibtex(citations: readonly Citation[]): string {
  const keys = citationKeys(citations);
  return citations.map((citation, index) => entry(citation, keys[index] ?? citation.id)).join('\n');
}

function entry(citation: Citation, key: string): string {
  const type = citableKinds[citation.kind].bibtex;
  const { issuedOn } = citation;
  const fields: [string, string | null][] = [
    ['title', `{${escaped(citation.title)}}`],
    ['author', names(makersIn(citation, 'author'), citation.isIncomplete)],
    ['editor', names(makersIn(citation, 'editor'))],
    ['translator', names(makersIn(citation, 'translator'))],
    ...placeFields(type, citation),
    ['type', escapedOrNull(citation.genre)],
    ['volume', escapedOrNull(citation.volume)],
    ['number', escapedOrNull(citation.issue)],
    ['pages', pageRange(citation.pages)],
    ['eid', escapedOrNull(citation.articleNumber)],
    ['year', issuedOn?.slice(0, 4) ?? null],
    ['date', issuedOn && issuedOn.length > 4 ? issuedOn : null],
    ['doi', citation.doi && verbatim(citation.doi)],
    ['isbn', citation.isbn],
    ['url', verbatim(citation.url)],
    ['urldate', citation.seenOn],
    ['language', citation.language],
    ['abstract', escapedOrNull(citation.summary?.text ?? null)],
    ['keywords', escapedOrNull(citation.topics.join(', '))],
  ];
  const lines = fields.flatMap(([name, value]) => (value === null || value === '' ? [] : [`  ${name} = {${value}}`]));
  return `@${type}{${key},\n${lines.join(',\n')}\n}\n`;
}

/** Where it appeared: each type of entry has a field of its own for it. */
function placeFields(type: string, { container, publishers }: Citation): [string, string | null][] {
  const publisher = publishers.length === 0 ? null : publishers.map(inOnePiece).join(' and ');
  const inContainer = escapedOrNull(container);
  if (type === 'techreport') return [['institution', publisher]];
  if (type === 'incollection') {
    return [
      ['booktitle', inContainer && `{${inContainer}}`],
      ['publisher', publisher],
    ];
  }
  if (type === 'article') {
    return [
      ['journal', inContainer ?? publisher],
      ['publisher', inContainer === null ? null : publisher],
    ];
  }
  return [
    ['howpublished', type === 'misc' ? inContainer : null],
    ['publisher', publisher],
  ];
}

function names(cited: readonly CitedName[], isIncomplete = false): string | null {
  if (cited.length === 0) return null;
  return [...cited.map(nameOf), ...(isIncomplete ? ['others'] : [])].join(' and ');
}

/** An organisation’s name in braces of its own; so is a part of a person’s that the format would take for a sign. */
function nameOf(name: CitedName): string {
  if ('literal' in name) return inOnePiece(name.literal);
  const guarded = (part: string): string => (/\band\b|,/i.test(part) ? inOnePiece(part) : escaped(part));
  const { family, given, suffix } = name;
  if (suffix !== null) return `${guarded(family)}, ${guarded(suffix)}, ${guarded(given)}`;
  return given === '' ? guarded(sortedName(name)) : `${guarded(family)}, ${guarded(given)}`;
}

function inOnePiece(text: string): string {
  return `{${escaped(text)}}`;
}

function escapedOrNull(text: string | null): string | null {
  return text === null || text === '' ? null : escaped(text);
}

/** Between two pages stand the two hyphens of a dash, which are kept apart everywhere else. */
function pageRange(pages: string | null): string | null {
  const ends = pages?.split(/\s*[-–]+\s*/).map(escaped);
  return ends?.join('--') ?? null;
}

const signs: Readonly<Record<string, string>> = {
  '\\': '{\\textbackslash}',
  '{': '{\\textbraceleft}',
  '}': '{\\textbraceright}',
  '~': '{\\textasciitilde}',
  '^': '{\\textasciicircum}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
};

/**
 * BibTeX counts braces even behind a backslash, so a brace of a title is written by name. Signs that TeX would melt into one
 * (two hyphens are a dash) are kept apart.
 */
function escaped(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\{}~^&%$#_]/g, (sign) => signs[sign] ?? sign)
    .replace(/-(?=-)|'(?=')|`(?=`)|,(?=,)|[!?](?=`)|[<>](?=[<>])/g, '$&{}');
}

/** Addresses are read as they stand; braces alone could end the field. */
function verbatim(address: string): string {
  return address.replace(/[{}\\]/g, (sign) => encodeURIComponent(sign));
}
