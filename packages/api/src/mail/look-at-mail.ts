import { mayDo } from '@coalition/domain/access';
import type { Message, MessageId } from '@coalition/domain/mail';
import { RecordNotFound } from '@coalition/domain/revisions';
import { fail, ok, type Failure, type Instant, type Result } from '@coalition/domain/values';
import { mailSource } from '../outside/send-mail.ts';
import { noteReading, writeAudit } from '../server/write-audit.ts';
import { inTransaction, type Office } from '../server/office.ts';
import { composeMail, type MailSender, type WrittenMessage } from './compose-mail.ts';
import { countMessages, findMessage, listMessages, type MessageFilter } from './message.store.ts';
import { mailSignature } from './queue-mail.ts';

/** A mail as a line of a list: everything but its words. */
export interface MailLine extends Omit<Message, 'body' | 'unsubscribe'> {
  /** Whether its words are still there. */
  isWritten: boolean;
}

/** What the office sees of its mail. */
export interface MailRoom {
  /** In whose name mail goes out; null while nobody stands for it, and then nothing does. */
  sender: { name: string; email: string } | null;
  /** Whether a mail server is set; without one each mail becomes a file. */
  hasServer: boolean;
  counts: Record<Message['state']['status'], number>;
  /** The newest first, fifty at most. */
  lines: MailLine[];
  /** Where the next page begins; null on the last one. */
  next: { queuedAt: Instant; id: MessageId } | null;
}

/** The mails that wait, were sent or given up, with what holds all of them up. */
export async function lookAtMail(office: Office, filter: MessageFilter): Promise<MailRoom> {
  const { db, installation } = office;
  await noteReading(office, { noun: 'mail', recordId: null });
  const [signature, counts, { messages, hasMore }] = await Promise.all([
    mailSignature(db),
    countMessages(db),
    listMessages(db, filter),
  ]);
  const lines = messages.map(({ message }) => lineOf(message));
  const last = lines.at(-1);
  return {
    sender: signature?.contact ?? null,
    hasServer: installation.hasMailServer,
    counts,
    lines,
    next: hasMore && last ? { queuedAt: last.queuedAt, id: last.id } : null,
  };
}

/** One mail as its reader sees it; the secret part of each link is hidden, and without words or sender there is nothing to see. */
export interface MailPreview extends MailLine {
  seen: { text: string; html: string } | null;
  hasServer: boolean;
  /** Whether the asker may take it away as a file. */
  mayDownload: boolean;
}

/** Shows one mail. @fails RecordNotFound */
export async function previewMail(office: Office, id: MessageId): Promise<Result<MailPreview, Failure>> {
  const found = await findMessage(office.db, id);
  if (!found) return fail(RecordNotFound({}));
  const { message } = found;
  await noteReading(office, { noun: 'mail', recordId: id });
  const sender = await mailSignature(office.db);
  const seen = isWritten(message) && sender ? seenBy({ ...message, body: withoutSecrets(message.body) }, sender) : null;
  const hasServer = office.installation.hasMailServer;
  return ok({ ...lineOf(message), seen, hasServer, mayDownload: mayTake(office, message) && seen !== null });
}

/**
 * Takes a mail away as a file, links and all, to hand it over by other means: only where no mail server does it, and noted
 * in the audit log.
 *
 * @fails RecordNotFound, also for a mail whose links are not for the asker
 */
export async function downloadMail(
  office: Office,
  id: MessageId,
): Promise<Result<{ name: string; source: string }, Failure>> {
  const found = await findMessage(office.db, id);
  const sender = await mailSignature(office.db);
  if (!found || !sender || !isWritten(found.message) || !mayTake(office, found.message))
    return fail(RecordNotFound({}));
  const { message } = found;
  const source = await mailSource(composeMail(message, sender));
  return inTransaction(office.db, async (tx) => {
    const facts = { purpose: message.purpose };
    await writeAudit(office, tx, { action: 'mail.download', noun: 'mail', recordId: id, facts });
    return ok({ name: `${id}.eml`, source });
  });
}

/** Whoever may give a role may hold the link that gives it; everybody else holds no link to an account. */
function mayTake({ asker, installation }: Office, { purpose }: Message): boolean {
  if (installation.hasMailServer || !mayDo(asker.role, 'manage_mail')) return false;
  return purpose !== 'staff_invitation' || mayDo(asker.role, 'manage_staff');
}

function seenBy(message: WrittenMessage, sender: MailSender): { text: string; html: string } {
  const { text, html } = composeMail(message, sender);
  return { text, html };
}

function isWritten(message: Message): message is WrittenMessage {
  return message.body !== null;
}

/** A link of a mail is a key: who may see that a mail went out is not whom it was meant for. */
function withoutSecrets(body: string): string {
  return body.replace(/<https?:\/\/[^\s<>]+>/g, (address) => address.replace(/[\w-]{40,}/g, '...'));
}

function lineOf({ body, unsubscribe: _unsubscribe, ...line }: Message): MailLine {
  return { ...line, isWritten: body !== null };
}
