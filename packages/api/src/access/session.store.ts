import { StaffId, StaffRole, type Asker } from '@coalition/domain/access';
import type { Instant } from '@coalition/domain/values';
import { createHash, randomBytes } from 'node:crypto';
import type { Db } from '../server/office.ts';

const idleMs = 30 * 60_000;
const absoluteMs = 12 * 3_600_000;

/** A token nobody can guess: 256 random bits in 43 letters, digits, `-` and `_`. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored of a token: its SHA-256, so that a copy of the database opens no session. */
export function tokenDigest(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** The digest of the token in an `authorization: Bearer …` header; null where there is none. */
export function bearerDigest(authorization: string | undefined): string | null {
  const token = /^Bearer ([\w-]{43})$/.exec(authorization ?? '')?.[1];
  return token === undefined ? null : tokenDigest(token);
}

/**
 * Who sends a request, by its `authorization: Bearer …` header. The account is read at every request, so that a
 * suspended one, a changed role and an ended session count at once.
 */
export async function findAsker(db: Db, authorization: string | undefined, now: Instant): Promise<Asker> {
  const digest = bearerDigest(authorization);
  if (digest === null) return { role: 'visitor' };
  const row = await db
    .selectFrom('sessions')
    .innerJoin('staff', 'staff.id', 'sessions.staff_id')
    .select(['staff.id', 'staff.name', 'staff.role', 'sessions.created_at', 'sessions.last_used_at'])
    .where('sessions.token_digest', '=', digest)
    .where('staff.is_suspended', '=', false)
    .executeTakeFirst();
  if (!row || isOver(row, now)) return { role: 'visitor' };
  if (Date.parse(now) - Date.parse(row.last_used_at) > 60_000) {
    await db.updateTable('sessions').set({ last_used_at: now }).where('token_digest', '=', digest).execute();
  }
  return { role: StaffRole.parse(row.role), staffId: StaffId.parse(row.id), name: row.name };
}

function isOver(session: { created_at: string; last_used_at: string }, now: Instant): boolean {
  return (
    Date.parse(now) - Date.parse(session.last_used_at) > idleMs ||
    Date.parse(now) - Date.parse(session.created_at) > absoluteMs
  );
}

/**
 * Opens a session of a person; ends after half an hour without use, and after twelve hours in any case.
 *
 * @param device what the person calls the device, such as the browser's name
 * @returns the token, which is told once and never again
 */
export async function openSession(
  db: Db,
  staffId: StaffId,
  { device, now }: { device: string; now: Instant },
): Promise<string> {
  const token = newToken();
  await db
    .insertInto('sessions')
    .values({ token_digest: tokenDigest(token), staff_id: staffId, created_at: now, last_used_at: now, device })
    .execute();
  return token;
}

/** An open session as its owner sees it; `id` is the digest of its token. */
export interface OpenSession {
  id: string;
  device: string;
  createdAt: string;
  lastUsedAt: string;
}

/** The sessions of a person that have not run out, the latest used first. */
export async function listSessions(db: Db, staffId: StaffId, now: Instant): Promise<OpenSession[]> {
  const rows = await db
    .selectFrom('sessions')
    .selectAll()
    .where('staff_id', '=', staffId)
    .orderBy('last_used_at', 'desc')
    .execute();
  return rows
    .filter((row) => !isOver(row, now))
    .map((row) => ({
      id: row.token_digest,
      device: row.device,
      createdAt: row.created_at,
      lastUsedAt: row.last_used_at,
    }));
}

/** Ends one session of a person. @returns false where the person has no such session */
export async function endSession(db: Db, staffId: StaffId, digest: string): Promise<boolean> {
  const ended = await db
    .deleteFrom('sessions')
    .where('staff_id', '=', staffId)
    .where('token_digest', '=', digest)
    .returning('token_digest')
    .execute();
  return ended.length > 0;
}

/** Ends every session of a person at once, but the one with the digest given. */
export async function endSessions(db: Db, staffId: StaffId, exceptDigest: string | null = null): Promise<void> {
  const ending = db.deleteFrom('sessions').where('staff_id', '=', staffId);
  await (exceptDigest === null ? ending : ending.where('token_digest', '!=', exceptDigest)).execute();
}

/** Removes the rows of sessions that ran out. */
export async function sweepSessions(db: Db, now: Instant): Promise<void> {
  const since = (ms: number): string => new Date(Date.parse(now) - ms).toISOString();
  await db
    .deleteFrom('sessions')
    .where((row) => row.or([row('last_used_at', '<', since(idleMs)), row('created_at', '<', since(absoluteMs))]))
    .execute();
}
