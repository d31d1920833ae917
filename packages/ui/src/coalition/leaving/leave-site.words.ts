import type { Language } from '@coalition/domain/values';

interface LeaveSiteWords {
  /** @param remaining how many more presses of Shift leave the site, 1 or 2 */
  pressAgain: (remaining: number) => string;
}

/** What the quick exit says while Shift is pressed; kept apart because its script carries these words to the browser. */
export const leaveSiteWords = {
  en: { pressAgain: (remaining) => `Press Shift ${remaining === 1 ? 'once' : 'twice'} more to leave this site.` },
  fr: {
    pressAgain: (remaining) =>
      `Appuyez encore ${remaining === 1 ? 'une fois' : 'deux fois'} sur Maj pour quitter ce site.`,
  },
} as const satisfies Record<Language, LeaveSiteWords>;
