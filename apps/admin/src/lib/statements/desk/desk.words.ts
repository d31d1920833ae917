import type { CollectingMode, StatementStage, StatementVersion } from '@coalition/domain/statements';
import type { Language } from '@coalition/domain/values';

interface DeskWords {
  title: string;
  titleOf: (name: string) => string;
  backToRecord: string;
  toEndorsements: string;
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
  /** The record was changed while names stand under an earlier version. */
  wordsMoved: (signed: number, next: number) => string;
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
    toEndorsements: 'Endorsements',
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
    wordsMoved: (signed, next) =>
      `Names stand under version ${String(signed)}, listed below. The record was changed since: what follows would be version ${String(next)}, and nobody has been asked to sign it.`,
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
    toEndorsements: 'Appuis',
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
    wordsMoved: (signed, next) =>
      `Les noms figurent au bas de la version ${String(signed)}, dans la liste plus bas. La fiche a changé depuis\u00a0: ce qui suit serait la version ${String(next)}, et personne n’a été invité à la signer.`,
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
