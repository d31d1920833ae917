import {
  LastOwnerKept,
  SessionEnded,
  StaffExists,
  StaffNotFound,
  type Staff,
  type StaffRole,
} from '@coalition/domain/access';
import { fail, ok, type EmailAddress, type Failure, type Instant, type Result } from '@coalition/domain/values';
import { inTransaction, type Db, type Office } from '../../server/office.ts';
import { writeAudit } from '../../server/write-audit.ts';
import { endSessions } from '../session.store.ts';
import { addInvitation, dropInvitation, dropInvitations, listInvitations } from './invitation.store.ts';
import { countActiveOwners, findStaff, findStaffByEmail, updateStaff, type StaffChange } from './staff.store.ts';

/** A one-time link as it is told once to whoever made it. */
export interface MadeLink {
  token: string;
  expiresAt: Instant;
}

/** Makes the link by which somebody opens an account with an address and a role. @fails StaffExists, SessionEnded */
export async function invite(
  office: Office,
  guest: { email: EmailAddress; role: StaffRole },
): Promise<Result<MadeLink, Failure>> {
  const { asker, db, now } = office;
  if (asker.role === 'visitor') return fail(SessionEnded({}));
  if (await findStaffByEmail(db, guest.email)) return fail(StaffExists({}));
  const link = await addInvitation(db, { purpose: 'invitation', ...guest, invitedBy: asker.staffId }, now);
  await writeAudit(office, db, { action: 'access.invite', noun: 'staff', recordId: null, facts: { role: guest.role } });
  return ok(link);
}

/** A link that waits to be used, as owners see it; its token is not known any more. */
export interface WaitingLink {
  id: string;
  purpose: 'invitation' | 'reset';
  email: EmailAddress;
  role: StaffRole | null;
  expiresAt: Instant;
}

/** The links that wait, the newest first. */
export async function waitingLinks({ db, now }: Office): Promise<WaitingLink[]> {
  return (await listInvitations(db, now)).flatMap(({ id, invitation, expiresAt }) =>
    invitation.purpose === 'first_owner'
      ? []
      : [
          {
            id,
            purpose: invitation.purpose,
            email: invitation.email,
            role: invitation.purpose === 'invitation' ? invitation.role : null,
            expiresAt,
          },
        ],
  );
}

/** Takes a waiting link back. @fails StaffNotFound, when there is none */
export async function revokeLink(office: Office, id: string): Promise<Result<null, Failure>> {
  if (!(await dropInvitation(office.db, id))) return fail(StaffNotFound({}));
  await writeAudit(office, office.db, { action: 'access.revoke_link', noun: 'staff', recordId: null, facts: {} });
  return ok(null);
}

/** Makes the link by which a person chooses a new pass phrase; an earlier one is void. @fails StaffNotFound */
export async function createResetLink(office: Office, staffId: string): Promise<Result<MadeLink, Failure>> {
  const staff = await findStaff(office.db, staffId);
  if (!staff || staff.isSuspended) return fail(StaffNotFound({}));
  await dropInvitations(office.db, 'reset', staff.id);
  const link = await addInvitation(office.db, { purpose: 'reset', staffId: staff.id, email: staff.email }, office.now);
  await writeAudit(office, office.db, {
    action: 'access.create_reset_link',
    noun: 'staff',
    recordId: staff.id,
    facts: {},
  });
  return ok(link);
}

/** Shuts an account out, with every session and link it has. @fails StaffNotFound, LastOwnerKept */
export function suspendStaff(office: Office, staffId: string): Promise<Result<Staff, Failure>> {
  return changeStaff(office, staffId, { verb: 'suspend', change: { isSuspended: true } });
}

/** Lets a suspended account sign in again. @fails StaffNotFound */
export function resumeStaff(office: Office, staffId: string): Promise<Result<Staff, Failure>> {
  return changeStaff(office, staffId, { verb: 'resume', change: { isSuspended: false } });
}

/** Gives an account another role; its sessions end, and it signs in anew as what it is now. @fails StaffNotFound, LastOwnerKept */
export function changeRole(office: Office, staffId: string, role: StaffRole): Promise<Result<Staff, Failure>> {
  return changeStaff(office, staffId, { verb: 'change_role', change: { role } });
}

function changeStaff(
  office: Office,
  staffId: string,
  act: { verb: string; change: Pick<StaffChange, 'isSuspended' | 'role'> },
): Promise<Result<Staff, Failure>> {
  return inTransaction(office.db, async (db): Promise<Result<Staff, Failure>> => {
    const owners = await countActiveOwners(db);
    const staff = await findStaff(db, staffId);
    if (!staff) return fail(StaffNotFound({}));
    const changed = { ...staff, ...act.change };
    if (isOwner(staff) && !isOwner(changed) && owners <= 1) return fail(LastOwnerKept({}));
    await updateStaff(db, staff.id, act.change);
    await shutOut(db, staff);
    await writeAudit(office, db, {
      action: `access.${act.verb}`,
      noun: 'staff',
      recordId: staff.id,
      facts: { role: changed.role },
    });
    return ok(changed);
  });
}

async function shutOut(db: Db, staff: Staff): Promise<void> {
  await endSessions(db, staff.id);
  await dropInvitations(db, 'reset', staff.id);
}

function isOwner({ role, isSuspended }: Pick<Staff, 'role' | 'isSuspended'>): boolean {
  return role === 'owner' && !isSuspended;
}
