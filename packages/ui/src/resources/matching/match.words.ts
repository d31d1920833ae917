import type { MatchReason } from '@coalition/domain/resources';
import type { Language } from '@coalition/domain/values';

interface MatchWords {
  /** Followed by the name of what the words led through. */
  through: Record<MatchReason['by'], string>;
  quoted: (word: string) => string;
  /** @param words quoted, as a sentence lists them */
  for: (words: string) => string;
}

/** Why a search found an item. */
export const matchWords = {
  en: {
    through: {
      topic: 'Found through the topic',
      name: 'Found through the name',
      place: 'Found through the place',
      audience: 'Found because it was made for',
      kind: 'Found because of its kind,',
    },
    quoted: (word) => `“${word}”`,
    for: (words) => `(for ${words})`,
  },
  fr: {
    through: {
      topic: 'Trouvé par le sujet',
      name: 'Trouvé par le nom',
      place: 'Trouvé par le lieu',
      audience: 'Trouvé parce que fait pour',
      kind: 'Trouvé par son genre,',
    },
    quoted: (word) => `«\u00a0${word}\u00a0»`,
    for: (words) => `(pour ${words})`,
  },
} as const satisfies Record<Language, MatchWords>;
