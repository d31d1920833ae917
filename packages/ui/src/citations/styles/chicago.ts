import { makersIn, sortedName, spokenName, type Citation, type CitedName } from '@coalition/domain/citations';
import type { Language } from '@coalition/domain/values';
import { dateInWords } from '../../values/date.words.ts';
import { isPart, namesInRow, pageRange, publisherNames, whereabouts } from './cited-parts.ts';
import { italic, plain, sentence, withCommas, type Piece } from './piece.ts';
import { styleWords } from './style.words.ts';

/** A citation as the Chicago Manual of Style asks for it, 17th edition, author and date. */
export function chicagoCitation(citation: Citation, language: Language): Piece[] {
  const lead = leadOf(citation, language);
  const year = sentence({ text: citation.issuedOn?.slice(0, 4) ?? styleWords[language].noDate });
  const title = titleOf(citation, language);
  return [
    ...(lead.text === '' ? [...title, ...year] : [...sentence(...plain(lead.text)), ...year, ...title]),
    ...sentence(...sourceOf(citation, language)),
    ...sentence(...publicationOf(citation, lead.names, language)),
    { text: `${whereabouts(citation)}.` },
  ];
}

interface Lead {
  text: string;
  names: readonly CitedName[];
}

/** Who leads the citation: authors, the editors of a whole book, or the body that published it. */
function leadOf(citation: Citation, language: Language): Lead {
  const words = styleWords[language];
  const authors = makersIn(citation, 'author');
  if (authors.length > 0) {
    const shown = authors.length > 10 ? authors.slice(0, 7) : authors;
    const isCut = shown.length < authors.length || citation.isIncomplete;
    return { text: isCut ? `${inverted(shown).join(', ')}, ${words.andOthers}` : row(shown, language), names: authors };
  }
  const editors = citation.kind === 'book_chapter' ? [] : makersIn(citation, 'editor');
  if (editors.length > 0) {
    const mark = (editors.length > 1 ? words.editors : words.editor).toLowerCase();
    return { text: `${row(editors, language)}, ${mark}`, names: editors };
  }
  const publisher = citation.publishers.find((name) => name !== citation.title);
  return publisher === undefined ? { text: '', names: [] } : { text: publisher, names: [{ literal: publisher }] };
}

/** The first name sorted, the others as they are spoken. */
function inverted(names: readonly CitedName[]): string[] {
  return names.map((name, index) => (index === 0 ? sortedName(name) : spokenName(name)));
}

function row(names: readonly CitedName[], language: Language): string {
  const { and } = styleWords[language];
  const [first, second] = inverted(names);
  // After an inverted name English sets a comma before “and” even for two.
  if (names.length === 2 && language === 'en') return `${first ?? ''}, ${and} ${second ?? ''}`;
  return namesInRow(inverted(names), and, language);
}

function titleOf(citation: Citation, language: Language): Piece[] {
  const { title, titleLanguage } = citation;
  if (!isPart(citation)) return sentence(...italic(title, titleLanguage));
  const stop = language === 'en' && !/[.?!]$/.test(title) ? '.' : '';
  const text = styleWords[language].quoted(`${title}${stop}`);
  return sentence({ text, language: titleLanguage });
}

function sourceOf(citation: Citation, language: Language): Piece[] {
  const { kind, container, volume, issue, pages, articleNumber } = citation;
  const words = styleWords[language];
  if (container === null) return [];
  const range = pages === null ? null : pageRange(pages, language).range;
  if (kind === 'book_chapter') {
    const editors = makersIn(citation, 'editor').map(spokenName);
    const by = editors.length === 0 ? null : `${words.editedBy} ${namesInRow(editors, words.and, language)}`;
    return [{ text: `${words.inBook} ` }, ...withCommas([italic(container), plain(by), plain(range)])];
  }
  const place = range ?? articleNumber;
  const colon = language === 'fr' ? '\u00a0: ' : ': ';
  const numbers = [volume === null ? '' : ` ${volume}`, issue === null ? '' : ` (${issue})`].join('');
  return [...italic(container), ...plain(numbers), ...plain(place && `${numbers === '' ? ', ' : colon}${place}`)];
}

/** Who published it, and the day for what appears from day to day. */
function publicationOf(citation: Citation, lead: readonly CitedName[], language: Language): Piece[] {
  const { kind, issuedOn } = citation;
  if (kind === 'journal_article') return [];
  const isDated = issuedOn !== null && issuedOn.length > 4 && kind !== 'book' && kind !== 'book_chapter';
  const publisher = publisherNames(citation, lead);
  return withCommas([plain(publisher), plain(isDated ? dateInWords(issuedOn, language) : null)]);
}
