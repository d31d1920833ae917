import { Message, type MessageId } from '@coalition/domain/mail';
import type { Instant } from '@coalition/domain/values';
import type { Db } from '../server/office.ts';

/** A message that this process alone may hand over until its lease ends. */
export interface ClaimedMessage {
  message: Message;
  leasedUntil: Instant;
}

/** Keeps new messages, each with what it speaks of. */
export async function insertMessages(
  db: Db,
  all: readonly { message: Message; about: string | null }[],
): Promise<void> {
  if (all.length === 0) return;
  const rows = all.map(({ message, about }) => {
    const { id, purpose, queuedAt } = message;
    return { id, purpose, queued_at: queuedAt, subject_id: about, ...columnsOf(message) };
  });
  await db.insertInto('messages').values(rows).execute();
}

/** One message; null where there is none. `about` is what it speaks of. */
export async function findMessage(db: Db, id: MessageId): Promise<{ message: Message; about: string | null } | null> {
  const row = await db.selectFrom('messages').select(['content', 'subject_id']).where('id', '=', id).executeTakeFirst();
  return row ? { message: Message.parse(row.content), about: row.subject_id } : null;
}

/** Whether a message waits whose time has come. */
export async function isAnyDue(db: Db, now: Instant): Promise<boolean> {
  const row = await db
    .selectFrom('messages')
    .select('id')
    .where('next_attempt_at', '<=', now)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * Takes the message that waited longest, for as long as the lease: nobody else finds it due before. A process that dies
 * with it lets it go out later, never not at all.
 *
 * @returns null where nothing is due
 */
export async function claimDueMessage(db: Db, now: Instant, leasedUntil: Instant): Promise<ClaimedMessage | null> {
  const row = await db
    .updateTable('messages')
    .set({ next_attempt_at: leasedUntil })
    .where('id', '=', (due) =>
      due
        .selectFrom('messages')
        .select('id')
        .where('next_attempt_at', '<=', now)
        .orderBy('next_attempt_at')
        .orderBy('id')
        .limit(1)
        .forUpdate()
        .skipLocked(),
    )
    .returning('content')
    .executeTakeFirst();
  return row ? { message: Message.parse(row.content), leasedUntil } : null;
}

/** Writes how an attempt ended, unless the lease ended first and somebody else has taken the message. */
export async function settleMessage(db: Db, message: Message, leasedUntil: Instant): Promise<void> {
  await db
    .updateTable('messages')
    .set(columnsOf(message))
    .where('id', '=', message.id)
    .where('next_attempt_at', '=', leasedUntil)
    .execute();
}

/** Writes a message as it is now. */
export async function keepMessage(db: Db, message: Message): Promise<void> {
  await db
    .updateTable('messages')
    .set({ ...columnsOf(message), queued_at: message.queuedAt })
    .where('id', '=', message.id)
    .execute();
}

/** The same message, locked until the end of the transaction; null where there is none. */
export async function lockMessage(db: Db, id: MessageId): Promise<Message | null> {
  const row = await db.selectFrom('messages').select('content').where('id', '=', id).forUpdate().executeTakeFirst();
  return row ? Message.parse(row.content) : null;
}

/** Which messages to list: by where they stand, older than one moment; null stands for all. */
export interface MessageFilter {
  status: Message['state']['status'] | null;
  /** The last one of the page before; null for the newest. */
  before: { queuedAt: Instant; id: MessageId } | null;
}

const pageSizeMax = 50;

/** Messages, the newest first, with whether more follow. */
export async function listMessages(db: Db, { status, before }: MessageFilter) {
  let query = db.selectFrom('messages').select(['content', 'subject_id']);
  if (status !== null) query = query.where('status', '=', status);
  if (before !== null)
    query = query.where((row) =>
      row.or([
        row('queued_at', '<', before.queuedAt),
        row.and([row('queued_at', '=', before.queuedAt), row('id', '<', before.id)]),
      ]),
    );
  const rows = await query
    .orderBy('queued_at', 'desc')
    .orderBy('id', 'desc')
    .limit(pageSizeMax + 1)
    .execute();
  return {
    messages: rows.slice(0, pageSizeMax).map((row) => ({ message: Message.parse(row.content), about: row.subject_id })),
    hasMore: rows.length > pageSizeMax,
  };
}

/** How many messages wait, were sent, were given up. */
export async function countMessages(db: Db): Promise<Record<Message['state']['status'], number>> {
  const rows = await db
    .selectFrom('messages')
    .select(({ fn }) => ['status', fn.countAll<number | string>().as('count')])
    .groupBy('status')
    .execute();
  const count = (status: string) => Number(rows.find((row) => row.status === status)?.count ?? 0);
  return { queued: count('queued'), sent: count('sent'), failed: count('failed') };
}

/** Messages that no longer wait, queued before a moment, whose words are still there; the oldest, a hundred at most. */
export async function listWrittenBefore(db: Db, moment: Instant): Promise<Message[]> {
  const rows = await db
    .selectFrom('messages')
    .select('content')
    .where('status', '!=', 'queued')
    .where('queued_at', '<=', moment)
    .where('is_written', '=', true)
    .orderBy('queued_at')
    .limit(100)
    .execute();
  return rows.map((row) => Message.parse(row.content));
}

/** Deletes messages without words that speak of nothing: nobody will look for them again. */
export async function deleteSpent(db: Db): Promise<void> {
  await db.deleteFrom('messages').where('subject_id', 'is', null).where('is_written', '=', false).execute();
}

function columnsOf(message: Message) {
  const { state } = message;
  return {
    status: state.status,
    next_attempt_at: state.status === 'queued' ? state.nextAttemptAt : null,
    is_written: message.body !== null,
    content: JSON.stringify(message),
  };
}
