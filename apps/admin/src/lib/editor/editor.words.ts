import type { Language } from '@coalition/domain/values';

interface EditorWords {
  texts: string;
  facts: string;
  factsHelp: string;
  addresses: string;
  addressesHelp: string;
  addressesProposed: string;
  confidential: string;
  confidentialHelp: string;
  addItem: string;
  removeItem: (name: string) => string;
  moveUp: (name: string) => string;
  moveDown: (name: string) => string;
  addGroup: (name: string) => string;
  removeGroup: (name: string) => string;
  chooseKind: string;
  chooseOne: string;
  /** The choice of saying nothing. */
  notGiven: string;
  nothingFound: string;
  /** By whose clock a moment is typed. */
  clockOf: (timeZone: string) => string;
  copyFrom: { en: string; fr: string };
  isTranslation: { en: string; fr: string };
  behind: { en: string; fr: string };
  showSourceChanges: string;
  sourceUnchanged: string;
  stillRight: string;
  source: string;
  sources: {
    address: string;
    present_site: string;
    import: string;
    general_knowledge: string;
    unverified: string;
    none: string;
  };
  sourceAddress: string;
  neverChecked: string;
  checkedOn: (date: string) => string;
  checkToday: string;
  reason: string;
  reasonHint: string;
  allSaved: string;
  typing: string;
  /** @param time of day of the last keeping */
  kept: (time: string) => string;
  notKeptAway: string;
  notKeptSignedOut: string;
  saveHint: string;
  issuesTitle: (count: number) => string;
  restored: (moment: string) => string;
  discard: string;
  discardSure: string;
  readOnly: string;
  factsReadOnly: string;
  saved: string;
  newTitle: (record: string) => string;
  begin: string;
  shortcuts: string;
  shortcutSave: string;
  shortcutPublish: string;
  shortcutLanguage: string;
  revisions: string;
  preview: string;
  previewHelp: string;
  hidePreview: string;
  previewOf: { en: string; fr: string };
  translation: string;
  conflictTitle: string;
  conflictLead: string;
  conflictNone: string;
  mine: string;
  theirs: string;
  before: string;
  empty: string;
  takenTitle: string;
  keptTitle: string;
  goOn: string;
  goOnHint: string;
}

