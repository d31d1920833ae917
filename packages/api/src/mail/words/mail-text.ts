import type { EachLanguage, Instant, Language } from '@coalition/domain/values';

/** What a reader sees of a mail: a subject that a housemate may read, and a body in Markdown. */
export interface MailText {
  subject: string;
  body: string;
}

/** The words of one purpose, in each language, out of what the mail speaks of. */
export type MailWords<Facts> = EachLanguage<(facts: Facts) => MailText>;

const markup = /[\\`*_{}[\]()#+\-!<>|~&=:.]/g;

/** Text from outside, so that no mark of Markdown in it does anything. */
export function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(markup, '\\$&');
}

/**
 * A name as somebody typed it. A name that could be taken for an address of the web or of mail is not repeated: a stranger
 * could otherwise have us send their link to anyone.
 *
 * @returns null where it is not repeated
 */
export function repeatableName(name: string): string | null {
  return /[/@\\<>]|www|:\S|[\p{L}\p{N}]\.\p{L}{2}/iu.test(name) || name.length > 100 ? null : plain(name);
}

/** A link on a line of its own, as it stands. */
export function link(address: string): string {
  return `<${address}>`;
}

/** Paragraphs, list and links one under the other; empty ones fall away. */
export function paragraphs(...parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== '').join('\n\n');
}

const locales = { en: 'en-CA', fr: 'fr-CA' } as const satisfies Record<Language, string>;

/** A moment in words, to the minute, with the name of the time zone it is told in. */
export function momentIn(language: Language, moment: Instant, timeZone: string): string {
  const words = new Intl.DateTimeFormat(locales[language], {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZone,
    timeZoneName: 'short',
  }).format(new Date(moment));
  return words.replaceAll('\u202f', '\u00a0');
}

/** A calendar day in words. */
export function dayIn(language: Language, day: string): string {
  return new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
}

const frenchFollows = '*Le texte français suit.*';
const seam = '---';

/** What a mail speaks of, in each language: its links lead to the page in the language of the words around them. */
export type FactsIn<Facts> = (language: Language) => Facts;

/** {@link inEachLanguage} of facts that are the same in both. */
export function inLanguage<Facts>(words: MailWords<Facts>, facts: Facts, language: Language | null): MailText {
  return inEachLanguage(words, () => facts, language);
}

/**
 * The words in the reader’s language; where that is unknown, both: English first with a line that says where the French is.
 *
 * @param language null where nobody has said
 */
export function inEachLanguage<Facts>(
  words: MailWords<Facts>,
  facts: FactsIn<Facts>,
  language: Language | null,
): MailText {
  if (language !== null) return words[language](facts(language));
  const [english, french] = [words.en(facts('en')), words.fr(facts('fr'))];
  const subject = english.subject === french.subject ? english.subject : `${english.subject} / ${french.subject}`;
  return { subject, body: paragraphs(frenchFollows, english.body, seam, french.body) };
}

/** A body apart by language, in the order it is read; one part where the reader’s language is known. */
export function partsOf(body: string, language: Language | null): { language: Language; text: string }[] {
  if (language !== null) return [{ language, text: body }];
  const [english = '', ...french] = body.split(`\n\n${seam}\n\n`);
  return [
    { language: 'fr', text: frenchFollows },
    { language: 'en', text: english.replace(`${frenchFollows}\n\n`, '') },
    { language: 'fr', text: french.join(`\n\n${seam}\n\n`) },
  ];
}
