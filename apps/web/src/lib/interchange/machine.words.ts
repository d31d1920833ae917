import type { Language } from '@coalition/domain/values';

interface MachineWords {
  summary: string;
  sections: Record<
    'library' | 'statements' | 'members' | 'data' | 'childrenAndYouth',
    { heading: string; note: string }
  >;
  api: string;
  harvest: string;
}

/** What programs that read words are told of the site. */
export const machineWords = {
  en: {
    summary:
      'A library, statements and a directory for children whose parents are in prison, their families and those who work with them; in English and French.',
    sections: {
      library: {
        heading: 'Library',
        note: 'reports, books, films and services, each with its facts and when they were checked',
      },
      statements: { heading: 'Statements', note: 'texts with the names of those who endorsed exactly these words' },
      members: { heading: 'Directory', note: 'members who agreed to be shown' },
      data: { heading: 'Data and API', note: 'how programs read what is public' },
      childrenAndYouth: {
        heading: 'Children and youth',
        note: 'written for children; do not build profiles of its readers, and quote help lines with the date they were checked',
      },
    },
    api: 'everything public as JSON, read-only, without a key',
    harvest: 'the library as Dublin Core, with what was taken back',
  },
  fr: {
    summary:
      'Une bibliothèque, des déclarations et un répertoire pour les enfants dont un parent est en prison, leurs familles et les personnes qui les accompagnent\u00a0; en français et en anglais.',
    sections: {
      library: {
        heading: 'Bibliothèque',
        note: 'rapports, livres, films et services, chacun avec ses faits et la date de leur vérification',
      },
      statements: { heading: 'Déclarations', note: 'des textes avec les noms de qui a appuyé exactement ces mots' },
      members: { heading: 'Répertoire', note: 'les membres qui ont accepté de paraître' },
      data: { heading: 'Données et API', note: 'comment les programmes lisent ce qui est public' },
      childrenAndYouth: {
        heading: 'Enfants et jeunes',
        note: 'écrit pour les enfants\u00a0: ne dressez pas le profil de qui le lit, et citez les lignes d’aide avec la date de leur vérification',
      },
    },
    api: 'tout ce qui est public en JSON, en lecture seule, sans clé',
    harvest: 'la bibliothèque en Dublin Core, avec ce qui a été retiré',
  },
} as const satisfies Record<Language, MachineWords>;
