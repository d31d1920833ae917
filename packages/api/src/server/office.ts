import type { Asker } from '@coalition/domain/access';
import {
  CalendarDay,
  instantOf,
  type Failure,
  type Instant,
  type Result,
  type WebAddress,
} from '@coalition/domain/values';
import { randomBytes } from 'node:crypto';
import type { Kysely, Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { chainAudit, openAudit } from './audit-chain.store.ts';
import type { LedgerKey } from './keys/ledger-key.ts';

/** A database or a transaction in it. */
export type Db = Kysely<Tables> | Transaction<Tables>;

/** What a use case works with: the rows, who asks, the moment, and the request it belongs to. */
export interface Office {
  db: Kysely<Tables>;
  asker: Asker;
  now: Instant;
  requestId: string;
  /** What a browser's request brought along; absent in work of the machine itself. */
  caller?: Caller | undefined;
  /** Given when the api is about to stop: whoever waits ends the waiting. */
  closing?: AbortSignal | undefined;
  installation: Installation;
}

/** What stands around the database: where things lie, under which name the world sees us, and what signs for us. */
export interface Installation {
  /** Folder of all that lasts; null where nothing is done with it. */
  dataDir: string | null;
  /** Where visitors find the site; links in mails begin with it. */
  webOrigin: string;
  /** Where staff find the office. */
  officeOrigin: string;
  /** Name of the coalition's time zone in the IANA list. */
  timeZone: string;
  ledgerKey: LedgerKey;
  /** The licence of what the site says; null until the coalition has chosen one. */
  contentLicence: WebAddress | null;
  /** Whether mail is handed to a server; without one each mail becomes a file. */
  hasMailServer: boolean;
}

/** What is known of the browser behind a request, beyond who asks. */
export interface Caller {
  /** Stands for the client's network without telling it: equal for equal networks, for a day. */
  clientKey: string;
  /** Digest of the token the request came with; null without one. */
  sessionDigest: string | null;
}

const attemptsMax = 3;
const hourMs = 3_600_000;

/**
 * Runs work in one transaction: with a success all of it happens, with a refusal or an error none of it. What it noted for
 * the audit log is chained at its end. Where the database
 * gave it up in favour of another one, it is run again, three times in all.
 */
export async function inTransaction<Value, Refusal extends Failure = Failure>(
  db: Kysely<Tables>,
  work: (tx: Transaction<Tables>) => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal>> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await tryInTransaction(db, work);
    } catch (error) {
      if (attempt === attemptsMax || !wasGivenUp(error)) throw error;
    }
  }
}

/** A deadlock or a serialization failure. @source PostgreSQL, appendix A, class 40 */
function wasGivenUp(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === '40P01' || error.code === '40001');
}

async function tryInTransaction<Value, Refusal extends Failure>(
  db: Kysely<Tables>,
  work: (tx: Transaction<Tables>) => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal>> {
  const tx = await db.startTransaction().execute();
  openAudit(tx);
  let isCommitted = false;
  try {
    const result = await work(tx);
    if (result.ok) {
      await chainAudit(tx);
      await tx.commit().execute();
      isCommitted = true;
    }
    return result;
  } finally {
    if (!isCommitted) await tx.rollback().execute();
  }
}

/** Reads several things as they were at one moment, whatever others write meanwhile. */
export async function inSnapshot<Value>(
  db: Kysely<Tables>,
  read: (tx: Transaction<Tables>) => Promise<Value>,
): Promise<Value> {
  return db.transaction().setIsolationLevel('repeatable read').execute(read);
}

/** The present moment; the only clock of the use cases. */
export function currentInstant(): Instant {
  return instantOf(new Date());
}

/** The day it is where the coalition is. */
export function todayOf({ now, installation }: Pick<Office, 'now' | 'installation'>): CalendarDay {
  return dayIn(installation.timeZone, now);
}

/** The day of a moment in a time zone. */
export function dayIn(timeZone: string, moment: Instant): CalendarDay {
  // Of all locales, Swedish writes a date the way ISO 8601 does.
  return CalendarDay.parse(new Intl.DateTimeFormat('sv-SE', { timeZone }).format(new Date(moment)));
}

/** The last millisecond of a day in a time zone, also where the clocks change on it: the inverse of {@link dayIn}. */
export function lastMomentOf(timeZone: string, day: CalendarDay): Instant {
  const clock = new Intl.DateTimeFormat('sv-SE', { timeZone });
  const begins = Date.parse(`${day}T00:00:00.000Z`);
  // No zone is a day and a half from Greenwich, so it is the day itself at the first, and over at the second.
  let [within, after] = [begins + 9 * hourMs, begins + 40 * hourMs];
  while (after - within > 1) {
    const middle = Math.floor((within + after) / 2);
    if (clock.format(middle) > day) after = middle;
    else within = middle;
  }
  return instantOf(new Date(within));
}

/**
 * A new id: a UUIDv7 (milliseconds, then random bits) behind the noun's prefix.
 *
 * @source RFC 9562, section 5.7
 */
export function newId(prefix: string): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(Date.now(), 0, 6);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return `${prefix}_${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
