import type { Asker } from '@coalition/domain/access';
import { StaffId, StaffRole } from '@coalition/domain/access';
import type { Instant } from '@coalition/domain/values';
import { createHash } from 'node:crypto';
import type { Db } from '../server/office.ts';

const idleMs = 30 * 60_000;
const absoluteMs = 12 * 3_600_000;

/** What is stored of a token: its SHA-256, so that a copy of the database opens no session. */
export function tokenDigest(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/**
 * Who sends a request, by its `authorization: Bearer …` header. The account is read at every request, so that a
 * suspended one, a changed role and an ended session count at once.
 */
export async function findAsker(db: Db, authorization: string | undefined, now: Instant): Promise<Asker> {
  const token = /^Bearer ([\w-]{43})$/.exec(authorization ?? '')?.[1];
  if (token === undefined) return { role: 'visitor' };
  const digest = tokenDigest(token);
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
  return Date.parse(now) - Date.parse(session.last_used_at) > idleMs || Date.parse(now) - Date.parse(session.created_at) > absoluteMs;
}
