import type { Language } from '@coalition/domain/values';

interface AccountWords {
  title: string;
  profile: string;
  keepProfile: string;
  passwordTitle: string;
  passwordLead: string;
  changePassword: string;
  passwordChanged: string;
  profileKept: string;
  sessionsTitle: string;
  sessionsLead: string;
  thisSession: string;
  lastUsed: (when: string) => string;
  endSession: string;
  endSessionOn: (device: string) => string;
}

/** The words of a person's own account. */
export const accountWords: Record<Language, AccountWords> = {
  en: {
    title: 'Your account',
    profile: 'Name and language',
    keepProfile: 'Keep',
    passwordTitle: 'Pass phrase',
    passwordLead: 'A new pass phrase ends every other session of yours at once.',
    changePassword: 'Change the pass phrase',
    passwordChanged: 'Your pass phrase is changed. Your other sessions have ended.',
    profileKept: 'Your name and language are kept.',
    sessionsTitle: 'Where you are signed in',
    sessionsLead: 'If one of these is not you, end it and change your pass phrase.',
    thisSession: 'This one',
    lastUsed: (when) => `last used ${when}`,
    endSession: 'End',
    endSessionOn: (device) => `End the session on ${device}`,
  },
  fr: {
    title: 'Votre compte',
    profile: 'Nom et langue',
    keepProfile: 'Garder',
    passwordTitle: 'Phrase de passe',
    passwordLead: 'Une nouvelle phrase de passe ferme aussitôt toutes vos autres sessions.',
    changePassword: 'Changer la phrase de passe',
    passwordChanged: 'Votre phrase de passe est changée. Vos autres sessions sont fermées.',
    profileKept: 'Votre nom et votre langue sont gardés.',
    sessionsTitle: 'Où votre session est ouverte',
    sessionsLead: 'Si l’une d’elles n’est pas la vôtre, fermez-la et changez votre phrase de passe.',
    thisSession: 'Celle-ci',
    lastUsed: (when) => `utilisée en dernier ${when}`,
    endSession: 'Fermer',
    endSessionOn: (device) => `Fermer la session sur ${device}`,
  },
};