/** The words around the form of a record. */
export const editorWords = {
  en: {
    texts: 'Words',
    facts: 'Facts',
    factsHelp: 'True in both languages. What is not known stays empty.',
    addresses: 'Address on the site',
    addressesHelp: 'The last part of the page’s address. Old ones lead on to the new one for ever.',
    addressesProposed: 'Left empty, they are made from the title.',
    confidential: 'Only for staff',
    confidentialHelp: 'Never public, in no list and no file that visitors can get.',
    addItem: 'Add',
    removeItem: (name) => `Remove ${name}`,
    moveUp: (name) => `Move ${name} up`,
    moveDown: (name) => `Move ${name} down`,
    addGroup: (name) => `Fill in: ${name.toLowerCase()}`,
    removeGroup: (name) => `Leave empty: ${name.toLowerCase()}`,
    chooseKind: 'Kind',
    chooseOne: 'choose one',
    notGiven: 'not given',
    nothingFound: 'Nothing found',
    clockOf: (timeZone) => `By the clock of ${timeZone}.`,
    copyFrom: { en: 'Copy from English', fr: 'Copy from French' },
    isTranslation: { en: 'This is a translation of the French', fr: 'This is a translation of the English' },
    behind: {
      en: 'The French has changed since this was translated.',
      fr: 'The English has changed since this was translated.',
    },
    showSourceChanges: 'Show what changed',
    sourceUnchanged: 'The text it was made from is no longer in the history.',
    stillRight: 'The translation is still right as it is',
    source: 'Source',
    sources: {
      address: 'Seen at an address',
      present_site: 'Seen on the former website',
      import: 'Came with an import',
      general_knowledge: 'General knowledge',
      unverified: 'Not verified',
      none: 'No source noted',
    },
    sourceAddress: 'Address where it was seen',
    neverChecked: 'never checked',
    checkedOn: (date) => `checked on ${date}`,
    checkToday: 'I checked this today',
    reason: 'Reason (optional)',
    reasonHint: 'Stands in the history beside your name.',
    allSaved: 'Everything is saved.',
    typing: 'Not saved yet.',
    kept: (time) => `Not saved yet; what you typed was kept at ${time}.`,
    notKeptAway:
      'What you type cannot be kept just now. Go on typing: it stays here and is kept as soon as that works again. Do not close this page.',
    notKeptSignedOut: 'You were signed out. Go on typing: what you wrote stays here. Sign in again to keep it.',
    saveHint: 'Ctrl + S',
    issuesTitle: (count) =>
      count === 1 ? 'One field needs another look' : `${String(count)} fields need another look`,
    restored: (moment) => `This is what you typed until ${moment}; it is not saved yet.`,
    discard: 'Throw it away',
    discardSure: 'Throw away everything you typed since the last save?',
    readOnly: 'Your role may read this, not change it.',
    factsReadOnly: 'Your role changes words; facts stay as they are.',
    saved: 'Saved.',
    newTitle: (record) => `New ${record}`,
    begin: 'Begin as a draft',
    shortcuts: 'Keyboard shortcuts',
    shortcutSave: 'save',
    shortcutPublish: 'go to publishing',
    shortcutLanguage: 'same field in the other language',
    revisions: 'History',
    preview: 'Preview',
    previewHelp: 'As a visitor would see it, with what you typed.',
    hidePreview: 'Close the preview',
    previewOf: { en: 'Preview in English', fr: 'Preview in French' },
    translation: 'Is a translation',
    conflictTitle: 'Somebody else saved this while you were writing',
    conflictLead: 'Nothing of either text is lost. Choose for each field below which words should stand; then save.',
    conflictNone: 'You changed different fields, so both changes can stand.',
    mine: 'Yours',
    theirs: 'Theirs',
    before: 'Before both',
    empty: 'empty',
    takenTitle: 'Only they changed',
    keptTitle: 'Only you changed',
    goOn: 'Go on with these choices',
    goOnHint: 'You can look everything over before you save.',
  },
  fr: {
    texts: 'Textes',
    facts: 'Renseignements',
    factsHelp: 'Vrais dans les deux langues. Ce qu’on ne sait pas reste vide.',
    addresses: 'Adresse sur le site',
    addressesHelp: 'La dernière partie de l’adresse de la page. Les anciennes mènent pour toujours à la nouvelle.',
    addressesProposed: 'Laissées vides, elles sont tirées du titre.',
    confidential: 'Pour l’équipe seulement',
    confidentialHelp: 'Jamais public, dans aucune liste ni aucun fichier que le public peut obtenir.',
    addItem: 'Ajouter',
    removeItem: (name) => `Enlever ${name}`,
    moveUp: (name) => `Monter ${name}`,
    moveDown: (name) => `Descendre ${name}`,
    addGroup: (name) => `Remplir\u00a0: ${name.toLowerCase()}`,
    removeGroup: (name) => `Laisser vide\u00a0: ${name.toLowerCase()}`,
    chooseKind: 'Sorte',
    chooseOne: 'choisir',
    notGiven: 'non précisé',
    nothingFound: 'Rien trouvé',
    clockOf: (timeZone) => `À l’heure de ${timeZone}.`,
    copyFrom: { en: 'Copier l’anglais', fr: 'Copier le français' },
    isTranslation: { en: 'Ceci est une traduction du français', fr: 'Ceci est une traduction de l’anglais' },
    behind: { en: 'Le français a changé depuis cette traduction.', fr: 'L’anglais a changé depuis cette traduction.' },
    showSourceChanges: 'Montrer ce qui a changé',
    sourceUnchanged: 'Le texte dont elle est issue n’est plus dans l’historique.',
    stillRight: 'La traduction est encore juste telle quelle',
    source: 'Source',
    sources: {
      address: 'Vu à une adresse',
      present_site: 'Vu sur l’ancien site',
      import: 'Venu avec une importation',
      general_knowledge: 'Connaissance générale',
      unverified: 'Non vérifié',
      none: 'Aucune source notée',
    },
    sourceAddress: 'Adresse où on l’a vu',
    neverChecked: 'jamais vérifié',
    checkedOn: (date) => `vérifié le ${date}`,
    checkToday: 'J’ai vérifié aujourd’hui',
    reason: 'Raison (facultatif)',
    reasonHint: 'Figure dans l’historique à côté de votre nom.',
    allSaved: 'Tout est enregistré.',
    typing: 'Pas encore enregistré.',
    kept: (time) => `Pas encore enregistré\u00a0; ce que vous avez écrit a été gardé à ${time}.`,
    notKeptAway:
      'Ce que vous écrivez ne peut pas être gardé pour le moment. Continuez d’écrire\u00a0: le texte reste ici et sera gardé dès que ce sera possible. Ne fermez pas cette page.',
    notKeptSignedOut:
      'Votre session est terminée. Continuez d’écrire\u00a0: le texte reste ici. Ouvrez une session pour le garder.',
    saveHint: 'Ctrl + S',
    issuesTitle: (count) => (count === 1 ? 'Un champ est à revoir' : `${String(count)} champs sont à revoir`),
    restored: (moment) => `Voici ce que vous avez écrit jusqu’au ${moment}\u00a0; ce n’est pas encore enregistré.`,
    discard: 'Jeter',
    discardSure: 'Jeter tout ce que vous avez écrit depuis le dernier enregistrement\u00a0?',
    readOnly: 'Votre rôle permet de lire ceci, pas de le modifier.',
    factsReadOnly: 'Votre rôle permet de modifier les textes\u00a0; les renseignements restent tels quels.',
    saved: 'Enregistré.',
    newTitle: (record) => `Nouvelle fiche\u00a0: ${record}`,
    begin: 'Commencer comme brouillon',
    shortcuts: 'Raccourcis clavier',
    shortcutSave: 'enregistrer',
    shortcutPublish: 'aller à la publication',
    shortcutLanguage: 'même champ dans l’autre langue',
    revisions: 'Historique',
    preview: 'Aperçu',
    previewHelp: 'Tel que le public le verrait, avec ce que vous avez écrit.',
    hidePreview: 'Fermer l’aperçu',
    previewOf: { en: 'Aperçu en anglais', fr: 'Aperçu en français' },
    translation: 'Est une traduction',
    conflictTitle: 'Quelqu’un d’autre a enregistré ceci pendant que vous écriviez',
    conflictLead:
      'Rien n’est perdu, ni de l’un ni de l’autre texte. Choisissez pour chaque champ les mots qui doivent rester, puis enregistrez.',
    conflictNone: 'Vous avez modifié des champs différents : les deux modifications peuvent rester.',
    mine: 'Le vôtre',
    theirs: 'Le leur',
    before: 'Avant les deux',
    empty: 'vide',
    takenTitle: 'Modifié seulement par l’autre personne',
    keptTitle: 'Modifié seulement par vous',
    goOn: 'Continuer avec ces choix',
    goOnHint: 'Vous pourrez tout revoir avant d’enregistrer.',
  },
} as const satisfies Record<Language, EditorWords>;
