import type { Language } from '@coalition/domain/values';

interface HelplineWords {
  title: string;
  forChildren: string;
  call: (number: string) => string;
  /** @param keyword the word to send, or null when no word is needed or known */
  text: (number: string, keyword: string | null) => string;
  chat: (host: string) => string;
  visit: (host: string) => string;
  alwaysOpen: string;
  answersIn: (languages: string) => string;
  none: string;
  print: string;
  /** How a North American number is written. */
  number: (area: string, exchange: string, line: string) => string;
}

/** The words around help lines, for somebody frightened and for somebody ten years old. */
export const helplineWords = {
  en: {
    title: 'Help now',
    forChildren: 'For children and youth',
    call: (number) => `Call ${number}`,
    text: (number, keyword) => (keyword === null ? `Text ${number}` : `Text ${keyword} to ${number}`),
    chat: (host) => `Chat at ${host}`,
    visit: (host) => `Go to ${host}`,
    alwaysOpen: 'Open day and night, every day',
    answersIn: (languages) => `They answer in ${languages}`,
    none: 'No help line has been published here yet.',
    print: 'You can print this page and keep it.',
    number: (area, exchange, line) => `1-${area}-${exchange}-${line}`,
  },
  fr: {
    title: 'Obtenir de l’aide',
    forChildren: 'Pour les enfants et les jeunes',
    call: (number) => `Appeler le ${number}`,
    text: (number, keyword) => (keyword === null ? `Texter au ${number}` : `Texter ${keyword} au ${number}`),
    chat: (host) => `Clavarder sur ${host}`,
    visit: (host) => `Aller à ${host}`,
    alwaysOpen: 'Ouvert jour et nuit, tous les jours',
    answersIn: (languages) => `Réponse en ${languages}`,
    none: 'Aucune ligne d’aide n’est encore publiée ici.',
    print: 'Vous pouvez imprimer cette page et la garder.',
    number: (area, exchange, line) => `1\u00a0${area}\u00a0${exchange}-${line}`,
  },
} as const satisfies Record<Language, HelplineWords>;

/** A number as people read it aloud: North American ones grouped, short ones and others as they are. */
export function phoneNumberInWords(number: string, language: Language): string {
  const [, area, exchange, line] = /^\+1(\d{3})(\d{3})(\d{4})$/.exec(number) ?? [];
  if (area === undefined || exchange === undefined || line === undefined) return number;
  return helplineWords[language].number(area, exchange, line);
}
