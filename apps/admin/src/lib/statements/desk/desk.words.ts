import type { CollectingMode, StatementStep, StatementVersion } from '@coalition/domain/statements';
import type { StatementStage } from '@coalition/domain/statements';
import type { Language } from '@coalition/domain/values';

interface StepWords {
  name: string;
  /** What it does, and what cannot be undone. */
  lead: string;
  button: string;
  /** Where on the way it can be done. */
  when: string;
}

interface DeskWords {
  title: string;
  titleOf: (name: string) => string;
  backToRecord: string;
  way: string;
  stages: Record<StatementStage['stage'], string>;
  /** Where it stands now, with its date. */
  standing: {
    preparing: string;
    collecting: (mode: string, until: string) => string;
    extendedFrom: (day: string) => string;
    closed: (when: string) => string;
    delivered: (to: string, day: string) => string;
    archived: (when: string) => string;
    withdrawn: (when: string, reason: string) => string;
    embargo: (until: string) => string;
    isPublic: string;
    notPublic: string;
  };
  modes: Record<CollectingMode, string>;
  textsTitle: string;
  textsLead: string;
  textMissing: string;
  version: (number: number) => string;
  statuses: Record<StatementVersion['status'], string>;
  digest: string;
  to: string;
  attachments: string;
  writtenBy: (name: string) => string;
  approvedBy: (name: string, when: string) => string;
  notApproved: string;
  noName: string;
  childTitle: string;
  childList: readonly string[];
  childTick: string;
  approved: string;
  stepsTitle: string;
  steps: Record<StatementStep, StepWords>;
  notYetApproved: string;
  alreadyApproved: string;
  invite: string;
  toPublication: string;
  lastDay: string;
  newLastDay: string;
  who: string;
  handedTo: Record<Language, string>;
  handedOn: string;
  reason: Record<Language, string>;
  oneReason: string;
  versionsTitle: string;
  versionsNone: string;
  frozenBy: (name: string, when: string) => string;
  supersededBy: (number: number) => string;
  wasPublic: string;
  done: string;
}

