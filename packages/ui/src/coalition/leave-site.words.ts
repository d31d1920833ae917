import type { Language } from '@coalition/domain/values';

interface LeaveSiteWords {
  leave: string;
  /** What the safety page and a title on the link explain before first use. */
  explanation: string;
  /** @param remaining how many more presses of Shift leave the site, 1 or 2 */
  pressAgain: (remaining: number) => string;
}

/** The words of the quick exit; kept apart because its script carries them to the browser. */
export const leaveSiteWords = {
  en: {
    leave: 'Leave this site',
    explanation:
      'Opens a weather page at once. Pressing Shift three times does the same. The browser’s history is not erased.',
    pressAgain: (remaining) => `Press Shift ${remaining === 1 ? 'once' : 'twice'} more to leave this site.`,
  },
  fr: {
    leave: 'Quitter ce site',
    explanation:
      'Ouvre aussitôt une page de météo. Appuyer trois fois sur Maj fait la même chose. L’historique du navigateur n’est pas effacé.',
    pressAgain: (remaining) =>
      `Appuyez encore ${remaining === 1 ? 'une fois' : 'deux fois'} sur Maj pour quitter ce site.`,
  },
} as const satisfies Record<Language, LeaveSiteWords>;
