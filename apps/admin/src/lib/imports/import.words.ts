import type { ImportFormat, ImportStatus } from '@coalition/domain/imports';
import type { RowFilter } from '@coalition/api/client';
import type { Language } from '@coalition/domain/values';
import { byCount, numberInWords } from '@coalition/ui/values/language.words.ts';

interface ImportWords {
  title: string;
  lead: string;
  bring: string;
  paste: string;
  pasteHint: string;
  file: string;
  fileHint: string;
  dropped: string;
  titleLanguage: string;
  titleLanguageHint: string;
  form: string;
  anyForm: string;
  read: string;
  sending: (percent: string) => string;
  kept: string;
  tooLongToKeep: string;
  templates: string;
  template: Record<Language, string>;
  earlier: string;
  none: string;
  back: string;
  broughtBy: (name: string, when: string) => string;
  formats: Record<ImportFormat, string>;
  olderEncoding: string;
  statuses: Record<ImportStatus, string>;
  steps: { bring: string; columns: string; review: string; drafts: string };
  readAs: string;
  readAgain: string;
  readAgainSure: string;
  excerpt: string;
  rowsRead: (count: number) => string;
  columnsTitle: string;
  columnsLead: string;
  column: string;
  holds: string;
  leaveOut: string;
  sample: string;
  useColumns: string;
  settingsTitle: string;
  settingsLead: string;
  kind: string;
  section: string;
  noSection: string;
  headings: string;
  headingsLead: string;
  rows: (count: number) => string;
  keepSettings: string;
  settingsKept: string;
  review: string;
  filters: Record<RowFilter, string>;
  takeAll: string;
  leaveAll: string;
  taken: (count: string, all: string) => string;
  noRows: string;
  pastRows: string;
  first: string;
  next: string;
  apply: (count: number) => string;
  applyHint: string;
  entering: (done: string, all: string) => string;
  applied: (count: number) => string;
  stop: string;
  drafts: string;
  takeBack: string;
  takeBackHint: string;
  takenBack: string;
  touched: (count: number) => string;
  touchedLead: string;
  forget: string;
  forgetHint: string;
}

