import type { Language } from '@coalition/domain/values';

interface PeopleWords {
  title: string;
  lead: string;
  suspended: string;
  neverSignedIn: string;
  signedInAt: (when: string) => string;
  changeRole: string;
  suspend: string;
  resume: string;
  makeResetLink: string;
  inviteTitle: string;
  invite: string;
  mailedTo: (address: string) => string;
  /** What to do with a link that was just made, where no mail carries it or it does not arrive. */
  linkMade: (until: string) => string;
  copyHint: string;
  waitingTitle: string;
  waitingNone: string;
  purposes: Record<'invitation' | 'reset', string>;
  until: (when: string) => string;
  takeBack: string;
  /** The button's name for who listens instead of looking. */
  about: (act: string, name: string) => string;
}

/** The words of the page on accounts. */
export const peopleWords: Record<Language, PeopleWords> = {
  en: {
    title: 'People',
    lead: 'Who may work in this office. A suspended account is signed out everywhere at once; what its owner did stays in the history.',
    suspended: 'Suspended',
    neverSignedIn: 'Has not signed in yet',
    signedInAt: (when) => `Last signed in ${when}`,
    changeRole: 'Change role',
    suspend: 'Suspend',
    resume: 'Let in again',
    makeResetLink: 'Make a link for a new pass phrase',
    inviteTitle: 'Invite somebody',
    invite: 'Make an invitation',
    mailedTo: (address) => `The invitation goes to ${address} by mail. If it does not arrive, use the link below.`,
    linkMade: (until) =>
      `Send this link to the person yourself, by a way you trust. It works once, until ${until}, and is shown only now.`,
    copyHint: 'Select the link and copy it.',
    waitingTitle: 'Links that wait',
    waitingNone: 'No link is waiting.',
    purposes: { invitation: 'Invitation', reset: 'New pass phrase' },
    until: (when) => `until ${when}`,
    takeBack: 'Take back',
    about: (act, name) => `${act}: ${name}`,
  },
  fr: {
    title: 'Équipe',
    lead: 'Qui peut travailler dans ce bureau. Un compte suspendu est déconnecté partout sur-le-champ\u00a0; ce que la personne a fait reste dans l’historique.',
    suspended: 'Suspendu',
    neverSignedIn: 'N’a pas encore ouvert de session',
    signedInAt: (when) => `Dernière session\u00a0: ${when}`,
    changeRole: 'Changer le rôle',
    suspend: 'Suspendre',
    resume: 'Rétablir',
    makeResetLink: 'Créer un lien pour une nouvelle phrase de passe',
    inviteTitle: 'Inviter quelqu’un',
    invite: 'Créer une invitation',
    mailedTo: (address) =>
      `L’invitation part par courriel à ${address}. Si elle n’arrive pas, servez-vous du lien ci-dessous.`,
    linkMade: (until) =>
      `Envoyez vous-même ce lien à la personne, par un moyen sûr. Il sert une fois, jusqu’au ${until}, et n’est montré que maintenant.`,
    copyHint: 'Sélectionnez le lien et copiez-le.',
    waitingTitle: 'Liens en attente',
    waitingNone: 'Aucun lien n’est en attente.',
    purposes: { invitation: 'Invitation', reset: 'Nouvelle phrase de passe' },
    until: (when) => `jusqu’au ${when}`,
    takeBack: 'Annuler le lien',
    about: (act, name) => `${act}\u00a0: ${name}`,
  },
};
