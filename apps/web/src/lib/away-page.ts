import { otherLanguage, type Language } from '@coalition/domain/values';

const words = {
  en: {
    title: 'Please try again in a moment',
    text: 'The site is starting, or cannot reach its data. It is not your fault.',
    danger: 'If you are in danger, call',
  },
  fr: {
    title: 'Veuillez réessayer dans un instant',
    text: 'Le site démarre ou ne peut pas joindre ses données. Ce n’est pas votre faute.',
    danger: 'En cas de danger, appelez le',
  },
} as const satisfies Record<Language, Record<'title' | 'text' | 'danger', string>>;

/** Headers of the page that stands in while there is nothing else to show; browsers ask again after a few seconds. */
export const awayHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    "default-src 'none'; base-uri 'none'; form-action 'none'; object-src 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
  'retry-after': '5',
} as const;

/** The page shown while the data cannot be reached and no copy is kept: both languages, the reader's first. */
export function awayPage(language: Language): string {
  const other = otherLanguage(language);
  const section = (spoken: Language): string =>
    `<p>${words[spoken].text}</p><p>${words[spoken].danger} <a href="tel:911">911</a>.</p>`;
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="robots" content="noindex"><title>${words[language].title}</title></head>
<body><main><h1>${words[language].title}</h1>${section(language)}<hr>
<section lang="${other}"><h2>${words[other].title}</h2>${section(other)}</section></main></body>
</html>
`;
}
