import type { Language } from '@coalition/domain/values';

interface DateWords {
  /** January first. */
  months: readonly string[];
  /** As a postmark has room for; January first. */
  shortMonths: readonly string[];
  /** @param day 1 to 31 */
  day: (day: number, month: string, year: string) => string;
  period: (from: string, until: string) => string;
}

/** How dates are written out, the same on every machine whatever locale data it carries. */
export const dateWords = {
  en: {
    months: [
      'January',
      'February',
      'March',
      'April',
      'May',
      'June',
      'July',
      'August',
      'September',
      'October',
      'November',
      'December',
    ],
    shortMonths: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'June', 'July', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'],
    day: (day, month, year) => `${month} ${day}, ${year}`,
    period: (from, until) => `${from} to ${until}`,
  },
  fr: {
    months: [
      'janvier',
      'février',
      'mars',
      'avril',
      'mai',
      'juin',
      'juillet',
      'août',
      'septembre',
      'octobre',
      'novembre',
      'décembre',
    ],
    shortMonths: ['janv.', 'févr.', 'mars', 'avr.', 'mai', 'juin', 'juill.', 'août', 'sept.', 'oct.', 'nov.', 'déc.'],
    day: (day, month, year) => `${day === 1 ? '1er' : day} ${month} ${year}`,
    period: (from, until) => `${from} à ${until}`,
  },
} as const satisfies Record<Language, DateWords>;

/** A date as exact as it is known, in words: `2019`, `January 2019`, `January 31, 2019`; `janvier 2019`, `1er janvier 2019`. */
export function dateInWords(date: string, language: Language): string {
  const [year = '', month, day] = date.split('-');
  const words: DateWords = dateWords[language];
  const monthName = month === undefined ? undefined : words.months[Number(month) - 1];
  if (monthName === undefined) return year;
  return day === undefined ? `${monthName} ${year}` : words.day(Number(day), monthName, year);
}

/** A span `from/until` in words; one and the same date is written once. */
export function periodInWords(period: string, language: Language): string {
  const [from = '', until = from] = period.split('/').map((date) => dateInWords(date, language));
  return from === until ? from : dateWords[language].period(from, until);
}
