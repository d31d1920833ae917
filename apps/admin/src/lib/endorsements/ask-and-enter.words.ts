import type { InvitationReport } from '@coalition/api/client';
import type { DisplayChoice } from '@coalition/domain/endorsements';
import type { Language } from '@coalition/domain/values';
import { byCount, counted, numberInWords } from '@coalition/ui/values/language.words.ts';

/** Why many mails go out about one statement. */
export type MailAim = 'asking' | 'telling';

interface ProgressWords {
  titles: Record<MailAim, string>;
  out: (sent: number, all: number) => string;
  waiting: (count: number) => string;
  failed: (count: number) => string;
  /** What to do instead of a mail that could not be sent. */
  instead: Record<MailAim, string>;
  look: string;
}

interface AskAndEnterWords {
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
  outcomes: Record<Exclude<InvitationReport['outcome'], 'invited' | 'on_its_way'>, string>;
  notAnAddress: string;
  nobodyChosen: string;
  progress: ProgressWords;
  enterTitle: string;
  enterLead: string;
  entered: string;
  evidenceHint: string;
  phone: string;
  whoSigns: string;
  forThemself: string;
  forOrganisation: string;
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

/** The words of the pages that invite people, and that enter what came on paper or by phone. */
export const askAndEnterWords: Record<Language, AskAndEnterWords> = {
  en: {
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
      told_new_day: 'was asked before, and now gets a mail with the new last day',
      waits_for_confirmation: 'has asked to sign and will confirm, or waits for you',
      stands_already: 'stands under the text already',
      took_name_back: 'took the name back, or it was taken off',
      twice_here: 'stands twice in your list',
    },
    notAnAddress: 'is not an e-mail address',
    nobodyChosen: 'Nobody was chosen: write an address, or choose a member.',
    progress: {
      titles: { asking: 'Mails that ask people to sign', telling: 'Mails that say it was withdrawn' },
      out: (sent, all) => `${numberInWords(sent, 'en')} of ${numberInWords(all, 'en')} went out.`,
      waiting: (count) =>
        `${counted('en')('is on its way', 'are on their way')(count)}; this page looks again by itself.`,
      failed: (count) => `${counted('en')('mail could not be sent', 'mails could not be sent')(count)}.`,
      instead: {
        asking: 'Ask in another way, or correct the address:',
        telling: 'Tell them in another way, or correct the address:',
      },
      look: 'Why, and try again',
    },
    enterTitle: 'Enter an endorsement from paper or phone',
    enterLead:
      'Enter it exactly as it was signed or said, under the words shown here. A second person approves it before it shows; on the roll it is marked as entered by the office.',
    entered: 'It waits for a second person now.',
    evidenceHint: 'Where the paper lies, or who called whom and when. Only the office reads this.',
    phone: 'Phone number',
    whoSigns: 'Who signs?',
    forThemself: 'A person, for themself',
    forOrganisation: 'A person, for an organisation',
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
      told_new_day: 'a déjà reçu une demande\u00a0; un courriel annonce maintenant le nouveau dernier jour',
      waits_for_confirmation: 'a demandé à signer et doit confirmer, ou vous attend',
      stands_already: 'figure déjà au bas du texte',
      took_name_back: 'a retiré son nom, ou il a été radié',
      twice_here: 'figure deux fois dans votre liste',
    },
    notAnAddress: 'n’est pas une adresse courriel',
    nobodyChosen: 'Personne n’est choisi\u00a0: écrivez une adresse, ou choisissez un membre.',
    progress: {
      titles: { asking: 'Courriels qui invitent à signer', telling: 'Courriels qui annoncent le retrait' },
      out: (sent, all) =>
        `${numberInWords(sent, 'fr')} sur ${numberInWords(all, 'fr')} ${byCount(sent, ['est parti', 'sont partis'], 'fr')}.`,
      waiting: (count) =>
        `${counted('fr')('est en route', 'sont en route')(count)}\u00a0; cette page se met à jour d’elle-même.`,
      failed: (count) => `${counted('fr')('courriel n’a pas pu partir', 'courriels n’ont pas pu partir')(count)}.`,
      instead: {
        asking: 'Demandez autrement, ou corrigez l’adresse\u00a0:',
        telling: 'Prévenez autrement, ou corrigez l’adresse\u00a0:',
      },
      look: 'Pourquoi, et réessayer',
    },
    enterTitle: 'Inscrire un appui reçu sur papier ou par téléphone',
    enterLead:
      'Inscrivez-le exactement comme il a été signé ou dit, au bas des mots montrés ici. Une deuxième personne l’approuve avant qu’il paraisse\u00a0; sur la liste, il est marqué comme inscrit par le bureau.',
    entered: 'Il attend maintenant une deuxième personne.',
    evidenceHint: 'Où se trouve le papier, ou qui a appelé qui et quand. Seul le bureau le lit.',
    phone: 'Numéro de téléphone',
    whoSigns: 'Qui signe\u00a0?',
    forThemself: 'Une personne, en son nom',
    forOrganisation: 'Une personne, pour un organisme',
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
