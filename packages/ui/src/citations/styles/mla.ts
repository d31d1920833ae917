import { makersIn, sortedName, spokenName, type Citation, type CitedName } from '@coalition/domain/citations';
import type { Language } from '@coalition/domain/values';
import { dateInWords, dateWords } from '../../values/date.words.ts';
import { isPart, namesInRow, pageRange, publisherNames, whereabouts } from './cited-parts.ts';
import { italic, plain, sentence, withCommas, type Piece } from './piece.ts';
import { styleWords } from './style.words.ts';

/** A citation as the Modern Language Association asks for it, 9th edition. */
export function mlaCitation(citation: Citation, language: Language): Piece[] {
  return [
    ...sentence(...plain(authorsOf(citation, language))),
    ...titleOf(citation, language),
    ...withCommas(containerOf(citation, language)),
    { text: '.' },
  ];
}

function authorsOf(citation: Citation, language: Language): string {
  const words = styleWords[language];
  const authors = makersIn(citation, 'author');
  if (authors.length > 0) return row(authors, citation.isIncomplete, language);
  const editors = citation.kind === 'book_chapter' ? [] : makersIn(citation, 'editor');
  const mark = { en: editors.length > 1 ? 'editors' : 'editor', fr: words.editor }[language];
  return editors.length === 0 ? '' : `${row(editors, false, language)}, ${mark}`;
}

/** One name, two, or the first of more. */
function row([first, second, third]: readonly CitedName[], isIncomplete: boolean, language: Language): string {
  const { and, andOthers } = styleWords[language];
  if (first === undefined) return '';
  if (isIncomplete || third !== undefined) return `${sortedName(first)}, ${andOthers}`;
  if (second === undefined) return sortedName(first);
  return `${sortedName(first)}${language === 'en' ? ',' : ''} ${and} ${spokenName(second)}`;
}

function titleOf(citation: Citation, language: Language): Piece[] {
  const { title, titleLanguage } = citation;
  if (!isPart(citation)) return sentence(...italic(title, titleLanguage));
  const stop = language === 'en' && !/[.?!]$/.test(title) ? '.' : '';
  return sentence({ text: styleWords[language].quoted(`${title}${stop}`), language: titleLanguage });
}

/** What holds the item and where in it, who published it, when, and where it is. */
function containerOf(citation: Citation, language: Language): Piece[][] {
  const words = styleWords[language];
  const { kind, container, volume, issue, issuedOn, pages, articleNumber } = citation;
  const authors = makersIn(citation, 'author');
  const editors = kind === 'book_chapter' ? makersIn(citation, 'editor').map(spokenName) : [];
  const range = pages === null ? null : pageRange(pages, language);
  return [
    italic(container),
    plain(editors.length === 0 ? null : `${words.editedBy} ${namesInRow(editors, words.and, language)}`),
    plain(volume && `${words.volume}\u00a0${volume}`),
    plain(issue && `${words.issue}\u00a0${issue}`),
    plain(publisherNames(citation, authors)),
    plain(issuedOn && dateOf(issuedOn, language)),
    plain(
      range ? `${range.label}\u00a0${range.range}` : articleNumber && `${words.article.toLowerCase()} ${articleNumber}`,
    ),
    plain(whereabouts(citation)),
  ];
}

/** `3 May 2021`, `Sept. 2021`: longer months are cut in English. */
function dateOf(date: string, language: Language): string {
  const [year = '', month, day] = date.split('-');
  if (language === 'fr' || month === undefined) return dateInWords(date, language);
  const short = dateWords.en.shortMonths[Number(month) - 1] ?? '';
  const name = ['May', 'June', 'July'].includes(short) ? short : `${short}.`;
  return [...(day === undefined ? [] : [String(Number(day))]), name, year].join(' ');
}
