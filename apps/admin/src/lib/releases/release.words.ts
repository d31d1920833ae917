import type { Language } from '@coalition/domain/values';

interface ReleaseWords {
  title: string;
  lead: string;
  make: string;
  made: string;
  none: string;
  holds: (resources: string) => string;
  since: (day: string, changes: { added: number; changed: number; withdrawn: number }) => string;
  first: string;
  onSite: string;
  withdraw: string;
  withdrawHelp: string;
  reason: string;
  reasonHelp: string;
  withdrawn: string;
  wasWithdrawn: (when: string) => string;
}

/** The words of the page on data releases. */
export const releaseWords: Record<Language, ReleaseWords> = {
  en: {
    title: 'Data releases',
    lead: 'Once a month the public library is laid down in files that anybody may take away, on the site’s page on data. It comes by itself; here you can make one now. At most one a day.',
    make: 'Make one now',
    made: 'The release is made. Visitors find it on the page on data.',
    none: 'There is none yet.',
    holds: (resources) => `${resources} library items`,
    since: (day, { added, changed, withdrawn }) =>
      `since ${day}: ${String(added)} added, ${String(changed)} changed, ${String(withdrawn)} withdrawn`,
    first: 'nothing to compare with',
    onSite: 'On the site',
    withdraw: 'Take this release back',
    withdrawHelp:
      'Its files are deleted for good, and its place says so. An item that you withdraw from the library stays in older releases; take a release back when something in it must not be public at all.',
    reason: 'Why, for visitors',
    reasonHelp: 'One sentence. Name nobody.',
    withdrawn: 'The release is taken back.',
    wasWithdrawn: (when) => `Taken back on ${when}`,
  },
  fr: {
    title: 'Versions de données',
    lead: 'Une fois par mois, la bibliothèque publique est déposée dans des fichiers que chacun peut emporter, à la page du site sur les données. Cela se fait tout seul\u00a0; ici, vous pouvez en faire une maintenant. Une par jour au plus.',
    make: 'En faire une maintenant',
    made: 'La version est faite. Le public la trouve à la page sur les données.',
    none: 'Il n’y en a pas encore.',
    holds: (resources) => `${resources} documents de la bibliothèque`,
    since: (day, { added, changed, withdrawn }) =>
      `depuis le ${day}\u00a0: ajouts ${String(added)}, modifications ${String(changed)}, retraits ${String(withdrawn)}`,
    first: 'rien à quoi la comparer',
    onSite: 'Sur le site',
    withdraw: 'Retirer cette version',
    withdrawHelp:
      'Ses fichiers sont supprimés pour de bon, et sa place le dit. Un document retiré de la bibliothèque reste dans les versions antérieures\u00a0; retirez une version quand quelque chose n’y doit pas être public du tout.',
    reason: 'Pourquoi, pour le public',
    reasonHelp: 'Une phrase. Ne nommez personne.',
    withdrawn: 'La version est retirée.',
    wasWithdrawn: (when) => `Retirée le ${when}`,
  },
};
