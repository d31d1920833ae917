import type { Language } from '@coalition/domain/values';

interface ExportWords {
  title: string;
  lead: string;
  /** What it holds, one sentence each. */
  holds: readonly string[];
  make: string;
  withPrivate: string;
  withPrivateHelp: string;
  begun: string;
  making: string;
  progress: (done: string, total: string) => string;
  ready: string;
  none: string;
  name: (when: string, isWithPrivate: boolean) => string;
  take: string;
  taking: (size: string) => string;
  delete: string;
  deleted: string;
  kept: string;
  failed: string;
}

/** The words of the page on exports. */
export const exportWords: Record<Language, ExportWords> = {
  en: {
    title: 'Export of everything',
    lead: 'One file with what this office keeps, for another program, an archive, or the next people who do this work.',
    holds: [
      'Plain lines of JSON with their schemas, the pictures and documents, and sums that show whether anything is damaged.',
      'Drafts are in it. Keys, accounts, pass phrases and mails never are.',
      'An empty place loads it back. For the same program on the same machine, take a backup instead.',
    ],
    make: 'Make an export',
    withPrivate: 'With facts of people',
    withPrivateHelp:
      'People who are members, names under statements with how to reach their owners, notes of staff, the whole history. Needed to load the export back where people put their names under statements. Keep such a file where nobody else can read it.',
    begun: 'The export is being made. You may leave this page; it goes on.',
    making: 'Being made',
    progress: (done, total) => `${done} of ${total} parts and files`,
    ready: 'Ready to be taken away',
    none: 'None lies here now.',
    name: (when, isWithPrivate) => `${when}, ${isWithPrivate ? 'with facts of people' : 'without facts of people'}`,
    take: 'Download',
    taking: (size) => `(tar.gz, ${size})`,
    delete: 'Delete now',
    deleted: 'The export is deleted.',
    kept: 'An export is deleted a day after it was made; one with facts of people also as soon as a name is erased. The audit log notes who makes one and who takes it away.',
    failed: 'The last export came to nothing.',
  },
  fr: {
    title: 'Exportation de l’ensemble',
    lead: 'Un seul fichier avec ce que garde ce bureau, pour un autre programme, des archives ou les personnes qui prendront la suite.',
    holds: [
      'De simples lignes de JSON avec leurs schémas, les images et les documents, et des sommes qui montrent si quelque chose est abîmé.',
      'Les brouillons y sont. Les clés, les comptes, les phrases de passe et les courriels n’y sont jamais.',
      'Un endroit vide peut la recharger. Pour le même programme sur la même machine, faites plutôt une sauvegarde.',
    ],
    make: 'Faire une exportation',
    withPrivate: 'Avec les renseignements sur les personnes',
    withPrivateHelp:
      'Les personnes membres, les noms au bas des déclarations avec les coordonnées, les notes du personnel, tout l’historique. Nécessaire pour recharger l’exportation là où des personnes ont signé. Gardez un tel fichier hors de portée d’autrui.',
    begun: 'L’exportation est en cours. Vous pouvez quitter cette page\u00a0: elle continue.',
    making: 'En cours',
    progress: (done, total) => `${done} parties et fichiers sur ${total}`,
    ready: 'Prêtes à emporter',
    none: 'Il n’y en a aucune pour l’instant.',
    name: (when, isWithPrivate) => `${when}, ${isWithPrivate ? 'avec' : 'sans'} les renseignements sur les personnes`,
    take: 'Télécharger',
    taking: (size) => `(tar.gz, ${size})`,
    delete: 'Supprimer maintenant',
    deleted: 'L’exportation est supprimée.',
    kept: 'Une exportation est supprimée un jour après avoir été faite\u00a0; celle qui contient des renseignements sur les personnes l’est aussi dès qu’un nom est effacé. Le journal note qui en fait une et qui l’emporte.',
    failed: 'La dernière exportation n’a pas abouti.',
  },
};
