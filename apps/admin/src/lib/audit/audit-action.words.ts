import type { Language } from '@coalition/domain/values';
import { recordWords, verbInWords } from '#lib/revisions/record.words.ts';
import { Noun } from '#lib/revisions/noun.ts';

const actions: Record<Language, Readonly<Record<string, string>>> = {
  en: {
    'access.sign_in': 'Signed in',
    'access.sign_in_refused': 'Could not sign in',
    'access.sign_out': 'Signed out',
    'access.refused': 'Was refused: the role does not allow it',
    'access.invite': 'Invited somebody to the office',
    'access.open_account': 'Opened an account',
    'access.change_role': 'Gave another role',
    'access.suspend': 'Suspended an account',
    'access.resume': 'Let an account in again',
    'access.change_password': 'Chose another pass phrase',
    'access.reset_password': 'Set a new pass phrase by a link',
    'access.create_reset_link': 'Made a link for a new pass phrase',
    'access.change_profile': 'Changed name or language',
    'access.revoke_link': 'Took a link back',
    'access.revoke_session': 'Ended a session',
    'audit.export': 'Took the log away as a file',
    'exports.make': 'Had everything exported',
    'exports.take': 'Took an export away',
    'exports.delete': 'Deleted an export',
    'exports.load': 'Loaded an export into the empty office',
    'links.settings': 'Changed the watch over links',
    'links.check': 'Had every link looked at',
    'links.excuse': 'Found a link to be fine',
    'links.keep_archive': 'Gave an archived copy of a link',
    'mail.retry': 'Had a mail sent again',
    'mail.download': 'Took a mail away as a file',
    'mail.read': 'Read mail',
    'media.add': 'Gave a file',
    'media.describe': 'Described a file',
    'media.delete': 'Deleted a file',
    'ledger.admit_loss': 'Wrote down what a restored backup lost',
    'members.read': 'Read what is private of members',
    'endorsements.read': 'Read the endorsements of a statement',
    'endorsements.invite': 'Invited people to endorse',
    'endorsements.remind': 'Reminded people',
    'endorsements.enter': 'Entered an endorsement from paper or phone',
    'endorsements.approve': 'Let a name stand',
    'endorsements.decline': 'Turned a request down',
    'endorsements.remove': 'Took a name off',
    'endorsements.erase': 'Deleted what was held of an endorser',
    'statements.approve_en': 'Approved the English words',
    'statements.approve_fr': 'Approved the French words',
    'statements.freeze': 'Froze the words',
    'statements.open': 'Opened a statement for endorsement',
    'statements.extend': 'Put off the last day',
    'statements.close': 'Closed a statement',
    'statements.deliver': 'Noted the delivery',
    'statements.archive': 'Put a statement away',
    'statements.prepare_new_version': 'Took a statement back for new words',
  },
  fr: {
    'access.sign_in': 'Ouverture de session',
    'access.sign_in_refused': 'Ouverture de session refusée',
    'access.sign_out': 'Fermeture de session',
    'access.refused': 'Refus\u00a0: le rôle ne le permet pas',
    'access.invite': 'Invitation au bureau',
    'access.open_account': 'Ouverture d’un compte',
    'access.change_role': 'Changement de rôle',
    'access.suspend': 'Suspension d’un compte',
    'access.resume': 'Rétablissement d’un compte',
    'access.change_password': 'Changement de phrase de passe',
    'access.reset_password': 'Nouvelle phrase de passe par lien',
    'access.create_reset_link': 'Lien pour une nouvelle phrase de passe',
    'access.change_profile': 'Changement de nom ou de langue',
    'access.revoke_link': 'Annulation d’un lien',
    'access.revoke_session': 'Fin d’une session',
    'audit.export': 'Journal emporté en fichier',
    'exports.make': 'Exportation de l’ensemble',
    'exports.take': 'Exportation emportée',
    'exports.delete': 'Suppression d’une exportation',
    'exports.load': 'Chargement d’une exportation dans le bureau vide',
    'links.settings': 'Réglage de la veille des liens',
    'links.check': 'Vérification de tous les liens',
    'links.excuse': 'Lien trouvé en ordre',
    'links.keep_archive': 'Copie archivée donnée pour un lien',
    'mail.retry': 'Nouvel envoi d’un courriel',
    'mail.download': 'Courriel emporté en fichier',
    'mail.read': 'Lecture des courriels',
    'media.add': 'Dépôt d’un fichier',
    'media.describe': 'Description d’un fichier',
    'media.delete': 'Suppression d’un fichier',
    'ledger.admit_loss': 'Inscription de ce qu’une sauvegarde restaurée a perdu',
    'members.read': 'Lecture de ce qui est privé sur les membres',
    'endorsements.read': 'Lecture des appuis d’une déclaration',
    'endorsements.invite': 'Invitation à appuyer',
    'endorsements.remind': 'Rappel',
    'endorsements.enter': 'Inscription d’un appui reçu sur papier ou par téléphone',
    'endorsements.approve': 'Approbation d’un appui',
    'endorsements.decline': 'Refus d’une demande',
    'endorsements.remove': 'Radiation d’un nom',
    'endorsements.erase': 'Suppression de ce qui était gardé sur un signataire',
    'statements.approve_en': 'Approbation des mots anglais',
    'statements.approve_fr': 'Approbation des mots français',
    'statements.freeze': 'Mots figés',
    'statements.open': 'Ouverture d’une déclaration aux appuis',
    'statements.extend': 'Report du dernier jour',
    'statements.close': 'Clôture d’une déclaration',
    'statements.deliver': 'Remise notée',
    'statements.archive': 'Déclaration archivée',
    'statements.prepare_new_version': 'Déclaration reprise pour d’autres mots',
  },
};

const refusedAtItsTime: Record<Language, string> = {
  en: 'Not published at its time',
  fr: 'Pas publiée à l’heure dite',
};

/**
 * What somebody did, in words: a step of a record by the verb of its history and the noun, anything else by name.
 *
 * @returns the code itself where nobody has named it yet
 */
export function actionInWords(action: string, language: Language): string {
  const named = actions[language][action];
  if (named !== undefined) return named;
  const [first = '', verb = ''] = action.split('.');
  const noun = Noun.safeParse(first);
  if (!noun.success) return action;
  const record = recordWords[language].aRecord[noun.data];
  const deed = verb === 'publish_refused' ? refusedAtItsTime[language] : verbInWords(verb, language);
  return `${deed} (${record})`;
}
