import { bodyKeptMs, deliverMessage, forgetBody, type MailAttempt, type Message } from '@coalition/domain/mail';
import { bug, instantLater } from '@coalition/domain/values';
import { rmSync } from 'node:fs';
import { mailFile, mailFolder, type CarryMail } from '../outside/send-mail.ts';
import type { Office } from '../server/office.ts';
import { composeMail, type MailSender } from './compose-mail.ts';
import {
  claimDueMessage,
  deleteSpent,
  isAnyDue,
  keepMessage,
  listWrittenBefore,
  settleMessage,
} from './message.store.ts';
import { mailSignature } from './queue-mail.ts';

/** The office at the moment of asking: sending takes time, so each step looks at the clock again. */
type OfficeNow = () => Pick<Office, 'db' | 'now'>;

/** How long a process may hold a message; longer than any attempt takes. */
const leaseMs = 300_000;

/**
 * Hands over the message that waited longest. Its row is claimed before and written after, so that a process which dies in
 * between lets it go out once more, under the same Message-ID, and never loses it.
 *
 * @returns the attempt; null where nothing is due, or nobody stands for our mail
 */
export async function sendNextMail(office: OfficeNow, carry: CarryMail): Promise<MailAttempt | null> {
  const { db, now } = office();
  if (!(await isAnyDue(db, now))) return null;
  const sender = await mailSignature(db);
  if (sender === null) return null;
  const claimed = await claimDueMessage(db, now, instantLater(now, leaseMs));
  if (claimed === null) return null;
  const { message, leasedUntil } = claimed;
  const attempt = await attemptMail(message, sender, carry);
  const delivered = deliverMessage(message, attempt, office().now);
  if (!delivered.ok) return bug('a message was due that does not wait', { id: message.id });
  await settleMessage(db, delivered.value, leasedUntil);
  return attempt;
}

function attemptMail(message: Message, sender: MailSender, carry: CarryMail): Promise<MailAttempt> {
  const { body } = message;
  if (body === null) return bug('a message waits without words', { id: message.id });
  return carry(composeMail({ ...message, body }, sender));
}

/** What sends mail as long as the api runs. */
export interface MailLoop {
  /** Sends all that is due; does nothing while an earlier pass is under way, or shortly after the server was away. */
  pass: () => Promise<void>;
  /** Begins no further attempt, and waits a few seconds for those under way. */
  stop: () => Promise<void>;
}

const awayMs = 30_000;
const patienceMs = 5_000;

/**
 * Makes the loop that sends mail.
 *
 * @param lanes how many mails are on their way at once
 */
export function makeMailLoop(office: OfficeNow, carry: CarryMail, lanes = 3): MailLoop {
  let underWay: Promise<unknown> | null = null;
  let isStopping = false;
  let waitUntil = office().now;
  const lane = async () => {
    while (!isStopping && office().now >= waitUntil) {
      const attempt = await sendNextMail(office, carry);
      if (attempt === null) return;
      if (attempt.outcome === 'unreachable') waitUntil = instantLater(office().now, awayMs);
    }
  };
  return {
    pass: async () => {
      if (underWay !== null || isStopping) return;
      underWay = Promise.all(Array.from({ length: lanes }, lane)).finally(() => {
        underWay = null;
      });
      await underWay;
    },
    stop: async () => {
      isStopping = true;
      const patience = new AbortController();
      const enough = new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, patienceMs);
        patience.signal.addEventListener('abort', () => {
          clearTimeout(timer);
          resolve();
        });
      });
      await Promise.race([underWay, enough]).catch(() => undefined);
      patience.abort();
    },
  };
}

/**
 * Deletes the words of mails that were sent or given up thirty days ago, and their files; of a mail that speaks of nothing
 * the office keeps, every trace.
 *
 * @returns how many lost their words, a hundred at most
 */
export async function forgetOldMail({
  db,
  now,
  installation,
}: Pick<Office, 'db' | 'now' | 'installation'>): Promise<number> {
  const old = await listWrittenBefore(db, instantLater(now, -bodyKeptMs));
  const forgotten = old.map((message) => forgetBody(message, now)).filter(({ body }) => body === null);
  for (const message of forgotten) {
    if (installation.dataDir !== null) rmSync(mailFile(mailFolder(installation.dataDir), message.id), { force: true });
    await keepMessage(db, message);
  }
  await deleteSpent(db);
  return forgotten.length;
}
