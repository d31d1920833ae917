import type { Language } from '@coalition/domain/values';

interface LedgerDeskWords {
  title: string;
  lead: string;
  empty: string;
  entries: string;
  root: string;
  last: string;
  kept: string;
  keptNever: string;
  keptBehind: string;
  key: string;
  pastKeys: string;
  signedUntil: (size: number) => string;
  lost: string;
  lostNever: string;
  lostRange: (from: number, until: number) => string;
  lostHelp: string;
  verify: string;
  verifyHint: string;
  holds: (size: number) => string;
  broken: string;
  agrees: (sizes: string) => string;
  ofStatement: (id: string) => string;
  readers: string;
  readersLink: string;
}

/** The words of the office's page on the ledger. */
export const ledgerDeskWords = {
  en: {
    title: 'Ledger',
    lead: 'What happened to statements, entry after entry. Nothing here can be changed; that is what it is for.',
    empty: 'There is no entry yet. The first one comes when a version is frozen.',
    entries: 'Entries',
    root: 'Root',
    last: 'Last entry',
    kept: 'Last checkpoint outside the database',
    keptNever: 'None yet. One is written every ten minutes while there is news.',
    keptBehind: 'There is news since; the next one is written within ten minutes.',
    key: 'Public key that signs',
    pastKeys: 'Keys before it',
    signedUntil: (size) => `until entry ${String(size)}`,
    lost: 'Entries that a restored backup lost',
    lostNever: 'None.',
    lostRange: (from, until) => `Entries ${String(from)} to ${String(until)}`,
    lostHelp:
      'Whose names these were, this database cannot know. Look through the mail you sent or received since that backup, ask whoever shows a receipt with one of these numbers to sign again, and remind those who still wait to confirm. Names taken back in that time may stand here again: take them off once you learn of it.',
    verify: 'Verify now',
    verifyHint:
      'Recomputes every entry, every frozen text and every name, and compares them with all checkpoints that were kept.',
    holds: (size) => `${String(size)} entries: nothing was changed.`,
    broken: 'Something is not as it was made. Change nothing, keep a backup, and ask whoever runs the machine.',
    agrees: (sizes) => `Agrees with the checkpoints of ${sizes} entries.`,
    ofStatement: (id) => `Statement ${id}: `,
    readers: 'Checkpoints are worth most with people elsewhere, who keep them.',
    readersLink: 'Name who gets them by mail',
  },
  fr: {
    title: 'Registre',
    lead: 'Ce qui est arrivé aux déclarations, inscription après inscription. Rien ici ne peut être modifié\u00a0: c’est sa raison d’être.',
    empty: 'Il n’y a encore aucune inscription. La première viendra quand une version sera figée.',
    entries: 'Inscriptions',
    root: 'Racine',
    last: 'Dernière inscription',
    kept: 'Dernier point de contrôle hors de la base de données',
    keptNever: 'Aucun pour l’instant. Il s’en écrit un toutes les dix minutes tant qu’il y a du nouveau.',
    keptBehind: 'Il y a du nouveau depuis\u00a0; le prochain sera écrit d’ici dix minutes.',
    key: 'Clé publique qui signe',
    pastKeys: 'Clés précédentes',
    signedUntil: (size) => `jusqu’à l’inscription ${String(size)}`,
    lost: 'Inscriptions perdues lors d’une restauration',
    lostNever: 'Aucune.',
    lostRange: (from, until) => `Inscriptions ${String(from)} à ${String(until)}`,
    lostHelp:
      'De qui étaient ces noms, cette base de données ne peut le savoir. Parcourez les courriels envoyés ou reçus depuis cette sauvegarde, demandez à qui montre un reçu portant l’un de ces numéros de signer de nouveau, et envoyez un rappel à qui n’a pas encore confirmé. Des noms retirés pendant ce temps peuvent figurer ici de nouveau\u00a0: radiez-les dès que vous l’apprenez.',
    verify: 'Vérifier maintenant',
    verifyHint:
      'Recalcule chaque inscription, chaque texte figé et chaque nom, et les compare à tous les points de contrôle gardés.',
    holds: (size) => `${String(size)} inscriptions\u00a0: rien n’a été modifié.`,
    broken:
      'Quelque chose n’est pas comme à l’origine. Ne changez rien, gardez une sauvegarde et prévenez qui s’occupe de la machine.',
    agrees: (sizes) => `S’accorde avec les points de contrôle de ${sizes} inscriptions.`,
    ofStatement: (id) => `Déclaration ${id}\u00a0: `,
    readers: 'Un point de contrôle vaut surtout chez des gens d’ailleurs, qui le gardent.',
    readersLink: 'Dire qui les reçoit par courriel',
  },
} as const satisfies Record<Language, LedgerDeskWords>;
