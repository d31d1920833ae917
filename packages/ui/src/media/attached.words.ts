import type { Language } from '@coalition/domain/values';

interface AttachedWords {
  /** What stands before the name of the file, and what behind it. */
  aroundName: (page: string) => readonly [string, string];
}

/** Where in a file words stand that somebody looked for. */
export const attachedWords = {
  en: { aroundName: (page) => ['In the attached file “', `”, page ${page}:`] },
  fr: { aroundName: (page) => ['Dans le fichier joint «\u00a0', `\u00a0», page ${page}\u00a0:`] },
} as const satisfies Record<Language, AttachedWords>;
