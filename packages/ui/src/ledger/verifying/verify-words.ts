import { englishFindings, frenchFindings, type FindingWords } from '@coalition/domain/proofs';
import type { Language } from '@coalition/domain/values';

/** What the check says, in the page's language; the page hands it over, so that the script holds no words. */
export interface VerifyWords {
  working: string;
  holds: string;
  broken: string;
  unreadable: string;
  otherWords: string;
  /** With places for `{total}`, `{counted}` and `{size}`. */
  counts: string;
  /** With a place for `{sizes}`: the earlier checkpoints that agree. */
  agrees: string;
  noCheckpoint: string;
  findings: FindingWords;
}

/** The words of the check in each language. */
export const verifyWords: Readonly<Record<Language, VerifyWords>> = {
  en: {
    working: 'Checking…',
    holds: 'It holds: nothing was changed since the newest checkpoint.',
    broken: 'It does not hold.',
    unreadable: 'The file that proves this statement cannot be read.',
    otherWords: 'The words on this page are not in the file that proves them.',
    counts: 'Endorsements that stand: {total}, of which counted only: {counted}. Entries in the ledger: {size}.',
    agrees: 'It agrees with the earlier checkpoint of this many entries: {sizes}.',
    noCheckpoint:
      'There is no checkpoint in what you gave. It is a line that begins with {"checkpoint": in a receipt, a mail or a file of ours.',
    findings: englishFindings,
  },
  fr: {
    working: 'Vérification en cours…',
    holds: 'Tout concorde\u00a0: rien n’a été modifié depuis le dernier point de contrôle.',
    broken: 'Il y a une discordance.',
    unreadable: 'Le fichier qui prouve cette déclaration est illisible.',
    otherWords: 'Le texte de cette page ne figure pas dans le fichier qui le prouve.',
    counts:
      'Appuis en vigueur\u00a0: {total}, dont comptés seulement\u00a0: {counted}. Inscriptions au registre\u00a0: {size}.',
    agrees: 'Cela concorde avec le point de contrôle antérieur de ce nombre d’inscriptions\u00a0: {sizes}.',
    noCheckpoint:
      'Ce que vous avez donné ne contient aucun point de contrôle. C’est une ligne qui commence par {"checkpoint": dans un reçu, un courriel ou un fichier de nous.',
    findings: frenchFindings,
  },
};
