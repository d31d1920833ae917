import type { StaffRole } from '@coalition/domain/access';
import type { Language } from '@coalition/domain/values';

interface AccessWords {
  signIn: string;
  signInLead: string;
  signOut: string;
  email: string;
  password: string;
  passwordHint: string;
  newPassword: string;
  currentPassword: string;
  name: string;
  nameHint: string;
  language: string;
  role: string;
  roles: Record<StaffRole, string>;
  /** What each role may do, in one sentence. */
  roleHints: Record<StaffRole, string>;
  forgotten: string;
  welcomeTitle: string;
  welcomeLead: string;
  openAccount: string;
  invitationTitle: string;
  /** @param role in words, as inside a sentence */
  invitationLead: (email: string, role: string) => string;
  resetTitle: string;
  resetLead: (email: string) => string;
  choosePassword: string;
  linkInvalidTitle: string;
  againTitle: string;
  againLead: string;
  stayHere: string;
}

/** The words before the door. */
export const accessWords = {
  en: {
    signIn: 'Sign in',
    signInLead: 'This is the office, where staff keep the site. Visitors need no account.',
    signOut: 'Sign out',
    email: 'E-mail address',
    password: 'Pass phrase',
    passwordHint: '15 characters or more. Four or five words that only you would put together are easy to remember.',
    newPassword: 'New pass phrase',
    currentPassword: 'Present pass phrase',
    name: 'Your name',
    nameHint: 'As your colleagues know you. It stands beside what you change.',
    language: 'Language of the office',
    role: 'Role',
    roles: {
      contributor: 'Contributor',
      translator: 'Translator',
      editor: 'Editor',
      publisher: 'Publisher',
      owner: 'Owner',
    },
    roleHints: {
      contributor: 'Begins and edits records, and hands them over for publishing.',
      translator: 'Writes texts in both languages; facts stay as they are.',
      editor: 'Edits everything, checks facts, and reads what is confidential.',
      publisher: 'Does all that an editor does, publishes and takes back.',
      owner: 'Does everything, and lets others in.',
    },
    forgotten: 'Have you forgotten your pass phrase? An owner can make a link by which you choose a new one.',
    welcomeTitle: 'Welcome to the office',
    welcomeLead:
      'Nobody has an account here yet. The one you open now is an owner’s: it can do everything and let others in.',
    openAccount: 'Open the account',
    invitationTitle: 'You are invited to the office',
    invitationLead: (email, role) => `The account will belong to ${email}, in the role of ${role.toLowerCase()}.`,
    resetTitle: 'Choose a new pass phrase',
    resetLead: (email) => `This is for the account of ${email}. Wherever it is signed in, it will be signed out.`,
    choosePassword: 'Keep this pass phrase',
    linkInvalidTitle: 'This link no longer works',
    againTitle: 'You were signed out',
    againLead: 'What you typed is still here. Sign in again to go on.',
    stayHere: 'Not now',
  },
  fr: {
    signIn: 'Ouvrir une session',
    signInLead: 'Voici le bureau, où l’équipe tient le site à jour. Les visiteurs n’ont pas besoin de compte.',
    signOut: 'Fermer la session',
    email: 'Adresse de courriel',
    password: 'Phrase de passe',
    passwordHint:
      'Au moins 15 caractères. Quatre ou cinq mots que vous seriez seul ou seule à réunir se retiennent bien.',
    newPassword: 'Nouvelle phrase de passe',
    currentPassword: 'Phrase de passe actuelle',
    name: 'Votre nom',
    nameHint: 'Comme vos collègues vous connaissent. Il figure à côté de ce que vous modifiez.',
    language: 'Langue du bureau',
    role: 'Rôle',
    roles: {
      contributor: 'Collaboration',
      translator: 'Traduction',
      editor: 'Rédaction',
      publisher: 'Publication',
      owner: 'Propriété',
    },
    roleHints: {
      contributor: 'Commence et modifie des fiches, puis les soumet pour publication.',
      translator: 'Écrit les textes dans les deux langues\u00a0; les renseignements restent tels quels.',
      editor: 'Modifie tout, vérifie les renseignements et lit ce qui est confidentiel.',
      publisher: 'Fait tout ce que permet la rédaction, publie et retire.',
      owner: 'Fait tout, et ouvre le bureau à d’autres.',
    },
    forgotten:
      'Phrase de passe oubliée\u00a0? Une personne propriétaire peut créer un lien pour en choisir une nouvelle.',
    welcomeTitle: 'Bienvenue au bureau',
    welcomeLead:
      'Personne n’a encore de compte ici. Celui que vous ouvrez maintenant est celui d’une personne propriétaire\u00a0: il permet de tout faire et d’inviter les autres.',
    openAccount: 'Ouvrir le compte',
    invitationTitle: 'Vous avez une invitation au bureau',
    invitationLead: (email, role) =>
      `Le compte appartiendra à ${email}, avec le rôle «\u00a0${role.toLowerCase()}\u00a0».`,
    resetTitle: 'Choisir une nouvelle phrase de passe',
    resetLead: (email) => `Ceci concerne le compte de ${email}. Toutes ses sessions ouvertes seront fermées.`,
    choosePassword: 'Garder cette phrase de passe',
    linkInvalidTitle: 'Ce lien ne fonctionne plus',
    againTitle: 'Votre session est terminée',
    againLead: 'Ce que vous avez écrit est encore ici. Ouvrez une session pour continuer.',
    stayHere: 'Pas maintenant',
  },
} as const satisfies Record<Language, AccessWords>;
