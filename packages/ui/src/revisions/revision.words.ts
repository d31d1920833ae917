import type { Language } from '@coalition/domain/values';

interface RevisionWords {
  /** On a postmark, above the date. */
  checked: string;
  /** The text shown is in the other language, for want of this one. */
  onlyInOther: string;
  /** The text was translated from words that have changed since. */
  isBehind: string;
  withdrawnTitle: string;
  /** @param date in words */
  withdrawnOn: (date: string) => string;
  reason: string;
  replacedBy: string;
}

/** What a reader is told of a text's state. */
export const revisionWords = {
  en: {
    checked: 'Checked',
    onlyInOther: 'This text exists only in French so far.',
    isBehind: 'The French text has changed since this translation was made.',
    withdrawnTitle: 'This was taken back',
    withdrawnOn: (date) => `It was taken back on ${date} and is no longer published.`,
    reason: 'Why',
    replacedBy: 'In its place',
  },
  fr: {
    checked: 'Vérifié',
    onlyInOther: 'Ce texte n’existe qu’en anglais pour le moment.',
    isBehind: 'Le texte anglais a changé depuis que cette traduction a été faite.',
    withdrawnTitle: 'Ceci a été retiré',
    withdrawnOn: (date) => `Ce contenu a été retiré le ${date} et n’est plus publié.`,
    reason: 'Pourquoi',
    replacedBy: 'À la place',
  },
} as const satisfies Record<Language, RevisionWords>;
