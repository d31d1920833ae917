import type { Instant } from '@coalition/domain/values';
import { momentIn, paragraphs, plain, type MailWords } from './mail-text.ts';

/** What a mail with a checkpoint speaks of. */
export interface CheckpointFacts {
  size: number;
  at: Instant;
  digest: string;
  /** The signed checkpoint as JSON, exactly as it is to be kept. */
  json: string;
  timeZone: string;
}

/** Hands a checkpoint of the ledger to somebody who keeps it elsewhere. */
export const ledgerCheckpointWords: MailWords<CheckpointFacts> = {
  en: ({ size, at, digest, json, timeZone }) => ({
    subject: `Checkpoint ${String(size)}`,
    body: paragraphs(
      'Hello,',
      'You keep checkpoints of our ledger. Please keep this mail: with it, anyone can show later that nothing before it was changed.',
      `Entries: ${String(size)}. Time of the last one: ${plain(momentIn('en', at, timeZone))}. Digest: ${digest}`,
      'To check the ledger against it, save the next line as a file, and give that file to the check:',
      `    ${json}`,
    ),
  }),
  fr: ({ size, at, digest, json, timeZone }) => ({
    subject: `Point de contrôle ${String(size)}`,
    body: paragraphs(
      'Bonjour,',
      'Vous gardez des points de contrôle de notre registre. Conservez ce courriel\u00a0: il permet à quiconque de montrer plus tard que rien de ce qui précède n’a été modifié.',
      `Inscriptions\u00a0: ${String(size)}. Heure de la dernière\u00a0: ${plain(momentIn('fr', at, timeZone))}. Empreinte\u00a0: ${digest}`,
      'Pour vérifier le registre, enregistrez la ligne suivante dans un fichier et donnez ce fichier à la vérification\u00a0:',
      `    ${json}`,
    ),
  }),
};
