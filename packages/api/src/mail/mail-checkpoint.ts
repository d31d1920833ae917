import type { SignedCheckpoint } from '@coalition/domain/ledger';
import type { EmailAddress } from '@coalition/domain/values';
import type { Db, Office } from '../server/office.ts';
import { queueMail } from './queue-mail.ts';
import { ledgerCheckpointWords } from './words/ledger-checkpoint.words.ts';
import { inLanguage } from './words/mail-text.ts';

/** Mails a checkpoint to somebody who keeps it, in both languages. @returns whether it will go out */
export async function mailCheckpoint(
  office: Office,
  db: Db,
  { signed, digest, to }: { signed: SignedCheckpoint; digest: string; to: EmailAddress },
): Promise<boolean> {
  const { size, at } = signed.checkpoint;
  const facts = { size, at, digest, json: JSON.stringify(signed), timeZone: office.installation.timeZone };
  const words = inLanguage(ledgerCheckpointWords, facts, null);
  const draft = { ...words, to, language: null, purpose: 'ledger_checkpoint', unsubscribe: null, about: null } as const;
  return (await queueMail(office, db, draft)).ok;
}
