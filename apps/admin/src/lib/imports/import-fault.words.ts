import type { ImportRefusal } from '@coalition/domain/imports';
import type { Language } from '@coalition/domain/values';

interface ImportFaultWords {
  refusals: Record<ImportRefusal, string>;
  stopped: Record<'entering_failed', string>;
}

/** Why an import could not be read, or entering it came to no end, and what to do now. */
export const importFaultWords: Record<Language, ImportFaultWords> = {
  en: {
    refusals: {
      form_unreadable: 'This cannot be read as that form. Choose another one below.',
      nothing_found: 'No item was found in it. Choose another form below, or bring another list.',
      rows_too_many: 'There are more than 5,000 rows. Bring the list in several parts.',
      reading_too_costly: 'Reading this took too long or too much memory. Bring the list in several parts.',
      reading_failed:
        'Reading this stopped, by a fault of the office. What you brought is kept. Read it again below; if it stops again, bring the list in several parts.',
    },
    stopped: {
      entering_failed:
        'Entering stopped before the end. A section or a topic of a row may be gone, or the office had a fault. Look at the sections and enter the rest, or take back what was entered.',
    },
  },
  fr: {
    refusals: {
      form_unreadable: 'Ceci ne se lit pas sous cette forme. Choisissez-en une autre plus bas.',
      nothing_found:
        'Aucun élément n’y a été trouvé. Choisissez une autre forme plus bas, ou apportez une autre liste.',
      rows_too_many: 'Il y a plus de 5\u00a0000 lignes. Apportez la liste en plusieurs parties.',
      reading_too_costly: 'La lecture a pris trop de temps ou de mémoire. Apportez la liste en plusieurs parties.',
      reading_failed:
        'La lecture s’est arrêtée, par une panne du bureau. Ce que vous avez apporté est gardé. Relisez la liste plus bas\u00a0; si la lecture s’arrête encore, apportez-la en plusieurs parties.',
    },
    stopped: {
      entering_failed:
        'L’entrée s’est arrêtée avant la fin. Une section ou un sujet d’une ligne n’existe peut-être plus, ou le bureau a eu une panne. Revoyez les sections et entrez le reste, ou reprenez ce qui est entré.',
    },
  },
};
