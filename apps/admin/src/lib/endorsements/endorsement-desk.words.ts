import type { EndorsementState, HoldReason } from '@coalition/domain/endorsements';
import type { Language } from '@coalition/domain/values';
import { counted } from '@coalition/ui/values/language.words.ts';

type Status = EndorsementState['status'];

interface EndorsementDeskWords {
  title: string;
  lead: string;
  none: string;
  waiting: (count: number) => string;
  standing: (count: number) => string;
  /** The same of versions that are no longer the current one. */
  waitingElsewhere: (count: number) => string;
  standingElsewhere: (count: number) => string;
  versions: string;
  current: string;
  allVersions: string;
  /** Why a name that waits can stand no more. */
  obstacles: { closed: string; textChanged: (version: number) => string; lapsed: string };
  orLapses: string;
  all: string;
  statuses: Record<Status, string>;
  /** The same of one endorsement. */
  marks: Record<Status, string>;
  search: string;
  find: string;
  nobody: string;
  older: string;
  newest: string;
  notOpen: string;
  invite: string;
  enter: string;
  back: string;
  version: (version: number) => string;
  entry: (sequence: number) => string;
  until: (when: string) => string;
  evidence: string;
  holdReasons: Record<HoldReason, string>;
  namesake: string;
  namesakeShown: string;
  anotherPerson: string;
  secondOfficer: string;
  letter: string;
  approve: string;
  decline: string;
  ownEntry: string;
  approved: string;
  declined: string;
  choose: (name: string) => string;
  removeTitle: string;
  removeHelp: string;
  noneChosen: string;
  reason: string;
  removeNote: string;
  removeNoteHint: string;
  remove: string;
  /** What came of a removal: how many went, how many could not. */
  removed: (went: number, stayed: number) => string;
  mailOf: string;
  eraseTitle: string;
  eraseHelp: string;
  eraseSure: string;
  erase: string;
  erased: string;
}

