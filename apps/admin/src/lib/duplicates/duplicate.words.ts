import type { DuplicateReason } from '@coalition/domain/resources';
import type { Language } from '@coalition/domain/values';

interface DuplicateWords {
  title: string;
  reasons: Record<DuplicateReason, string>;
  isAnother: string;
  isAnotherOf: (name: string) => string;
  merge: string;
  mergeOf: (name: string) => string;
}

/** The words by which the office tells that there may be one already. */
export const duplicateWords: Record<Language, DuplicateWords> = {
  en: {
    title: 'We may have this already',
    reasons: {
      doi: 'the same DOI',
      isbn: 'the same ISBN',
      address: 'the same web address',
      title: 'the same title',
      shared_page: 'leads to the same page',
      similar_title: 'nearly the same title',
    },
    isAnother: 'It is another one',
    isAnotherOf: (name) => `It is another one than ${name}`,
    merge: 'Make them one',
    mergeOf: (name) => `Make this and ${name} one`,
  },
  fr: {
    title: 'Nous l’avons peut-être déjà',
    reasons: {
      doi: 'le même DOI',
      isbn: 'le même ISBN',
      address: 'la même adresse Web',
      title: 'le même titre',
      shared_page: 'mène à la même page',
      similar_title: 'presque le même titre',
    },
    isAnother: 'C’en est un autre',
    isAnotherOf: (name) => `C’en est un autre que ${name}`,
    merge: 'Les réunir',
    mergeOf: (name) => `Réunir cette fiche et ${name}`,
  },
};
