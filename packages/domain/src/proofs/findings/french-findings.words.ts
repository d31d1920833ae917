import type { FindingWords } from './finding-in-words.ts';

/** Every finding and note in French, with places for numbers. */
export const frenchFindings: FindingWords = {
  entry_unreadable: 'L’inscription {place} est illisible\u00a0: elle a été modifiée.',
  leaf_differs: 'L’inscription {place} n’est pas celle dont l’empreinte a été gardée\u00a0: elle a été modifiée.',
  entry_misplaced:
    'L’inscription {place} ne porte pas son propre numéro\u00a0: des inscriptions ont été supprimées, ajoutées ou permutées.',
  chain_broken: 'L’inscription {place} ne découle pas de la précédente\u00a0: l’une des deux a été modifiée.',
  entry_back_dated: 'L’inscription {place} porte une date antérieure à celle d’une inscription qui la précède.',
  entry_of_another_statement: 'L’inscription {place} parle d’une autre déclaration.',
  frozen_twice: 'L’inscription {place} fige une version qui l’était déjà.',
  words_never_frozen: 'L’inscription {place} parle d’un texte qui n’a jamais été figé.',
  nothing_to_take_back: 'L’inscription {place} retire un appui qui n’existait pas.',
  name_differs: 'Le nom de l’inscription {place} n’est pas celui qui a été confirmé.',
  kept_differs:
    'Ce que le bureau garde de la personne signataire de l’inscription {place} n’est pas ce qui a été confirmé.',
  name_lost: 'L’inscription {place} confirme un appui qui tient toujours, et il n’en reste rien.',
  name_without_entry: 'Un nom renvoie à l’inscription {place}, qui ne confirme pas cet appui.',
  name_without_words: 'Le nom de l’inscription {place} appuie un texte qui n’est pas donné.',
  name_no_longer_stands: 'Le nom de l’inscription {place} est montré alors qu’il a été retiré.',
  name_hidden: 'Le nom de l’inscription {place} a été confirmé, tient toujours et n’est pas montré.',
  name_misplaced: 'Le nom de l’inscription {place} n’est pas dans l’ordre des confirmations, ou paraît deux fois.',
  text_differs: 'Le texte de la version {place} n’a pas l’empreinte indiquée\u00a0: il a été modifié.',
  text_never_frozen: 'Le texte de la version {place} n’est pas celui qui a été figé.',
  text_of_another_statement: 'Le texte de la version {place} est celui d’une autre déclaration.',
  version_missing: 'La version {place} a été publiée, et son texte n’est pas donné.',
  version_misplaced: 'La version {place} n’est pas à sa place, ou est donnée deux fois.',
  size_differs:
    'Le point de contrôle couvre {place} inscriptions\u00a0; {counted} sont données\u00a0: certaines ont été coupées ou ajoutées.',
  root_differs:
    'L’arbre des {place} inscriptions n’a pas la racine de son point de contrôle\u00a0: quelque chose a été modifié.',
  head_differs: 'La fin du registre, à {place} inscriptions, n’est pas celle que donnent ses inscriptions.',
  signature_wrong: 'Le point de contrôle de {place} inscriptions n’est pas signé avec la clé du registre.',
  checkpoint_unsigned:
    'Le point de contrôle antérieur de {place} inscriptions n’est signé par aucune clé connue\u00a0: il ne prouve rien.',
  checkpoint_rebuilt:
    'Les {place} premières inscriptions ne sont pas celles du point de contrôle antérieur\u00a0: le registre a été modifié ou refait depuis.',
  ledger_shorter:
    'Le point de contrôle antérieur couvre {place} inscriptions\u00a0; il n’en reste que {counted}. Ou bien des inscriptions ont été perdues, ou bien ce fichier est plus ancien que le point de contrôle.',
  statement_absent: 'Le registre ne dit rien de cette déclaration.',
  gap: 'Le point de contrôle de {place} inscriptions couvre des inscriptions perdues lors d’une restauration. Le registre le dit lui-même.',
  words_withheld: 'La version {place} est figée, et son texte n’est pas public.',
  no_earlier_checkpoint:
    'Aucun point de contrôle antérieur n’a été donné\u00a0: un registre entièrement refait passerait inaperçu.',
  keys_of_the_file: 'La signature a été vérifiée avec la clé que le fichier lui-même indique.',
  signature_unchecked: 'Cette machine ne peut pas vérifier la signature.',
};
