import type { MailTrouble, MessagePurpose } from '@coalition/domain/mail';
import type { Language } from '@coalition/domain/values';
import { byCount, numberInWords } from '@coalition/ui/values/language.words.ts';

/** Where a mail stands, as the filter of the list names it. */
export type MailStatus = 'queued' | 'sent' | 'failed';

interface MailWords {
  title: string;
  lead: string;
  /** Nobody stands for the office's mail. */
  senderMissing: string;
  senderLink: string;
  serverMissing: string;
  all: string;
  statuses: Record<MailStatus, string>;
  /** The same of one mail. */
  marks: Record<MailStatus, string>;
  /** What became of a mail where no server takes it. */
  filed: string;
  none: string;
  older: string;
  newest: string;
  to: string;
  what: string;
  state: string;
  purposes: Record<MessagePurpose, string>;
  /** @param next the moment of the next attempt; null for at once */
  waits: (next: string | null) => string;
  failedSoFar: (attempts: number) => string;
  sent: (when: string) => string;
  written: (when: string) => string;
  gaveUp: (when: string) => string;
  troubles: Record<Extract<MailTrouble, { outcome: 'unreachable' }>['why'], string>;
  refused: (reply: string) => string;
  retry: string;
  retried: string;
  look: string;
  about: (act: string, address: string) => string;
  queuedAt: (when: string) => string;
  subject: string;
  asText: string;
  asHtml: string;
  secretsHidden: string;
  forgotten: string;
  download: string;
  downloadHelp: string;
  back: string;
  todayTitle: string;
  todayWaits: (count: number) => string;
  todayFailed: (count: number) => string;
}

