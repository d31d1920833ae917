import type { InvitationReport } from '@coalition/api/client';
import type { DisplayChoice, EndorsementState, HoldReason } from '@coalition/domain/endorsements';
import type { Language } from '@coalition/domain/values';
import { byCount, numberInWords } from '@coalition/ui/values/language.words.ts';

type Status = EndorsementState['status'];

interface EndorsementDeskWords {
  title: string;
  lead: string;
  none: string;
  waiting: (count: number) => string;
  standing: (count: number) => string;
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
  reason: string;
  removeNote: string;
  removeNoteHint: string;
  remove: string;
  /** What came of a removal: how many went, how many could not. */
  removed: (went: number, stayed: number) => string;
  mailOf: string;
  inviteTitle: string;
  inviteLead: string;
  addresses: string;
  addressesHint: string;
  theirLanguage: string;
  unknownLanguage: string;
  members: string;
  membersUnreachable: (names: string) => string;
  membersNone: string;
  note: string;
  noteHint: string;
  send: string;
  asked: (count: number) => string;
  notAsked: string;
  outcomes: Record<Exclude<InvitationReport['outcome'], 'invited'>, string>;
  notAnAddress: string;
  nobodyChosen: string;
  enterTitle: string;
  enterLead: string;
  entered: string;
  evidenceHint: string;
  phone: string;
  forThemself: string;
  signerName: string;
  signerTitle: string;
  signerPlace: string;
  organisationHint: string;
  emailHint: string;
  shownAs: string;
  displays: Record<DisplayChoice, string>;
  nameLanguage: string;
  fourteen: string;
  enterButton: string;
}

const counted = (language: Language) => (one: string, many: string) => (count: number) =>
  `${numberInWords(count, language)} ${byCount(count, [one, many], language)}`;

