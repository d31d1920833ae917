import { StaffId, StaffRole } from '@coalition/domain/access';
import { EmailAddress, Instant, instantLater } from '@coalition/domain/values';
import type { Selectable } from 'kysely';
import { z } from 'zod';
import type { InvitationsTable } from '../../database/tables.ts';
import type { Db } from '../../server/office.ts';
import { newToken, tokenDigest } from '../session.store.ts';

/** What a one-time link is for: the first account of all, an account for somebody invited, a new pass phrase. */
export const Invitation = z.discriminatedUnion('purpose', [
  z.object({ purpose: z.literal('first_owner'), role: z.literal('owner') }),
  z.object({ purpose: z.literal('invitation'), role: StaffRole, email: EmailAddress, invitedBy: StaffId }),
  z.object({ purpose: z.literal('reset'), staffId: StaffId, email: EmailAddress }),
]);
export type Invitation = z.infer<typeof Invitation>;

/** A link that was made and not used yet; `id` is the digest of its token. */
export interface OpenInvitation {
  id: string;
  invitation: Invitation;
  createdAt: Instant;
  expiresAt: Instant;
}

const lifetimeMs = 72 * 3_600_000;

/** Keeps a new link for 72 hours. @returns its token, which is told once and never again */
export async function addInvitation(
  db: Db,
  invitation: Invitation,
  now: Instant,
): Promise<{ token: string; expiresAt: Instant }> {
  const token = newToken();
  const expiresAt = instantLater(now, lifetimeMs);
  await db
    .insertInto('invitations')
    .values({
      token_digest: tokenDigest(token),
      purpose: invitation.purpose,
      email: invitation.purpose === 'first_owner' ? null : invitation.email,
      role: invitation.purpose === 'reset' ? '' : invitation.role,
      staff_id: invitation.purpose === 'reset' ? invitation.staffId : null,
      invited_by: invitation.purpose === 'invitation' ? invitation.invitedBy : null,
      created_at: now,
      expires_at: expiresAt,
    })
    .execute();
  return { token, expiresAt };
}

function parse(row: Selectable<InvitationsTable>): OpenInvitation {
  const { purpose, role, email, staff_id: staffId, invited_by: invitedBy } = row;
  return {
    id: row.token_digest,
    invitation: Invitation.parse({ purpose, role, email, staffId, invitedBy }),
    createdAt: Instant.parse(row.created_at),
    expiresAt: Instant.parse(row.expires_at),
  };
}

/** The link of a token, or null when it was used, has lapsed or never was. */
export async function findInvitation(db: Db, token: string, now: Instant): Promise<OpenInvitation | null> {
  const row = await db
    .selectFrom('invitations')
    .selectAll()
    .where('token_digest', '=', tokenDigest(token))
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return row ? parse(row) : null;
}

/** Uses up the link of a token, once: of two at the same time one gets it. */
export async function takeInvitation(db: Db, token: string, now: Instant): Promise<Invitation | null> {
  const row = await db
    .deleteFrom('invitations')
    .where('token_digest', '=', tokenDigest(token))
    .where('expires_at', '>', now)
    .returningAll()
    .executeTakeFirst();
  return row ? parse(row).invitation : null;
}

/** Links that wait to be used, the newest first. */
export async function listInvitations(db: Db, now: Instant): Promise<OpenInvitation[]> {
  return (
    await db.selectFrom('invitations').selectAll().where('expires_at', '>', now).orderBy('created_at', 'desc').execute()
  ).map(parse);
}

/** Takes a link back. @returns false where there is none */
export async function dropInvitation(db: Db, id: string): Promise<boolean> {
  return (
    (await db.deleteFrom('invitations').where('token_digest', '=', id).returning('token_digest').execute()).length > 0
  );
}

/** Takes back every link of a kind: to all, or to one person. */
export async function dropInvitations(
  db: Db,
  purpose: Invitation['purpose'],
  staffId: StaffId | null = null,
): Promise<void> {
  const dropping = db.deleteFrom('invitations').where('purpose', '=', purpose);
  await (staffId === null ? dropping : dropping.where('staff_id', '=', staffId)).execute();
}
