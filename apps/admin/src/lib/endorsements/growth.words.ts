import type { Language } from '@coalition/domain/values';

interface GrowthWords {
  title: string;
  /** What the curve shows, for who cannot see it. */
  curve: (total: string, first: string, last: string) => string;
  overTime: string;
  day: string;
  total: string;
  byRung: string;
  persons: string;
  byProvince: string;
  elsewhere: string;
  nobody: string;
}

/** The words around the plots of a statement's names. */
export const growthWords = {
  en: {
    title: 'How it grows',
    curve: (total, first, last) => `${total} by ${last}, the first on ${first}.`,
    overTime: 'Names over time',
    day: 'Day',
    total: 'Names in all',
    byRung: 'By authority',
    persons: 'persons for themselves',
    byProvince: 'By province or territory of members',
    elsewhere: 'no member, or active in several',
    nobody: 'Nobody stands under these words yet.',
  },
  fr: {
    title: 'Son évolution',
    curve: (total, first, last) => `${total} au ${last}, le premier le ${first}.`,
    overTime: 'Les noms au fil du temps',
    day: 'Jour',
    total: 'Noms en tout',
    byRung: 'Selon le mandat',
    persons: 'personnes pour elles-mêmes',
    byProvince: 'Selon la province ou le territoire des membres',
    elsewhere: 'non-membres, ou actifs dans plusieurs',
    nobody: 'Aucun nom ne figure encore sous ce texte.',
  },
} as const satisfies Record<Language, GrowthWords>;
