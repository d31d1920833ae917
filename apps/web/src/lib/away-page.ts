import { otherLanguage, type Language } from '@coalition/domain/values';

const words = {
  en: {
    title: 'Please try again in a moment',
    text: 'The site is starting, or cannot reach its data. It is not your fault.',
    danger: 'If you are in danger, call',
    kept: 'What you wrote is kept on this page. Perhaps it arrived, perhaps not: sending it again does no harm.',
    again: 'Send it again',
  },
  fr: {
    title: 'Veuillez réessayer dans un instant',
    text: 'Le site démarre ou ne peut pas joindre ses données. Ce n’est pas votre faute.',
    danger: 'En cas de danger, appelez le',
    kept: 'Ce que vous avez écrit reste sur cette page. C’est peut-être arrivé, peut-être pas\u00a0: l’envoyer de nouveau ne fait aucun tort.',
    again: 'Envoyer de nouveau',
  },
} as const satisfies Record<Language, Record<'title' | 'text' | 'danger' | 'kept' | 'again', string>>;

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

/** The same for a page that holds a form to be sent again. */
export const awayFormHeaders = {
  ...awayHeaders,
  'content-security-policy': awayHeaders['content-security-policy'].replace("form-action 'none'", "form-action 'self'"),
} as const;

/**
 * The page shown while the data cannot be reached and no copy is kept: both languages, the reader's first.
 *
 * @param sent the fields of a form that could not be taken; they wait here until they are sent again to the same address
 */
export function awayPage(language: Language, sent: URLSearchParams | null = null): string {
  const other = otherLanguage(language);
  const section = (spoken: Language): string =>
    `<p>${words[spoken].text}</p><p>${words[spoken].danger} <a href="tel:911">911</a>.</p>`;
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="robots" content="noindex"><title>${words[language].title}</title></head>
<body><main><h1>${words[language].title}</h1>${sent ? formOf(language, sent) : ''}${section(language)}<hr>
<section lang="${other}"><h2>${words[other].title}</h2>${section(other)}</section></main></body>
</html>
`;
}

function formOf(language: Language, sent: URLSearchParams): string {
  const fields = Array.from(
    sent,
    ([name, value]) => `<input type="hidden" name="${escaped(name)}" value="${escaped(value)}">`,
  );
  const { kept, again } = words[language];
  return `<form method="post"><p>${kept}</p>${fields.join('')}<p><button>${again}</button></p></form>`;
}

/** Line ends, too: a browser would turn them into others as it reads them. */
const escaped = (text: string): string => text.replace(/[&<>"'\r\n]/g, (sign) => `&#${String(sign.charCodeAt(0))};`);
