import type { Language } from '@coalition/domain/values';
import type { ReleaseFileName } from '@coalition/domain/releases';
import { counted } from '@coalition/ui/values/language.words.ts';

const english = counted('en');
const french = counted('fr');

interface ReleaseWords {
  title: string;
  how: string;
  none: string;
  name: (day: string) => string;
  holds: (resources: number, topics: number) => string;
  first: string;
  since: (day: string, changes: { added: number; changed: number; withdrawn: number }) => string;
  licence: (address: string) => string;
  noLicence: string;
  withdrawn: (day: string) => string;
  files: Record<ReleaseFileName, string>;
  older: string;
  follow: string;
  feedTitle: string;
}

/** The words about data releases on the page of data, and in their feed. */
export const releaseWords: Record<Language, ReleaseWords> = {
  en: {
    title: 'Data releases',
    how: 'Once a month the whole public library is laid down as it is on that day: tables with a description of each column, lines of JSON, sums, and what changed since the release before. The files of a release never change. If something in one must not be public, that release is taken back as a whole and says so.',
    none: 'There is no data release yet.',
    name: (day) => `Data release of ${day}`,
    holds: (resources, topics) => `${english('item', 'items')(resources)}, ${english('topic', 'topics')(topics)}`,
    first: 'The first release to compare with.',
    since: (day, { added, changed, withdrawn }) =>
      `Since ${day}: ${String(added)} added, ${String(changed)} changed, ${String(withdrawn)} withdrawn.`,
    licence: (address) => `Licence: ${address}`,
    noLicence: 'No licence had been chosen.',
    withdrawn: (day) => `Taken back on ${day}.`,
    files: {
      'CHANGES.md': 'What changed, in English',
      'CHANGEMENTS.md': 'What changed, in French',
      SHA256SUMS: 'Sums',
      'datapackage.json': 'Description of the tables',
      'resources.csv': 'Items, CSV',
      'resources.jsonl': 'Items, JSON Lines',
      'sections.csv': 'Sections, CSV',
      'sections.jsonl': 'Sections, JSON Lines',
      'topics.csv': 'Topics, CSV',
      'topics.jsonl': 'Topics, JSON Lines',
    },
    older: 'Its files',
    follow: 'Follow the releases in a feed reader:',
    feedTitle: 'Data releases',
  },
  fr: {
    title: 'Versions de données',
    how: 'Une fois par mois, toute la bibliothèque publique est déposée telle qu’elle est ce jour-là\u00a0: des tableaux avec une description de chaque colonne, des lignes de JSON, des sommes, et ce qui a changé depuis la version précédente. Les fichiers d’une version ne changent jamais. Si quelque chose n’y doit pas être public, la version est retirée en entier, et cela se voit.',
    none: 'Il n’y a pas encore de version de données.',
    name: (day) => `Version de données du ${day}`,
    holds: (resources, topics) =>
      `${french('ressource', 'ressources')(resources)}, ${french('sujet', 'sujets')(topics)}`,
    first: 'La première version à laquelle comparer les suivantes.',
    since: (day, { added, changed, withdrawn }) =>
      `Depuis le ${day}\u00a0: ${french('ajout', 'ajouts')(added)}, ${french('modification', 'modifications')(changed)}, ${french('retrait', 'retraits')(withdrawn)}.`,
    licence: (address) => `Licence\u00a0: ${address}`,
    noLicence: 'Aucune licence n’avait été choisie.',
    withdrawn: (day) => `Retirée le ${day}.`,
    files: {
      'CHANGES.md': 'Ce qui a changé, en anglais',
      'CHANGEMENTS.md': 'Ce qui a changé, en français',
      SHA256SUMS: 'Sommes',
      'datapackage.json': 'Description des tableaux',
      'resources.csv': 'Ressources, CSV',
      'resources.jsonl': 'Ressources, JSON Lines',
      'sections.csv': 'Sections, CSV',
      'sections.jsonl': 'Sections, JSON Lines',
      'topics.csv': 'Sujets, CSV',
      'topics.jsonl': 'Sujets, JSON Lines',
    },
    older: 'Ses fichiers',
    follow: 'Suivre les versions dans un lecteur de fils\u00a0:',
    feedTitle: 'Versions de données',
  },
};