/** The words of the pages on mail. */
export const mailWords: Record<Language, MailWords> = {
  en: {
    title: 'Mail',
    lead: 'What the office wrote to people: what waits, what went out, what could not. The words of a mail are deleted 30 days after it was sent or given up.',
    senderMissing:
      'No mail goes out: the coalition has not said in whose name. Give a name and an address under “Sender of mail” in the coalition’s record. What waits goes out then.',
    senderLink: 'Fill in the sender',
    serverMissing:
      'No mail server is set, so each mail becomes a file in the folder data/mail. Whoever runs the machine sets SMTP_URL; until then a mail can be downloaded here and sent by hand.',
    all: 'All',
    statuses: { queued: 'Waiting', sent: 'Sent', failed: 'Given up' },
    marks: { queued: 'Waiting', sent: 'Sent', failed: 'Given up' },
    filed: 'As a file',
    none: 'There is no mail here.',
    older: 'Earlier mail',
    newest: 'Newest mail',
    to: 'To',
    what: 'What',
    state: 'Where it stands',
    purposes: {
      staff_invitation: 'Invitation to the office',
      endorsement_invitation: 'Invitation to endorse',
      endorsement_reminder: 'Reminder to endorse',
      endorsement_confirmation: 'Request to confirm',
      endorsement_receipt: 'Receipt',
      endorsement_renewal: 'Question about new words',
      endorsement_withdrawn: 'Name taken back',
      endorsement_declined: 'Request turned down',
      statement_withdrawn: 'News of a withdrawn statement',
      ledger_checkpoint: 'Checkpoint of the ledger',
    },
    waits: (next) => (next === null ? 'Goes out in a moment.' : `${next}: next attempt.`),
    failedSoFar: (attempts) =>
      `${numberInWords(attempts, 'en')} ${byCount(attempts, ['attempt', 'attempts'], 'en')} so far.`,
    sent: (when) => `${when}: sent.`,
    written: (when) => `${when}: written to a file.`,
    gaveUp: (when) => `${when}: given up.`,
    troubles: {
      no_answer: 'The mail server gave no answer.',
      not_secure: 'The mail server’s certificate is not right, so nothing was sent. Whoever runs it has to renew it.',
      not_let_in: 'The mail server does not take mail from us. Check the name, the password and the sender’s address.',
    },
    refused: (reply) => `The mail server refused it (reply ${reply}). The address may be wrong.`,
    retry: 'Try again',
    retried: 'The mail is back in the queue.',
    look: 'Look',
    about: (act, address) => `${act}: ${address}`,
    queuedAt: (when) => `Written: ${when}`,
    subject: 'Subject',
    asText: 'As plain text',
    asHtml: 'As most programs show it',
    secretsHidden: 'The secret part of each link is left out here: it is for the reader alone.',
    forgotten: 'The words of this mail are not here: they were deleted, or nobody stands for our mail.',
    download: 'Download the mail',
    downloadHelp:
      'The file holds the links themselves. Open it in a mail program and send it to the address above, to nobody else. The audit log notes the download.',
    back: 'All mail',
    todayTitle: 'Mail',
    todayWaits: (count) => `${numberInWords(count, 'en')} ${byCount(count, ['mail waits', 'mails wait'], 'en')}`,
    todayFailed: (count) =>
      `${numberInWords(count, 'en')} ${byCount(count, ['mail was given up', 'mails were given up'], 'en')}`,
  },
  fr: {
    title: 'Courriels',
    lead: 'Ce que le bureau a écrit aux gens\u00a0: ce qui attend, ce qui est parti, ce qui n’a pas pu partir. Les mots d’un courriel sont effacés 30 jours après son envoi ou son abandon.',
    senderMissing:
      'Aucun courriel ne part\u00a0: la coalition n’a pas dit au nom de qui. Donnez un nom et une adresse sous «\u00a0Expéditeur des courriels\u00a0» dans la fiche de la coalition. Ce qui attend partira alors.',
    senderLink: 'Indiquer l’expéditeur',
    serverMissing:
      'Aucun serveur de courriel n’est réglé\u00a0: chaque courriel devient un fichier dans le dossier data/mail. La personne qui tient la machine règle SMTP_URL\u00a0; d’ici là, un courriel peut être téléchargé ici et envoyé à la main.',
    all: 'Tous',
    statuses: { queued: 'En attente', sent: 'Envoyés', failed: 'Abandonnés' },
    marks: { queued: 'En attente', sent: 'Envoyé', failed: 'Abandonné' },
    filed: 'En fichier',
    none: 'Il n’y a pas de courriel ici.',
    older: 'Courriels plus anciens',
    newest: 'Courriels les plus récents',
    to: 'À',
    what: 'Quoi',
    state: 'Où il en est',
    purposes: {
      staff_invitation: 'Invitation au bureau',
      endorsement_invitation: 'Invitation à appuyer',
      endorsement_reminder: 'Rappel d’une demande d’appui',
      endorsement_confirmation: 'Demande de confirmation',
      endorsement_receipt: 'Reçu',
      endorsement_renewal: 'Question sur de nouveaux mots',
      endorsement_withdrawn: 'Nom retiré',
      endorsement_declined: 'Demande refusée',
      statement_withdrawn: 'Nouvelle d’une déclaration retirée',
      ledger_checkpoint: 'Point de contrôle du registre',
    },
    waits: (next) => (next === null ? 'Part dans un instant.' : `${next}\u00a0: prochain essai.`),
    failedSoFar: (attempts) =>
      `${numberInWords(attempts, 'fr')} ${byCount(attempts, ['essai', 'essais'], 'fr')} jusqu’ici.`,
    sent: (when) => `${when}\u00a0: envoyé.`,
    written: (when) => `${when}\u00a0: écrit dans un fichier.`,
    gaveUp: (when) => `${when}\u00a0: abandonné.`,
    troubles: {
      no_answer: 'Le serveur de courriel n’a pas répondu.',
      not_secure:
        'Le certificat du serveur de courriel n’est pas bon\u00a0; rien n’a été envoyé. La personne qui le tient doit le renouveler.',
      not_let_in:
        'Le serveur de courriel n’accepte pas nos courriels. Vérifiez le nom, le mot de passe et l’adresse de l’expéditeur.',
    },
    refused: (reply) => `Le serveur de courriel l’a refusé (réponse ${reply}). L’adresse est peut-être fausse.`,
    retry: 'Réessayer',
    retried: 'Le courriel est de nouveau en attente.',
    look: 'Voir',
    about: (act, address) => `${act}\u00a0: ${address}`,
    queuedAt: (when) => `Écrit\u00a0: ${when}`,
    subject: 'Objet',
    asText: 'En texte seul',
    asHtml: 'Tel que la plupart des programmes le montrent',
    secretsHidden:
      'La partie secrète de chaque lien est omise ici\u00a0: elle n’est que pour la personne qui le reçoit.',
    forgotten:
      'Les mots de ce courriel ne sont pas ici\u00a0: ils ont été effacés, ou personne ne signe nos courriels.',
    download: 'Télécharger le courriel',
    downloadHelp:
      'Le fichier contient les liens eux-mêmes. Ouvrez-le dans un programme de courriel et envoyez-le à l’adresse ci-dessus, à personne d’autre. Le journal note le téléchargement.',
    back: 'Tous les courriels',
    todayTitle: 'Courriels',
    todayWaits: (count) =>
      `${numberInWords(count, 'fr')} ${byCount(count, ['courriel attend', 'courriels attendent'], 'fr')}`,
    todayFailed: (count) =>
      `${numberInWords(count, 'fr')} ${byCount(count, ['courriel a été abandonné', 'courriels ont été abandonnés'], 'fr')}`,
  },
};
