import type { EachLanguage } from '../values/index.ts';
import type { ExportPath } from './export-parts.ts';

/** What each file of lines holds, for whoever opens an export years from now. */
export const partWords: Readonly<Record<ExportPath, EachLanguage<string>>> = {
  'data/ledger/checkpoints.jsonl': {
    en: 'Signed states of the ledger that were kept along the way.',
    fr: 'Les états signés du registre, gardés en chemin.',
  },
  'data/ledger/entries.jsonl': {
    en: 'Every entry of the ledger, in order. It holds no name.',
    fr: 'Toutes les inscriptions du registre, dans l’ordre. Aucun nom n’y figure.',
  },
  'data/ledger/keys.jsonl': {
    en: 'The public keys that signed those states. The private keys stay where they are.',
    fr: 'Les clés publiques qui ont signé ces états. Les clés privées restent où elles sont.',
  },
  'data/links.jsonl': {
    en: 'Addresses outside, with what is known of each.',
    fr: 'Les adresses extérieures, et ce que l’on sait de chacune.',
  },
  'data/media.jsonl': {
    en: 'Pictures and documents; their bytes lie in media/ under their SHA-256.',
    fr: 'Les images et les documents\u00a0; leurs octets sont dans media/, sous leur SHA-256.',
  },
  'data/records/coalition.jsonl': { en: 'The coalition itself.', fr: 'La coalition elle-même.' },
  'data/records/helplines.jsonl': { en: 'Help lines.', fr: 'Les lignes d’aide.' },
  'data/records/members.jsonl': {
    en: 'Organisations that are members. People are in the private part.',
    fr: 'Les organisations membres. Les personnes sont dans la partie privée.',
  },
  'data/records/organisations.jsonl': {
    en: 'Organisations, whatever their role.',
    fr: 'Les organisations, quels que soient leurs rôles.',
  },
  'data/records/pages.jsonl': { en: 'Pages of the site.', fr: 'Les pages du site.' },
  'data/records/resources.jsonl': { en: 'The items of the library.', fr: 'Les ressources de la bibliothèque.' },
  'data/records/sections.jsonl': { en: 'The sections of the library.', fr: 'Les sections de la bibliothèque.' },
  'data/records/statements.jsonl': { en: 'Statements.', fr: 'Les déclarations.' },
  'data/records/synonyms.jsonl': {
    en: 'Everyday words by which a search finds items.',
    fr: 'Les mots de tous les jours par lesquels une recherche trouve des ressources.',
  },
  'data/records/topics.jsonl': { en: 'Topics.', fr: 'Les sujets.' },
  'data/statements/names.jsonl': {
    en: 'Names as the rolls of public versions show them. For reading: names are loaded from the private part.',
    fr: 'Les noms tels que les listes publiques les montrent. Pour la lecture\u00a0: ils se chargent de la partie privée.',
  },
  'data/statements/stages.jsonl': {
    en: 'Where each statement stands on its way.',
    fr: 'Où en est chaque déclaration.',
  },
  'data/statements/versions.jsonl': {
    en: 'Every version of every statement, with its exact words.',
    fr: 'Toutes les versions des déclarations, mot pour mot.',
  },
  'data/told-apart.jsonl': {
    en: 'Records that look alike, and that staff found to be two.',
    fr: 'Les fiches qui se ressemblent, et que le personnel a jugées distinctes.',
  },
  'private/confidential.jsonl': {
    en: 'What staff alone see of the records: contacts and notes.',
    fr: 'Ce que seul le personnel voit des fiches\u00a0: coordonnées et notes.',
  },
  'private/endorsements.jsonl': {
    en: 'Every endorsement, with the name as signed and how to reach its owner.',
    fr: 'Tous les appuis, avec le nom tel que signé et les coordonnées de la personne.',
  },
  'private/file-names.jsonl': {
    en: 'What the givers’ computers called the files.',
    fr: 'Le nom que portaient les fichiers sur l’ordinateur d’origine.',
  },
  'private/individuals.jsonl': {
    en: 'People who are members.',
    fr: 'Les personnes membres.',
  },
  'private/revisions.jsonl': {
    en: 'Every save of every record: who, when, why, before and after.',
    fr: 'Tous les enregistrements des fiches\u00a0: qui, quand, pourquoi, avant et après.',
  },
};

