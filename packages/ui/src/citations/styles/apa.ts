import { makersIn, type Citation, type CitedName } from '@coalition/domain/citations';
import type { Language } from '@coalition/domain/values';
import { dateWords } from '../../values/date.words.ts';
import { isPart, pageRange, publisherNames, whereabouts } from './cited-parts.ts';
import { italic, plain, plainText, sentence, withCommas, type Piece } from './piece.ts';
import { styleWords } from './style.words.ts';

/** A citation as APA asks for it, 7th edition; in French as the universities of Quebec render it. */
export function apaCitation(citation: Citation, language: Language): Piece[] {
  const authors = makersIn(citation, 'author');
  const title = sentence(...titleOf(citation, language));
  const date = sentence({ text: `(${dateOf(citation, language)})` });
  const lead = leadOf(citation, language);
  return [
    ...(lead === '' ? [...title, ...date] : [...sentence(...plain(lead)), ...date, ...title]),
    ...sentence(...sourceOf(citation, language)),
    ...sentence(...plain(publisherNames(citation, authors))),
    { text: whereabouts(citation) },
  ];
}

/** Authors, or the editors of a whole book; empty where nobody is known. */
function leadOf(citation: Citation, language: Language): string {
  const words = styleWords[language];
  const authors = makersIn(citation, 'author').map(sortedWithInitials);
  if (authors.length > 0) {
    return citation.isIncomplete ? `${authors.join(', ')}, ${words.andOthers}` : inRow(authors, language);
  }
  const editors = citation.kind === 'book_chapter' ? [] : makersIn(citation, 'editor').map(sortedWithInitials);
  if (editors.length === 0) return '';
  return `${inRow(editors, language)} (${editors.length > 1 ? words.editors : words.editor})`;
}

/** Twenty names and no more: of a longer row the first nineteen and the last. */
function inRow(names: readonly string[], language: Language): string {
  if (names.length > 20) return `${names.slice(0, 19).join(', ')}, … ${names.at(-1) ?? ''}`;
  if (language === 'fr')
    return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} et ${names.at(-1) ?? ''}`;
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')}, & ${names.at(-1) ?? ''}`;
}

function sortedWithInitials(name: CitedName): string {
  if ('literal' in name) return name.literal;
  return [name.family, initials(name.given), name.suffix].filter((part) => part !== null && part !== '').join(', ');
}

/** `Marie-Ève` as `M.-È.`, `Elizabeth S.` as `E. S.` */
function initials(given: string): string {
  return given
    .split(/\s+/)
    .map((word) =>
      word
        .split('-')
        .map((part) => `${[...part][0]?.toLocaleUpperCase() ?? ''}.`)
        .join('-'),
    )
    .join(' ');
}

/** The day only for what appears from day to day. */
function dateOf({ issuedOn, kind }: Citation, language: Language): string {
  if (issuedOn === null) return styleWords[language].noDate;
  const [year = '', month, day] = issuedOn.split('-');
  const isDated = ['article', 'news', 'video', 'website', 'book_list', 'training', 'organisation'].includes(kind);
  const name = month === undefined ? undefined : dateWords[language].months[Number(month) - 1];
  if (!isDated || name === undefined) return year;
  if (day === undefined) return `${year}, ${name}`;
  const number = Number(day);
  return language === 'en'
    ? `${year}, ${name} ${String(number)}`
    : `${year}, ${number === 1 ? '1er' : String(number)} ${name}`;
}

function titleOf(citation: Citation, language: Language): Piece[] {
  const words = styleWords[language];
  const { kind, title, titleLanguage, genre, container } = citation;
  const isInside = kind === 'journal_article' || kind === 'book_chapter' || container !== null;
  const form = kind === 'video' ? words.video : kind === 'dataset' ? words.dataset : genre;
  const text = isInside ? [{ text: title, language: titleLanguage }] : italic(title, titleLanguage);
  return [...text, ...plain(form && ` [${form}]`)];
}

function sourceOf(citation: Citation, language: Language): Piece[] {
  const { kind, container, volume, issue, pages, articleNumber } = citation;
  const words = styleWords[language];
  if (!isPart(citation) || container === null) return [];
  if (kind === 'book_chapter') return bookOf(citation, container, language);
  const numbers = [...italic(volume), ...plain(issue && `(${issue})`)];
  const place =
    pages === null ? articleNumber && `${words.article} ${articleNumber}` : pageRange(pages, language).range;
  return withCommas([italic(container), numbers, plain(place)]);
}

/** `In A. Editor & B. Editor (Eds.), Book (pp. 1–9)` */
function bookOf(citation: Citation, container: string, language: Language): Piece[] {
  const words = styleWords[language];
  const editors = makersIn(citation, 'editor').map((name) =>
    'literal' in name ? name.literal : `${initials(name.given)} ${name.family}`,
  );
  const mark = editors.length > 1 ? words.editors : words.editor;
  const row = editors.length === 2 && language === 'en' ? editors.join(' & ') : inRow(editors, language);
  const pages = citation.pages === null ? null : pageRange(citation.pages, language);
  const by = editors.length === 0 ? [] : plain(`${row} (${mark})`);
  const book = [...italic(container), ...plain(pages && ` (${pages.label}\u00a0${pages.range})`)];
  const inside = withCommas([by, book]);
  return plainText(inside) === '' ? [] : [{ text: `${words.inBook} ` }, ...inside];
}