/** The words of a statement's desk. */
export const deskWords = {
  en: {
    title: 'Desk',
    titleOf: (name) => `Desk: ${name}`,
    backToRecord: 'Back to the record',
    way: 'The way of this statement',
    stages: {
      preparing: 'Preparing',
      collecting: 'Collecting names',
      closed: 'Closed',
      delivered: 'Delivered',
      archived: 'Archived',
      withdrawn: 'Withdrawn',
    },
    standing: {
      preparing: 'The words are being prepared.',
      collecting: (mode, until) => `Open ${mode}, until ${until}.`,
      extendedFrom: (day) => `The day first announced was ${day}.`,
      closed: (when) => `Closed on ${when}.`,
      delivered: (to, day) => `Handed to ${to} on ${day}.`,
      archived: (when) => `Put away on ${when}.`,
      withdrawn: (when, reason) => `Withdrawn on ${when}. ${reason}`,
      embargo: (until) => `Under embargo until ${until}.`,
      isPublic: 'Visitors can read it.',
      notPublic: 'Visitors cannot read it.',
    },
    modes: { by_invitation: 'to people with an invitation', public: 'to everybody' },
    textsTitle: 'The words to be signed',
    textsLead:
      'Exactly these two texts are one version. Read both; who signs, signs both. Once frozen, not a comma changes.',
    textMissing: 'A language has no text yet. Both are signed together, so write it first.',
    version: (number) => `Version ${String(number)}`,
    statuses: { draft: 'draft', approved: 'approved', frozen: 'frozen', superseded: 'replaced' },
    digest: 'Digest (SHA-256)',
    to: 'Addressed to',
    attachments: 'Attached files',
    writtenBy: (name) => `Last change by ${name}.`,
    approvedBy: (name, when) => `Approved by ${name}, ${when}.`,
    notApproved: 'Nobody has approved this language yet.',
    noName: 'the office itself',
    childTitle: 'Before you approve: no child can be recognised',
    childList: [
      'No child is named, and no parent or relative through whom a child would be known.',
      'No place, school, age or story points to one family.',
      'Nothing comes from a court file or a case that a court has closed to the public.',
    ],
    childTick: 'I read this text to its end, and nothing in it identifies a child.',
    approved: 'Approved.',
    stepsTitle: 'What comes next',
    steps: {
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
    notYetApproved: 'Both languages have to be approved first, each by another person.',
    alreadyApproved: 'This version is approved in both languages already.',
    invite: 'Invite a second person',
    toPublication: 'To the record’s page',
    lastDay: 'Last day to endorse',
    newLastDay: 'New last day',
    who: 'Who can endorse',
    handedTo: { en: 'Handed to (in English)', fr: 'Handed to (in French)' },
    handedOn: 'On',
    reason: { en: 'Reason in English', fr: 'Reason in French' },
    oneReason: 'At least one of the two; visitors read it.',
    versionsTitle: 'Frozen versions',
    versionsNone: 'None is frozen yet.',
    frozenBy: (name, when) => `Frozen by ${name}, ${when}.`,
    supersededBy: (number) => `Replaced by version ${String(number)}.`,
    wasPublic: 'public',
    done: 'Done.',
  },
  fr: {
    title: 'Parcours',
    titleOf: (name) => `Parcours\u00a0: ${name}`,
    backToRecord: 'Retour à la fiche',
    way: 'Le parcours de cette déclaration',
    stages: {
      preparing: 'En préparation',
      collecting: 'Ouverte aux appuis',
      closed: 'Close',
      delivered: 'Remise',
      archived: 'Archivée',
      withdrawn: 'Retirée',
    },
    standing: {
      preparing: 'Le texte est en préparation.',
      collecting: (mode, until) => `Ouverte ${mode}, jusqu’au ${until}.`,
      extendedFrom: (day) => `Le jour annoncé d’abord était le ${day}.`,
      closed: (when) => `Close le ${when}.`,
      delivered: (to, day) => `Remise à ${to} le ${day}.`,
      archived: (when) => `Archivée le ${when}.`,
      withdrawn: (when, reason) => `Retirée le ${when}. ${reason}`,
      embargo: (until) => `Sous embargo jusqu’au ${until}.`,
      isPublic: 'Le public peut la lire.',
      notPublic: 'Le public ne peut pas la lire.',
    },
    modes: { by_invitation: 'aux personnes invitées', public: 'à tout le monde' },
    textsTitle: 'Les mots à signer',
    textsLead:
      'Ces deux textes, à la lettre, sont une seule version. Lisez les deux\u00a0: qui signe, signe les deux. Une fois figés, pas une virgule ne change.',
    textMissing: 'Une langue n’a pas encore de texte. On signe les deux ensemble\u00a0; écrivez-le d’abord.',
    version: (number) => `Version ${String(number)}`,
    statuses: { draft: 'brouillon', approved: 'approuvée', frozen: 'figée', superseded: 'remplacée' },
    digest: 'Empreinte (SHA-256)',
    to: 'Destinataires',
    attachments: 'Fichiers joints',
    writtenBy: (name) => `Dernier changement par ${name}.`,
    approvedBy: (name, when) => `Approuvé par ${name}, ${when}.`,
    notApproved: 'Personne n’a encore approuvé cette langue.',
    noName: 'le bureau lui-même',
    childTitle: 'Avant d’approuver\u00a0: aucun enfant ne peut être reconnu',
    childList: [
      'Aucun enfant n’est nommé, ni un parent ou un proche par qui on le reconnaîtrait.',
      'Ni lieu, ni école, ni âge, ni récit ne désigne une famille.',
      'Rien ne vient d’un dossier judiciaire ou d’une affaire dont un tribunal interdit la publication.',
    ],
    childTick: 'J’ai lu ce texte jusqu’au bout, et rien n’y permet de reconnaître un enfant.',
    approved: 'Approuvé.',
    stepsTitle: 'La suite',
    steps: {
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
    notYetApproved: 'Il faut d’abord approuver les deux langues, chacune par une autre personne.',
    alreadyApproved: 'Cette version est déjà approuvée dans les deux langues.',
    invite: 'Inviter une deuxième personne',
    toPublication: 'Vers la page de la fiche',
    lastDay: 'Dernier jour pour appuyer',
    newLastDay: 'Nouveau dernier jour',
    who: 'Qui peut l’appuyer',
    handedTo: { en: 'Remise à (en anglais)', fr: 'Remise à (en français)' },
    handedOn: 'Le',
    reason: { en: 'Motif en anglais', fr: 'Motif en français' },
    oneReason: 'Au moins un des deux\u00a0; le public le lit.',
    versionsTitle: 'Versions figées',
    versionsNone: 'Aucune n’est encore figée.',
    frozenBy: (name, when) => `Figée par ${name}, ${when}.`,
    supersededBy: (number) => `Remplacée par la version ${String(number)}.`,
    wasPublic: 'publique',
    done: 'C’est fait.',
  },
} as const satisfies Record<Language, DeskWords>;
