import type { StatementStep } from '@coalition/domain/statements';
import type { Language } from '@coalition/domain/values';

interface StepWords {
  name: string;
  /** What it does, and what cannot be undone. */
  lead: string;
  button: string;
  /** Where on the way it can be done. */
  when: string;
}

/** The words of each step of a statement. */
export const stepWords = {
  en: {
    approve_en: {
      name: 'Approve the English',
      lead: '',
      button: 'Approve the English text',
      when: 'Words are approved while the statement is prepared.',
    },
    approve_fr: {
      name: 'Approve the French',
      lead: '',
      button: 'Approve the French text',
      when: 'Words are approved while the statement is prepared.',
    },
    freeze: {
      name: 'Freeze the words',
      lead: 'From then on nobody can change this version. A later change, even a comma, is a new version, and everybody is asked again.',
      button: 'Freeze these words',
      when: 'Words are frozen while the statement is prepared.',
    },
    publish: {
      name: 'Make it public',
      lead: 'Visitors read the frozen words, before, while or after names are collected. You publish on the record’s own page.',
      button: 'Publish',
      when: 'What was withdrawn stays withdrawn.',
    },
    open: {
      name: 'Open it for endorsement',
      lead: 'Open to everybody, the text becomes public with it. By invitation, it is read only behind the links that you send.',
      button: 'Open for endorsement',
      when: 'It opens once, from its preparation.',
    },
    extend: {
      name: 'Put off the last day',
      lead: 'The page says so, with the day that was announced first.',
      button: 'Put it off',
      when: 'Possible while names are collected.',
    },
    close: {
      name: 'Close it',
      lead: 'No further name can be added to this version. It closes by itself after its last day.',
      button: 'Close now',
      when: 'Possible while names are collected.',
    },
    deliver: {
      name: 'Note the delivery',
      lead: 'To whom it was handed and when. From then on, a name that is taken back is counted, without saying whose it was.',
      button: 'Note the delivery',
      when: 'Possible once it is closed.',
    },
    archive: {
      name: 'Put it away',
      lead: 'It stays readable with its names. Answers that come in are added to the record as items of the library.',
      button: 'Put it away',
      when: 'Possible once it was delivered.',
    },
    prepare_new_version: {
      name: 'Prepare a new version',
      lead: 'Collecting ends. Those who stand under the present version stay there; when the new one opens, each is asked again.',
      button: 'Take it back for new words',
      when: 'Possible while names are collected, or after closing and before delivery.',
    },
    withdraw: {
      name: 'Withdraw the statement',
      lead: 'For good. If it was public, its address says that it was withdrawn, when, and why.',
      button: 'Withdraw for good',
      when: 'It is withdrawn already.',
    },
  },
  fr: {
    approve_en: {
      name: 'Approuver l’anglais',
      lead: '',
      button: 'Approuver le texte anglais',
      when: 'On approuve les mots pendant la préparation.',
    },
    approve_fr: {
      name: 'Approuver le français',
      lead: '',
      button: 'Approuver le texte français',
      when: 'On approuve les mots pendant la préparation.',
    },
    freeze: {
      name: 'Figer les mots',
      lead: 'Dès lors, personne ne peut changer cette version. Tout changement, même d’une virgule, est une nouvelle version, et on redemande à chaque personne.',
      button: 'Figer ces mots',
      when: 'On fige les mots pendant la préparation.',
    },
    publish: {
      name: 'La rendre publique',
      lead: 'Le public lit les mots figés, avant, pendant ou après la collecte des noms. On publie sur la page de la fiche.',
      button: 'Publier',
      when: 'Ce qui est retiré le reste.',
    },
    open: {
      name: 'L’ouvrir aux appuis',
      lead: 'Ouverte à tout le monde, elle devient publique du même coup. Sur invitation, on ne la lit que par les liens que vous envoyez.',
      button: 'Ouvrir aux appuis',
      when: 'Elle s’ouvre une fois, après la préparation.',
    },
    extend: {
      name: 'Reporter le dernier jour',
      lead: 'La page le dit, avec le jour annoncé d’abord.',
      button: 'Reporter',
      when: 'Possible tant qu’elle est ouverte aux appuis.',
    },
    close: {
      name: 'La clore',
      lead: 'Aucun nom ne s’ajoute plus à cette version. Elle se clôt d’elle-même après son dernier jour.',
      button: 'Clore maintenant',
      when: 'Possible tant qu’elle est ouverte aux appuis.',
    },
    deliver: {
      name: 'Noter la remise',
      lead: 'À qui elle a été remise, et quand. Dès lors, un nom retiré est compté, sans dire de qui il était.',
      button: 'Noter la remise',
      when: 'Possible une fois close.',
    },
    archive: {
      name: 'L’archiver',
      lead: 'Elle reste lisible avec ses noms. Les réponses reçues s’ajoutent à la fiche comme documents de la bibliothèque.',
      button: 'Archiver',
      when: 'Possible une fois remise.',
    },
    prepare_new_version: {
      name: 'Préparer une nouvelle version',
      lead: 'La collecte prend fin. Les noms restent sous la version actuelle\u00a0; à l’ouverture de la nouvelle, on redemande à chaque personne.',
      button: 'La reprendre pour d’autres mots',
      when: 'Possible pendant la collecte, ou après la clôture et avant la remise.',
    },
    withdraw: {
      name: 'Retirer la déclaration',
      lead: 'Pour de bon. Si elle était publique, son adresse dit qu’elle est retirée, quand et pourquoi.',
      button: 'Retirer pour de bon',
      when: 'Elle est déjà retirée.',
    },
  },
} as const satisfies Record<Language, Record<StatementStep, StepWords>>;