/** The words of the office's pages on endorsements. */
export const endorsementDeskWords: Record<Language, EndorsementDeskWords> = {
  en: {
    title: 'Endorsements',
    lead: 'Who was asked, who signed, what waits for you. Addresses, phone numbers and evidence are shown here and nowhere else.',
    none: 'No statement can be endorsed yet.',
    waiting: counted('en')('name waits for you', 'names wait for you'),
    standing: counted('en')('name stands', 'names stand'),
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
    reason: 'Reason, shown in public',
    removeNote: 'What the office writes down',
    removeNoteHint: 'For the audit log alone. Needed where you choose “another reason”.',
    remove: 'Take them off',
    removed: (went, stayed) =>
      `${counted('en')('name was taken off', 'names were taken off')(went)}.${stayed > 0 ? ` ${counted('en')('does not stand, so nothing was done', 'do not stand, so nothing was done')(stayed)}.` : ''}`,
    mailOf: 'Newest mail',
    inviteTitle: 'Invite people to endorse',
    inviteLead:
      'Each gets one mail with a link of their own. Nothing shows before they answer. Nobody is asked twice, nor again after taking their name back.',
    addresses: 'Addresses',
    addressesHint: 'One to a line. A name may stand before it: Ada Example <ada@example.org>',
    theirLanguage: 'Language of the mail',
    unknownLanguage: 'Both, where nobody knows',
    members: 'Members',
    membersUnreachable: (names) => `Without an address, so ask them in another way: ${names}.`,
    membersNone: 'The office has no address of any member.',
    note: 'A line from you',
    noteHint: 'The same for all. Leave it empty if the mail says enough.',
    send: 'Send the invitations',
    asked: (count) =>
      `${counted('en')('invitation is on its way', 'invitations are on their way')(count)}. How each mail fares stands in the list of those invited.`,
    notAsked: 'Not asked',
    outcomes: {
      invited_before: 'was invited before',
      waits_for_confirmation: 'has asked to sign and will confirm, or waits for you',
      stands_already: 'stands under the text already',
      took_name_back: 'took the name back, or it was taken off',
      twice_here: 'stands twice in your list',
    },
    notAnAddress: 'is not an e-mail address',
    nobodyChosen: 'Nobody was chosen: write an address, or choose a member.',
    enterTitle: 'Enter an endorsement from paper or phone',
    enterLead:
      'Enter it exactly as it was signed or said, under the words shown here. A second person approves it before it shows; on the roll it is marked as entered by the office.',
    entered: 'It waits for a second person now.',
    evidenceHint: 'Where the paper lies, or who called whom and when. Only the office reads this.',
    phone: 'Phone number',
    forThemself: 'For themself',
    signerName: 'Name, as signed',
    signerTitle: 'Title or profession',
    signerPlace: 'Town or province',
    organisationHint: 'Only where it signs.',
    emailHint: 'Where there is one, the receipt goes there, with a link to take the name back.',
    shownAs: 'How the endorser wants to be shown',
    displays: {
      full_name: 'With the name as signed',
      initials_and_place: 'With initials and place only',
      counted_only: 'Counted, without a name',
    },
    nameLanguage: 'Language in which it was signed',
    fourteen: 'The person is 14 years old or older.',
    enterButton: 'Enter it',
  },
  fr: {
    title: 'Appuis',
    lead: 'Qui a été invité, qui a signé, ce qui vous attend. Les adresses, les numéros de téléphone et les preuves ne se voient qu’ici.',
    none: 'Aucune déclaration ne peut encore recevoir d’appuis.',
    waiting: counted('fr')('nom vous attend', 'noms vous attendent'),
    standing: counted('fr')('nom figure', 'noms figurent'),
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
    reason: 'Motif, montré au public',
    removeNote: 'Ce que le bureau note',
    removeNoteHint: 'Pour le journal seulement. Nécessaire si vous choisissez «\u00a0une autre raison\u00a0».',
    remove: 'Radier',
    removed: (went, stayed) =>
      `${counted('fr')('nom radié', 'noms radiés')(went)}.${stayed > 0 ? ` ${counted('fr')('nom ne figure pas\u00a0: rien n’a été fait', 'noms ne figurent pas\u00a0: rien n’a été fait')(stayed)}.` : ''}`,
    mailOf: 'Dernier courriel',
    inviteTitle: 'Inviter des personnes à appuyer',
    inviteLead:
      'Chaque personne reçoit un courriel avec un lien qui n’est qu’à elle. Rien ne paraît avant sa réponse. Personne n’est invité deux fois, ni après avoir retiré son nom.',
    addresses: 'Adresses',
    addressesHint: 'Une par ligne. Un nom peut la précéder\u00a0: Ada Exemple <ada@exemple.org>',
    theirLanguage: 'Langue du courriel',
    unknownLanguage: 'Les deux, quand personne ne sait',
    members: 'Membres',
    membersUnreachable: (names) => `Sans adresse\u00a0; demandez-leur autrement\u00a0: ${names}.`,
    membersNone: 'Le bureau n’a l’adresse d’aucun membre.',
    note: 'Un mot de votre part',
    noteHint: 'Le même pour tout le monde. Laissez vide si le courriel en dit assez.',
    send: 'Envoyer les invitations',
    asked: (count) =>
      `${counted('fr')('invitation est en route', 'invitations sont en route')(count)}. La liste des invités dit où en est chaque courriel.`,
    notAsked: 'Non invités',
    outcomes: {
      invited_before: 'a déjà reçu une invitation',
      waits_for_confirmation: 'a demandé à signer et doit confirmer, ou vous attend',
      stands_already: 'figure déjà au bas du texte',
      took_name_back: 'a retiré son nom, ou il a été radié',
      twice_here: 'figure deux fois dans votre liste',
    },
    notAnAddress: 'n’est pas une adresse courriel',
    nobodyChosen: 'Personne n’est choisi\u00a0: écrivez une adresse, ou choisissez un membre.',
    enterTitle: 'Inscrire un appui reçu sur papier ou par téléphone',
    enterLead:
      'Inscrivez-le exactement comme il a été signé ou dit, au bas des mots montrés ici. Une deuxième personne l’approuve avant qu’il paraisse\u00a0; sur la liste, il est marqué comme inscrit par le bureau.',
    entered: 'Il attend maintenant une deuxième personne.',
    evidenceHint: 'Où se trouve le papier, ou qui a appelé qui et quand. Seul le bureau le lit.',
    phone: 'Numéro de téléphone',
    forThemself: 'En son propre nom',
    signerName: 'Nom, tel que signé',
    signerTitle: 'Titre ou profession',
    signerPlace: 'Ville ou province',
    organisationHint: 'Seulement si un organisme signe.',
    emailHint: 'S’il y en a une, le reçu y est envoyé, avec un lien pour retirer le nom.',
    shownAs: 'Comment la personne ou l’organisme veut paraître',
    displays: {
      full_name: 'Avec le nom tel que signé',
      initials_and_place: 'Avec les initiales et le lieu seulement',
      counted_only: 'Compté, sans nom',
    },
    nameLanguage: 'Langue dans laquelle il a été signé',
    fourteen: 'La personne a 14 ans ou plus.',
    enterButton: 'Inscrire',
  },
};