/** The words of the office's pages on endorsements. */
export const endorsementDeskWords: Record<Language, EndorsementDeskWords> = {
  en: {
    title: 'Endorsements',
    lead: 'Who was asked, who signed, what waits for you. Addresses, phone numbers and evidence are shown here and nowhere else.',
    none: 'No statement can be endorsed yet.',
    waiting: counted('en')('name waits for you', 'names wait for you'),
    standing: counted('en')('name stands', 'names stand'),
    waitingElsewhere: counted('en')('name waits under other words', 'names wait under other words'),
    standingElsewhere: counted('en')('name stands under other versions', 'names stand under other versions'),
    versions: 'Versions',
    current: 'current',
    allVersions: 'All versions',
    obstacles: {
      closed: 'It can stand no more: the statement is not open for endorsement.',
      textChanged: (version) =>
        `It can stand no more: it was confirmed under version ${String(version)}, and other words are open now. Its owner would have to endorse those.`,
      lapsed: 'It can stand no more: its time is over.',
    },
    orLapses: 'Turn it down, so that its owner hears of it; otherwise it lapses without a word.',
    all: 'All',
    statuses: {
      invited: 'Invited',
      requested: 'Asked to confirm',
      held: 'Waiting for you',
      confirmed: 'Standing',
      withdrawn: 'Taken back',
      removed: 'Taken off',
      lapsed: 'Lapsed',
    },
    marks: {
      invited: 'Invited',
      requested: 'Asked to confirm',
      held: 'Waiting for you',
      confirmed: 'Stands',
      withdrawn: 'Taken back',
      removed: 'Taken off',
      lapsed: 'Lapsed',
    },
    search: 'Name, organisation or address',
    find: 'Find',
    nobody: 'Nobody is here.',
    older: 'Earlier ones',
    newest: 'Newest ones',
    notOpen: 'This statement is not open for endorsement, so nobody can be invited or entered.',
    invite: 'Invite people',
    enter: 'Enter one from paper or phone',
    back: 'All endorsements of this statement',
    version: (version) => `version ${String(version)}`,
    entry: (sequence) => `entry ${String(sequence)} of the ledger`,
    until: (when) => `until ${when}`,
    evidence: 'Evidence',
    holdReasons: {
      disposable_address: 'The address is of a service that hands out addresses for minutes.',
      too_many_at_once: 'Many requests came from the same network within the hour.',
      public_figure: 'The name belongs to a public office, or to whom the text is addressed.',
      same_name: 'The same name stands under this text already.',
      authority: 'The statement asks for more proof that this person may speak for the organisation.',
      staff: 'Entered by the office. A second person looks at the evidence.',
    },
    namesake: 'The same name stands or waits under this text already.',
    namesakeShown: 'See who has this name',
    anotherPerson: 'It is another one of the same name: I compared them',
    secondOfficer: 'A second officer of the organisation confirmed it',
    letter: 'A letter of the organisation is on file',
    approve: 'Let it stand',
    decline: 'Turn it down',
    ownEntry: 'You entered this one, so somebody else approves it.',
    approved: 'The name stands now.',
    declined: 'The request was turned down. It never showed, and is deleted in seven days.',
    choose: (name) => `Choose ${name}`,
    removeTitle: 'Take the chosen names off',
    removeHelp:
      'The names go at once from everything made later. The public roll and the ledger count each removal with its reason, without the name.',
    noneChosen: 'Nobody is chosen, so nothing was done. Tick the names in the list above first.',
    reason: 'Reason, shown in public',
    removeNote: 'What the office writes down',
    removeNoteHint: 'For the audit log alone. Needed where you choose “another reason”.',
    remove: 'Take them off',
    removed: (went, stayed) =>
      `${counted('en')('name was taken off', 'names were taken off')(went)}.${stayed > 0 ? ` ${counted('en')('does not stand, so nothing was done', 'do not stand, so nothing was done')(stayed)}.` : ''}`,
    mailOf: 'Newest mail',
    eraseTitle: 'Delete what we hold of this person',
    eraseHelp:
      'At their own wish. A name that stands is taken off first. Then name, address, evidence and mails are deleted for good; the ledger keeps only that somebody signed and left.',
    eraseSure: 'They asked for it, and it cannot be undone.',
    erase: 'Delete it for good',
    erased: 'It is deleted. Nothing here says who it was.',
  },
  fr: {
    title: 'Appuis',
    lead: 'Qui a été invité, qui a signé, ce qui vous attend. Les adresses, les numéros de téléphone et les preuves ne se voient qu’ici.',
    none: 'Aucune déclaration ne peut encore recevoir d’appuis.',
    waiting: counted('fr')('nom vous attend', 'noms vous attendent'),
    standing: counted('fr')('nom figure', 'noms figurent'),
    waitingElsewhere: counted('fr')('nom attend sous d’autres mots', 'noms attendent sous d’autres mots'),
    standingElsewhere: counted('fr')('nom figure sous d’autres versions', 'noms figurent sous d’autres versions'),
    versions: 'Versions',
    current: 'actuelle',
    allVersions: 'Toutes les versions',
    obstacles: {
      closed: 'Il ne peut plus figurer\u00a0: la déclaration ne reçoit plus d’appuis.',
      textChanged: (version) =>
        `Il ne peut plus figurer\u00a0: il a été confirmé sous la version\u00a0${String(version)}, et d’autres mots sont ouverts maintenant. La personne devrait appuyer ceux-ci.`,
      lapsed: 'Il ne peut plus figurer\u00a0: son délai est passé.',
    },
    orLapses: 'Refusez-le, pour que la personne l’apprenne\u00a0; sinon, la demande s’éteint sans un mot.',
    all: 'Tous',
    statuses: {
      invited: 'Invités',
      requested: 'À confirmer',
      held: 'Vous attendent',
      confirmed: 'Figurent',
      withdrawn: 'Retirés',
      removed: 'Radiés',
      lapsed: 'Échus',
    },
    marks: {
      invited: 'Invitation',
      requested: 'À confirmer',
      held: 'Vous attend',
      confirmed: 'Figure',
      withdrawn: 'Retiré',
      removed: 'Radié',
      lapsed: 'Échu',
    },
    search: 'Nom, organisme ou adresse',
    find: 'Chercher',
    nobody: 'Il n’y a personne ici.',
    older: 'Plus anciens',
    newest: 'Plus récents',
    notOpen: 'Cette déclaration ne reçoit pas d’appuis pour le moment\u00a0: personne ne peut être invité ni inscrit.',
    invite: 'Inviter des personnes',
    enter: 'Inscrire un appui reçu sur papier ou par téléphone',
    back: 'Tous les appuis à cette déclaration',
    version: (version) => `version\u00a0${String(version)}`,
    entry: (sequence) => `inscription\u00a0${String(sequence)} au registre`,
    until: (when) => `jusqu’au ${when}`,
    evidence: 'Preuve',
    holdReasons: {
      disposable_address: 'L’adresse vient d’un service qui donne des adresses pour quelques minutes.',
      too_many_at_once: 'Beaucoup de demandes sont venues du même réseau en moins d’une heure.',
      public_figure: 'Le nom est celui d’une charge publique, ou de la personne à qui le texte s’adresse.',
      same_name: 'Le même nom figure déjà au bas de ce texte.',
      authority: 'La déclaration demande une meilleure preuve que cette personne peut parler pour l’organisme.',
      staff: 'Inscrit par le bureau. Une deuxième personne examine la preuve.',
    },
    namesake: 'Le même nom figure déjà au bas de ce texte, ou attend d’y figurer.',
    namesakeShown: 'Voir qui porte ce nom',
    anotherPerson: 'Il s’agit bien d’un autre appui au même nom\u00a0: j’ai comparé',
    secondOfficer: 'Une deuxième personne responsable de l’organisme l’a confirmé',
    letter: 'Une lettre de l’organisme est au dossier',
    approve: 'Laisser figurer',
    decline: 'Refuser',
    ownEntry: 'C’est vous qui l’avez inscrit\u00a0: une autre personne l’approuve.',
    approved: 'Le nom figure maintenant.',
    declined: 'La demande est refusée. Elle n’a jamais paru et sera effacée dans sept jours.',
    choose: (name) => `Choisir ${name}`,
    removeTitle: 'Radier les noms choisis',
    removeHelp:
      'Les noms disparaissent aussitôt de tout ce qui sera produit ensuite. La liste publique et le registre comptent chaque radiation avec son motif, sans le nom.',
    noneChosen: 'Personne n’est choisi\u00a0: rien n’a été fait. Cochez d’abord les noms dans la liste plus haut.',
    reason: 'Motif, montré au public',
    removeNote: 'Ce que le bureau note',
    removeNoteHint: 'Pour le journal seulement. Nécessaire si vous choisissez «\u00a0une autre raison\u00a0».',
    remove: 'Radier',
    removed: (went, stayed) =>
      `${counted('fr')('nom radié', 'noms radiés')(went)}.${stayed > 0 ? ` ${counted('fr')('nom ne figure pas\u00a0: rien n’a été fait', 'noms ne figurent pas\u00a0: rien n’a été fait')(stayed)}.` : ''}`,
    mailOf: 'Dernier courriel',
    eraseTitle: 'Supprimer ce que nous gardons sur cette personne',
    eraseHelp:
      'À sa demande. Un nom qui figure est d’abord retiré. Puis le nom, l’adresse, les preuves et les courriels sont supprimés pour de bon\u00a0; le registre garde seulement que quelqu’un a signé puis s’est retiré.',
    eraseSure: 'La personne l’a demandé, et c’est sans retour.',
    erase: 'Supprimer pour de bon',
    erased: 'C’est supprimé. Rien ici ne dit plus de qui il s’agissait.',
  },
};
