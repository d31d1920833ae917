import type { Care, PublicationStatus } from '@coalition/domain/revisions';
import type { EachLanguage, Language } from '@coalition/domain/values';
import type { LanguageState } from '#lib/revisions/language-state.ts';
import type { Noun } from '#lib/revisions/noun.ts';

/** What somebody did to a record in one save. */
export type Verb =
  | 'load'
  | 'create'
  | 'import'
  | 'save'
  | 'check'
  | 'submit'
  | 'reopen'
  | 'schedule'
  | 'publish'
  | 'withdraw'
  | 'restore'
  | 'tell_apart'
  | 'merge'
  | 'merge_into'
  | 'take_back_merge';

interface RecordWords {
  nouns: Record<Noun, string>;
  /** One record of the noun. */
  aRecord: Record<Noun, string>;
  statuses: Record<PublicationStatus, string>;
  care: Record<Care, string>;
  verbs: Record<Verb, string>;
  /** The state of one language of a record. */
  languageStates: Record<LanguageState, string>;
  languageNames: EachLanguage<string>;
}

/** How the office speaks of records. */
export const recordWords = {
  en: {
    nouns: {
      resources: 'Library items',
      sections: 'Sections',
      topics: 'Topics',
      synonyms: 'Everyday words',
      organisations: 'Organisations',
      helplines: 'Help lines',
      pages: 'Pages',
      members: 'Members',
      statements: 'Statements',
      coalition: 'The coalition',
    },
    aRecord: {
      resources: 'library item',
      sections: 'section',
      topics: 'topic',
      synonyms: 'list of everyday words',
      organisations: 'organisation',
      helplines: 'help line',
      pages: 'page',
      members: 'member',
      statements: 'statement',
      coalition: 'coalition',
    },
    statuses: {
      draft: 'Draft',
      in_review: 'In review',
      scheduled: 'Scheduled',
      published: 'Published',
      withdrawn: 'Withdrawn',
      merged: 'Made one with another',
    },
    care: {
      schedule_refused: 'Not published at its time',
      in_review: 'Waits for review',
      draft: 'Draft',
      scheduled: 'Scheduled',
      english_absent: 'No English yet',
      french_absent: 'No French yet',
      english_out_of_date: 'English out of date',
      french_out_of_date: 'French out of date',
      unpublished_changes: 'Changes not published',
      address_missing: 'No web address',
      address_unchecked: 'Address never checked',
      address_on_former_site: 'Lives on the former site',
      fact_unverified: 'Unverified fact',
      check_old: 'Check is old or missing',
      review_due: 'Due for another look',
    },
    verbs: {
      load: 'Loaded',
      create: 'Begun',
      import: 'Imported',
      save: 'Saved',
      check: 'Checked a fact',
      submit: 'Handed over for review',
      reopen: 'Taken back to draft',
      schedule: 'Scheduled',
      publish: 'Published',
      withdraw: 'Withdrawn',
      restore: 'Brought back',
      tell_apart: 'Told apart from another',
      merge: 'Another one was joined to it',
      merge_into: 'Made one with another',
      take_back_merge: 'Parted again',
    },
    languageStates: {
      absent: 'not written',
      draft: 'draft',
      published: 'published',
      changed: 'published, changed since',
      behind: 'out of date',
    },
    languageNames: { en: 'English', fr: 'French' },
  },
  fr: {
    nouns: {
      resources: 'Documents',
      sections: 'Sections',
      topics: 'Sujets',
      synonyms: 'Mots courants',
      organisations: 'Organismes',
      helplines: 'Lignes d’aide',
      pages: 'Pages',
      members: 'Membres',
      statements: 'Déclarations',
      coalition: 'La coalition',
    },
    aRecord: {
      resources: 'document',
      sections: 'section',
      topics: 'sujet',
      synonyms: 'liste de mots courants',
      organisations: 'organisme',
      helplines: 'ligne d’aide',
      pages: 'page',
      members: 'membre',
      statements: 'déclaration',
      coalition: 'coalition',
    },
    statuses: {
      draft: 'Brouillon',
      in_review: 'En révision',
      scheduled: 'Programmé',
      published: 'Publié',
      withdrawn: 'Retiré',
      merged: 'Réuni à un autre',
    },
    care: {
      schedule_refused: 'Pas publiée à l’heure dite',
      in_review: 'Attend une révision',
      draft: 'Brouillon',
      scheduled: 'Programmé',
      english_absent: 'Pas encore d’anglais',
      french_absent: 'Pas encore de français',
      english_out_of_date: 'Anglais à mettre à jour',
      french_out_of_date: 'Français à mettre à jour',
      unpublished_changes: 'Modifications non publiées',
      address_missing: 'Sans adresse Web',
      address_unchecked: 'Adresse jamais vérifiée',
      address_on_former_site: 'Se trouve sur l’ancien site',
      fact_unverified: 'Renseignement non vérifié',
      check_old: 'Vérification ancienne ou absente',
      review_due: 'À revoir',
    },
    verbs: {
      load: 'Chargement',
      create: 'Création',
      import: 'Importation',
      save: 'Enregistrement',
      check: 'Vérification d’un renseignement',
      submit: 'Soumission pour révision',
      reopen: 'Retour au brouillon',
      schedule: 'Programmation',
      publish: 'Publication',
      withdraw: 'Retrait',
      restore: 'Restauration',
      tell_apart: 'Distinction d’une autre fiche',
      merge: 'Réunion d’une autre fiche à celle-ci',
      merge_into: 'Réunion à une autre fiche',
      take_back_merge: 'Nouvelle séparation',
    },
    languageStates: {
      absent: 'pas écrit',
      draft: 'brouillon',
      published: 'publié',
      changed: 'publié, modifié depuis',
      behind: 'à mettre à jour',
    },
    languageNames: { en: 'Anglais', fr: 'Français' },
  },
} as const satisfies Record<Language, RecordWords>;

/** A verb of the history in words; the verb itself where nobody has named it. */
export function verbInWords(verb: string, language: Language): string {
  const verbs: Partial<Record<string, string>> = recordWords[language].verbs;
  return verbs[verb] ?? verb;
}
