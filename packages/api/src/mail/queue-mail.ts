import { Contact } from '@coalition/domain/coalition';
import { MessageId, queueMessage, type MailSenderMissing, type Message } from '@coalition/domain/mail';
import { ok, PostalAddress, type FailureOf, type Result } from '@coalition/domain/values';
import { sql } from 'kysely';
import { z } from 'zod';
import { newId, type Db, type Office } from '../server/office.ts';
import type { MailSender } from './compose-mail.ts';
import { insertMessages } from './message.store.ts';

/** A mail to write, and what it speaks of. */
export type MailDraft = Omit<Message, 'id' | 'queuedAt' | 'state' | 'body'> & { body: string; about: string | null };

/**
 * Puts a mail in the queue, in the transaction of what it speaks of: with it, the mail goes out; without it, it never was.
 *
 * @fails MailSenderMissing
 */
export async function queueMail(
  office: Pick<Office, 'now'>,
  db: Db,
  { about, ...draft }: MailDraft,
): Promise<Result<Message, FailureOf<typeof MailSenderMissing>>> {
  const sender = await mailSender(db);
  const queued = queueMessage({ ...draft, id: MessageId.parse(newId('msg')) }, sender, office.now);
  if (!queued.ok) return queued;
  await insertMessages(db, [{ message: queued.value, about }]);
  return ok(queued.value);
}

/**
 * Puts many mails in the queue at once, as {@link queueMail} does one.
 *
 * @returns how many
 * @fails MailSenderMissing: then none is
 */
export async function queueMails(
  office: Pick<Office, 'now'>,
  db: Db,
  drafts: readonly MailDraft[],
): Promise<Result<number, FailureOf<typeof MailSenderMissing>>> {
  const sender = await mailSender(db);
  const written: { message: Message; about: string | null }[] = [];
  for (const { about, ...draft } of drafts) {
    const queued = queueMessage({ ...draft, id: MessageId.parse(newId('msg')) }, sender, office.now);
    if (!queued.ok) return queued;
    written.push({ message: queued.value, about });
  }
  await insertMessages(db, written);
  return ok(written.length);
}

const Named = z.object({ sender: Contact.nullable(), address: PostalAddress.nullable() });

/** What stands under every mail, and nothing else of the coalition's record. */
async function readSignature(db: Db): Promise<z.infer<typeof Named> | null> {
  const row = await db
    .selectFrom('records')
    .select([
      sql`content->'confidential'->'mailSender'`.as('sender'),
      sql`published->'facts'->'postalAddress'`.as('address'),
    ])
    .where('noun', '=', 'coalition')
    .executeTakeFirst();
  return row ? Named.parse(row) : null;
}

/** In whose name mail is sent; null while the coalition has not said. */
export async function mailSender(db: Db): Promise<Contact | null> {
  return (await readSignature(db))?.sender ?? null;
}

/** The sender with the address for letters that stands under every mail; null while the coalition has not named one. */
export async function mailSignature(db: Db): Promise<MailSender | null> {
  const named = await readSignature(db);
  return named?.sender ? { contact: named.sender, postalAddress: named.address } : null;
}