/** What no export ever holds. */
export const neverExported: readonly EachLanguage<string>[] = [
  {
    en: 'Data releases: what was given out stays where it is. Backups hold them.',
    fr: 'Les versions de données\u00a0: ce qui fut diffusé reste où il est. Les sauvegardes les contiennent.',
  },
  {
    en: 'Keys and secrets: the ledger is signed with a new key wherever this is loaded; the old public keys go along.',
    fr: 'Les clés et les secrets\u00a0: là où ceci est chargé, une nouvelle clé signe le registre\u00a0; les anciennes clés publiques suivent.',
  },
  {
    en: 'Accounts of staff, their pass phrases and sessions: people are invited anew.',
    fr: 'Les comptes du personnel, leurs phrases de passe et leurs sessions\u00a0: on invite de nouveau.',
  },
  {
    en: 'The audit log, which belongs to the installation it speaks of. Backups hold it.',
    fr: 'Le journal des actions, qui appartient à l’installation dont il parle. Les sauvegardes le contiennent.',
  },
  {
    en: 'Mails, unsaved typing, and the lists that staff brought in to be imported.',
    fr: 'Les courriels, les textes non enregistrés et les listes apportées pour être importées.',
  },
  {
    en: 'The runs of the link watch and its settings, what the search computes anew, and what was searched in vain.',
    fr: 'Les passages de la veille des liens et ses réglages, ce que la recherche recalcule et ce qui fut cherché en vain.',
  },
];

/** What is left out unless the owner asks for it. */
export const privateLeftOut: EachLanguage<string> = {
  en: 'The private part: people who are members, endorsements with how to reach their owners, notes of staff, the history of every record.',
  fr: 'La partie privée\u00a0: les personnes membres, les appuis et les coordonnées, les notes du personnel, l’historique de chaque fiche.',
};

/** The text of `README.txt` around the list of files; each paragraph in both languages. */
export const readmeWords: EachLanguage<{
  title: string;
  what: readonly string[];
  files: string;
  private: string;
  leftOut: string;
}> = {
  en: {
    title: 'EXPORT OF A COALITION’S OFFICE',
    what: [
      'Everything this office keeps but for what is named at the end, in files that need no program of ours: lines of JSON in UTF-8, one thing a line, and the pictures and documents as they were given.',
      'It holds drafts that nobody has published. Read MANIFEST.json for counts, and schemas/ for the form of each line (JSON Schema, draft 2020-12).',
      'Check that nothing is damaged: sha256sum --check SHA256SUMS',
      'Load it into an empty place: pnpm import-archive FILE',
    ],
    files: 'FILES',
    private:
      'THE FOLDER private/ HOLDS FACTS OF PEOPLE. Keep it where nobody else can read it, and only as long as you need it.',
    leftOut: 'NOT IN IT',
  },
  fr: {
    title: 'EXPORTATION DU BUREAU D’UNE COALITION',
    what: [
      'Tout ce que ce bureau garde, sauf ce qui est nommé à la fin, dans des fichiers qui se lisent sans notre programme\u00a0: des lignes de JSON en UTF-8, une chose par ligne, et les images et documents tels que reçus.',
      'On y trouve des brouillons que personne n’a publiés. MANIFEST.json donne les nombres, schemas/ la forme de chaque ligne (JSON Schema, version 2020-12).',
      'Vérifier que rien n’est abîmé\u00a0: sha256sum --check SHA256SUMS',
      'Charger dans un endroit vide\u00a0: pnpm import-archive FICHIER',
    ],
    files: 'FICHIERS',
    private:
      'LE DOSSIER private/ CONTIENT DES RENSEIGNEMENTS PERSONNELS. Gardez-le hors de portée d’autrui, et pas plus longtemps qu’il ne faut.',
    leftOut: 'CE QUI N’Y EST PAS',
  },
};
