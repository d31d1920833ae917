import type { Language } from '../values/index.ts';
import type { Finding, Note } from './finding.ts';

type Words = Readonly<Record<Language, string>>;

const findings: Readonly<Record<Finding['finding'], Words>> = {
  entry_unreadable: {
    en: 'Entry {place} cannot be read: it was changed.',
    fr: 'L’inscription {place} est illisible\u00a0: elle a été modifiée.',
  },
  leaf_differs: {
    en: 'Entry {place} is not the one whose hash was kept: it was changed.',
    fr: 'L’inscription {place} n’est pas celle dont l’empreinte a été gardée\u00a0: elle a été modifiée.',
  },
  entry_misplaced: {
    en: 'Entry {place} does not bear its own number: entries were deleted, added or swapped.',
    fr: 'L’inscription {place} ne porte pas son propre numéro\u00a0: des inscriptions ont été supprimées, ajoutées ou permutées.',
  },
  chain_broken: {
    en: 'Entry {place} does not follow from the one before it: one of the two was changed.',
    fr: 'L’inscription {place} ne découle pas de la précédente\u00a0: l’une des deux a été modifiée.',
  },
  entry_back_dated: {
    en: 'Entry {place} is dated earlier than one before it.',
    fr: 'L’inscription {place} porte une date antérieure à celle d’une inscription qui la précède.',
  },
  entry_of_another_statement: {
    en: 'Entry {place} speaks of another statement.',
    fr: 'L’inscription {place} parle d’une autre déclaration.',
  },
  frozen_twice: {
    en: 'Entry {place} freezes a version that was frozen before.',
    fr: 'L’inscription {place} fige une version qui l’était déjà.',
  },
  words_never_frozen: {
    en: 'Entry {place} speaks of words that were never frozen.',
    fr: 'L’inscription {place} parle d’un texte qui n’a jamais été figé.',
  },
  nothing_to_take_back: {
    en: 'Entry {place} takes back an endorsement that did not stand.',
    fr: 'L’inscription {place} retire un appui qui n’existait pas.',
  },
  name_differs: {
    en: 'The name of entry {place} is not the one that was confirmed.',
    fr: 'Le nom de l’inscription {place} n’est pas celui qui a été confirmé.',
  },
  kept_differs: {
    en: 'What the office keeps of the endorser of entry {place} is not what was confirmed.',
    fr: 'Ce que le bureau garde de la personne signataire de l’inscription {place} n’est pas ce qui a été confirmé.',
  },
  name_lost: {
    en: 'Entry {place} confirms an endorsement that still stands, and nothing is kept of it.',
    fr: 'L’inscription {place} confirme un appui qui tient toujours, et il n’en reste rien.',
  },
  name_without_entry: {
    en: 'A name refers to entry {place}, which confirms no such endorsement.',
    fr: 'Un nom renvoie à l’inscription {place}, qui ne confirme pas cet appui.',
  },
  name_without_words: {
    en: 'The name of entry {place} stands under words that are not given.',
    fr: 'Le nom de l’inscription {place} appuie un texte qui n’est pas donné.',
  },
  name_no_longer_stands: {
    en: 'The name of entry {place} is shown though it was withdrawn or removed.',
    fr: 'Le nom de l’inscription {place} est montré alors qu’il a été retiré.',
  },
  name_hidden: {
    en: 'The name of entry {place} was confirmed, still stands, and is not shown.',
    fr: 'Le nom de l’inscription {place} a été confirmé, tient toujours et n’est pas montré.',
  },
  name_misplaced: {
    en: 'The name of entry {place} is not in the order of confirmation, or is shown twice.',
    fr: 'Le nom de l’inscription {place} n’est pas dans l’ordre des confirmations, ou paraît deux fois.',
  },
  text_differs: {
    en: 'The words of version {place} do not have the digest given for them: they were changed.',
    fr: 'Le texte de la version {place} n’a pas l’empreinte indiquée\u00a0: il a été modifié.',
  },
  text_never_frozen: {
    en: 'The words of version {place} are not those that were frozen.',
    fr: 'Le texte de la version {place} n’est pas celui qui a été figé.',
  },
  text_of_another_statement: {
    en: 'The words of version {place} are of another statement.',
    fr: 'Le texte de la version {place} est celui d’une autre déclaration.',
  },
  version_missing: {
    en: 'Version {place} was published, and its words are not given.',
    fr: 'La version {place} a été publiée, et son texte n’est pas donné.',
  },
  version_misplaced: {
    en: 'Version {place} is out of order, or given twice.',
    fr: 'La version {place} n’est pas à sa place, ou est donnée deux fois.',
  },
  size_differs: {
    en: 'The checkpoint covers {place} entries; {counted} are given: some were cut off or added.',
    fr: 'Le point de contrôle couvre {place} inscriptions\u00a0; {counted} sont données\u00a0: certaines ont été coupées ou ajoutées.',
  },
  root_differs: {
    en: 'The tree of all {place} entries has another root than its checkpoint: something was changed.',
    fr: 'L’arbre des {place} inscriptions n’a pas la racine de son point de contrôle\u00a0: quelque chose a été modifié.',
  },
  head_differs: {
    en: 'The end of the ledger, at {place} entries, is not what its entries make of it.',
    fr: 'La fin du registre, à {place} inscriptions, n’est pas celle que donnent ses inscriptions.',
  },
  signature_wrong: {
    en: 'The checkpoint of {place} entries is not signed with the ledger’s key.',
    fr: 'Le point de contrôle de {place} inscriptions n’est pas signé avec la clé du registre.',
  },
  checkpoint_unsigned: {
    en: 'The earlier checkpoint of {place} entries is not signed with a known key: it proves nothing.',
    fr: 'Le point de contrôle antérieur de {place} inscriptions n’est signé par aucune clé connue\u00a0: il ne prouve rien.',
  },
  checkpoint_rebuilt: {
    en: 'The first {place} entries are not those of the earlier checkpoint: the ledger was changed or rebuilt since.',
    fr: 'Les {place} premières inscriptions ne sont pas celles du point de contrôle antérieur\u00a0: le registre a été modifié ou refait depuis.',
  },
  ledger_shorter: {
    en: 'The earlier checkpoint covers {place} entries; only {counted} are left. Either entries were lost, or this file is older than the checkpoint.',
    fr: 'Le point de contrôle antérieur couvre {place} inscriptions\u00a0; il n’en reste que {counted}. Ou bien des inscriptions ont été perdues, ou bien ce fichier est plus ancien que le point de contrôle.',
  },
  statement_absent: {
    en: 'The ledger says nothing about this statement.',
    fr: 'Le registre ne dit rien de cette déclaration.',
  },
};