/** The words of the pages on imports. */
export const importWords: Record<Language, ImportWords> = {
  en: {
    title: 'Import',
    lead: 'Bring a list of items you have: links or plain text, a web page, a spreadsheet, or an export of Zotero. You look through every row before anything happens. What you take becomes drafts; nothing is published, and all of it can be taken back at once.',
    bring: 'Bring a list',
    paste: 'Paste a list',
    pasteHint:
      'Headings and lines of “title - publisher” are understood; a line that begins with # is always a heading.',
    file: 'Or choose a file',
    fileHint:
      'Text, HTML, CSV, BibTeX, RIS, CSL-JSON or Zotero RDF, up to 10 MB and 5,000 rows. From Zotero, any of these forms does; notes and attached files are left out. You can also drop a file on this page.',
    dropped: 'Drop the file to bring it.',
    titleLanguage: 'Language of the titles',
    titleLanguageHint: 'The language holds where a row does not say it, and its words do not show it.',
    form: 'Form',
    anyForm: 'Find out',
    read: 'Read the list',
    sending: (percent) => `${percent} sent`,
    kept: 'What you pasted is kept while you are away.',
    tooLongToKeep: 'This is too long to be kept if you leave the page. Read it now, or save it as a file.',
    templates: 'Empty tables to fill in:',
    template: { en: 'CSV with English columns', fr: 'CSV with French columns' },
    earlier: 'Lists that were brought',
    none: 'Nothing was brought yet.',
    back: 'All imports',
    broughtBy: (name, when) => `Brought by ${name}, ${when}`,
    formats: {
      list: 'Plain list',
      html: 'Web page (HTML)',
      csv: 'Table (CSV)',
      bibtex: 'BibTeX',
      ris: 'RIS',
      csl_json: 'CSL-JSON',
      zotero_rdf: 'Zotero RDF',
    },
    olderEncoding: 'The file is in an older encoding (Windows-1252). Look at a few accents before you go on.',
    statuses: {
      unread: 'Being read',
      refused: 'Could not be read',
      read: 'Waits for its columns',
      checked: 'To look through',
      applying: 'Being entered',
      applied: 'Entered',
      taken_back: 'Taken back',
    },
    steps: { bring: 'Bring', columns: 'Columns', review: 'Look through', drafts: 'Drafts' },
    readAs: 'Read as',
    readAgain: 'Read again',
    readAgainSure: 'What I decided of the rows may be lost',
    excerpt: 'How it begins',
    rowsRead: (count) => `${numberInWords(count, 'en')} ${byCount(count, ['row', 'rows'], 'en')} read so far`,
    columnsTitle: 'What the columns hold',
    columnsLead: 'Say what each column holds. The answer is remembered for the next table with such columns.',
    column: 'Column',
    holds: 'Holds',
    leaveOut: 'Nothing of use',
    sample: 'First rows',
    useColumns: 'Read the rows',
    settingsTitle: 'For rows that do not say it',
    settingsLead: 'What is set here holds for every row that says nothing else; a row can be changed by itself below.',
    kind: 'Kind',
    section: 'Section',
    noSection: 'None: each row needs its own',
    headings: 'Headings of the list',
    headingsLead: 'The section where the rows under each heading go.',
    rows: (count) => `${numberInWords(count, 'en')} ${byCount(count, ['row', 'rows'], 'en')}`,
    keepSettings: 'Keep',
    settingsKept: 'Kept.',
    review: 'Rows',
    filters: {
      all: 'All',
      taken: 'Taken',
      left: 'Left',
      problems: 'With problems',
      duplicates: 'Duplicates',
      doubts: 'Doubtful',
    },
    takeAll: 'Take all of these',
    leaveAll: 'Leave all of these',
    taken: (count, all) => `Rows taken: ${count} of ${all}.`,
    noRows: 'No row here.',
    pastRows: 'Go past the rows',
    first: 'First rows',
    next: 'Next rows',
    apply: (count) =>
      count === 0
        ? 'Nothing to enter'
        : `Enter ${numberInWords(count, 'en')} ${byCount(count, ['draft', 'drafts'], 'en')}`,
    applyHint: 'Visitors see none of them before somebody publishes them. All can be taken back at once.',
    entering: (done, all) => `${done} of ${all} drafts entered`,
    applied: (count) =>
      `${numberInWords(count, 'en')} ${byCount(count, ['draft is', 'drafts are'], 'en')} in the library.`,
    stop: 'Stop, and take all back',
    drafts: 'See the drafts',
    takeBack: 'Take all back',
    takeBackHint:
      'Drafts that nobody has touched disappear. What somebody changed or is typing in, and what another record leads to, stays.',
    takenBack: 'The import was taken back. Its rows are kept and can be entered again.',
    touched: (count) => `${numberInWords(count, 'en')} ${byCount(count, ['draft', 'drafts'], 'en')} of this import`,
    touchedLead: 'They stay because somebody changed them, is typing in them, or another record leads to them.',
    forget: 'Delete this import',
    forgetHint: 'What was brought is forgotten. No draft is touched.',
  },
  fr: {
    title: 'Importation',
    lead: 'Apportez une liste que vous avez\u00a0: des liens ou du texte, une page Web, un tableur ou une exportation de Zotero. Vous revoyez chaque ligne avant que quoi que ce soit se passe. Ce que vous prenez devient des brouillons\u00a0; rien n’est publié, et tout peut être repris d’un coup.',
    bring: 'Apporter une liste',
    paste: 'Coller une liste',
    pasteHint:
      'Les titres de section et les lignes «\u00a0titre - éditeur\u00a0» sont compris\u00a0; une ligne qui commence par # est toujours un titre de section.',
    file: 'Ou choisir un fichier',
    fileHint:
      'Texte, HTML, CSV, BibTeX, RIS, CSL-JSON ou Zotero RDF, jusqu’à 10 Mo et 5\u00a0000 lignes. Depuis Zotero, l’une ou l’autre de ces formes convient\u00a0; les notes et les fichiers joints sont laissés de côté. Vous pouvez aussi déposer un fichier sur cette page.',
    dropped: 'Déposez le fichier pour l’apporter.',
    titleLanguage: 'Langue des titres',
    titleLanguageHint: 'La langue vaut là où une ligne ne la dit pas, et où ses mots ne la montrent pas.',
    form: 'Forme',
    anyForm: 'À reconnaître',
    read: 'Lire la liste',
    sending: (percent) => `${percent} envoyés`,
    kept: 'Ce que vous avez collé est gardé en votre absence.',
    tooLongToKeep:
      'C’est trop long pour être gardé si vous quittez la page. Lisez-le maintenant, ou enregistrez-le dans un fichier.',
    templates: 'Tableaux vides à remplir\u00a0:',
    template: { en: 'CSV aux colonnes anglaises', fr: 'CSV aux colonnes françaises' },
    earlier: 'Listes apportées',
    none: 'Rien n’a encore été apporté.',
    back: 'Toutes les importations',
    broughtBy: (name, when) => `Apportée par ${name}, ${when}`,
    formats: {
      list: 'Simple liste',
      html: 'Page Web (HTML)',
      csv: 'Tableau (CSV)',
      bibtex: 'BibTeX',
      ris: 'RIS',
      csl_json: 'CSL-JSON',
      zotero_rdf: 'Zotero RDF',
    },
    olderEncoding:
      'Le fichier est dans un codage plus ancien (Windows-1252). Regardez quelques accents avant de continuer.',
    statuses: {
      unread: 'En lecture',
      refused: 'Illisible',
      read: 'Attend ses colonnes',
      checked: 'À revoir',
      applying: 'Entrée en cours',
      applied: 'Entrée',
      taken_back: 'Reprise',
    },
    steps: { bring: 'Apporter', columns: 'Colonnes', review: 'Revoir', drafts: 'Brouillons' },
    readAs: 'Lue comme',
    readAgain: 'Relire',
    readAgainSure: 'Ce que j’ai décidé des lignes peut être perdu',
    excerpt: 'Le début',
    rowsRead: (count) =>
      `${numberInWords(count, 'fr')} ${byCount(count, ['ligne lue', 'lignes lues'], 'fr')} jusqu’ici`,
    columnsTitle: 'Ce que contiennent les colonnes',
    columnsLead:
      'Dites ce que contient chaque colonne. La réponse est retenue pour le prochain tableau qui a de telles colonnes.',
    column: 'Colonne',
    holds: 'Contient',
    leaveOut: 'Rien d’utile',
    sample: 'Premières lignes',
    useColumns: 'Lire les lignes',
    settingsTitle: 'Pour les lignes qui ne le disent pas',
    settingsLead:
      'Ceci vaut pour chaque ligne qui ne dit rien d’autre\u00a0; une ligne peut aussi être changée seule, plus bas.',
    kind: 'Genre',
    section: 'Section',
    noSection: 'Aucune\u00a0: à chaque ligne la sienne',
    headings: 'Titres de section de la liste',
    headingsLead: 'La section où vont les lignes placées sous chaque titre.',
    rows: (count) => `${numberInWords(count, 'fr')} ${byCount(count, ['ligne', 'lignes'], 'fr')}`,
    keepSettings: 'Garder',
    settingsKept: 'C’est gardé.',
    review: 'Lignes',
    filters: {
      all: 'Toutes',
      taken: 'Prises',
      left: 'Laissées',
      problems: 'Avec problème',
      duplicates: 'Doublons',
      doubts: 'Douteuses',
    },
    takeAll: 'Prendre toutes celles-ci',
    leaveAll: 'Laisser toutes celles-ci',
    taken: (count, all) => `Lignes prises\u00a0: ${count} sur ${all}.`,
    noRows: 'Aucune ligne ici.',
    pastRows: 'Aller après les lignes',
    first: 'Premières lignes',
    next: 'Lignes suivantes',
    apply: (count) =>
      count === 0
        ? 'Rien à entrer'
        : `Entrer ${numberInWords(count, 'fr')} ${byCount(count, ['brouillon', 'brouillons'], 'fr')}`,
    applyHint: 'Le public n’en voit aucune avant que quelqu’un la publie. Toutes peuvent être reprises d’un coup.',
    entering: (done, all) => `${done} brouillons sur ${all} sont entrés`,
    applied: (count) =>
      `${numberInWords(count, 'fr')} ${byCount(count, ['brouillon est', 'brouillons sont'], 'fr')} dans la bibliothèque.`,
    stop: 'Arrêter, et tout reprendre',
    drafts: 'Voir les brouillons',
    takeBack: 'Tout reprendre',
    takeBackHint:
      'Les brouillons que personne n’a touchés disparaissent. Ce que quelqu’un a modifié ou écrit en ce moment, et ce vers quoi une autre fiche mène, reste.',
    takenBack: 'L’importation a été reprise. Ses lignes sont gardées et peuvent être entrées de nouveau.',
    touched: (count) =>
      `${numberInWords(count, 'fr')} ${byCount(count, ['brouillon', 'brouillons'], 'fr')} de cette importation`,
    touchedLead:
      'Elles restent parce que quelqu’un les a modifiées ou y écrit en ce moment, ou parce qu’une autre fiche y mène.',
    forget: 'Supprimer cette importation',
    forgetHint: 'Ce qui a été apporté est oublié. Aucun brouillon n’est touché.',
  },
};