const notes: Readonly<Record<Note['note'], Words>> = {
  gap: {
    en: 'The checkpoint of {place} entries covers entries that were lost and restored without it. The ledger itself says so.',
    fr: 'Le point de contrôle de {place} inscriptions couvre des inscriptions perdues lors d’une restauration. Le registre le dit lui-même.',
  },
  words_withheld: {
    en: 'Version {place} is frozen, and its words are not public.',
    fr: 'La version {place} est figée, et son texte n’est pas public.',
  },
  no_earlier_checkpoint: {
    en: 'No earlier checkpoint was given: a ledger that was rebuilt as a whole would not be noticed.',
    fr: 'Aucun point de contrôle antérieur n’a été donné\u00a0: un registre entièrement refait passerait inaperçu.',
  },
  keys_of_the_file: {
    en: 'The signature was checked with the key that the file itself names.',
    fr: 'La signature a été vérifiée avec la clé que le fichier lui-même indique.',
  },
  signature_unchecked: {
    en: 'This machine cannot check the signature.',
    fr: 'Cette machine ne peut pas vérifier la signature.',
  },
};

/** One sentence on a finding, with its place. */
export function findingInWords(finding: Finding, language: Language): string {
  const counted = 'counted' in finding ? finding.counted : '';
  return findings[finding.finding][language].replace('{place}', placeOf(finding)).replace('{counted}', String(counted));
}

/** One sentence on something to know that is no fault. */
export function noteInWords(note: Note, language: Language): string {
  return notes[note.note][language].replace('{place}', placeOf(note));
}

function placeOf(thing: Finding | Note): string {
  if ('sequence' in thing) return String(thing.sequence);
  if ('version' in thing) return String(thing.version);
  return 'size' in thing ? String(thing.size) : '';
}
