import { InvitationInvalid, StaffExists, StaffId, type Staff } from '@coalition/domain/access';
import { fail, ok, type EmailAddress, type Failure, type Language, type Result } from '@coalition/domain/values';
import { inTransaction, newId, type Db, type Office } from '../../server/office.ts';
import { writeAudit } from '../../server/write-audit.ts';
import { removeOwnerLink } from '../create-owner-link.ts';
import { choosePassword } from '../passwords/choose-password.ts';
import { endSessions } from '../session.store.ts';
import { takeInvitation, type Invitation } from './invitation.store.ts';
import { admit, takeClientAttempt, type SignedIn } from './sign-in.ts';
import { findStaff, hasStaff, insertStaff, updateStaff } from './staff.store.ts';

/** What a person gives who opens an account by a link. */
export interface Opening {
  token: string;
  name: string;
  password: string;
  language: Language;
  device: string;
}

/**
 * Opens the first account of all, an owner's, by the link made at start.
 *
 * @fails InvitationInvalid (also when there is an account by now), PasswordTooCommon, SignInLimited
 */
export function openFirstAccount(
  office: Office,
  opening: Opening & { email: EmailAddress },
): Promise<Result<SignedIn, Failure>> {
  return redeem(office, opening, async (db, invitation, passwordHash) => {
    if (invitation.purpose !== 'first_owner' || (await hasStaff(db))) return fail(InvitationInvalid({}));
    const added = await addStaff(office, db, { ...opening, role: 'owner', passwordHash });
    if (added.ok && office.installation.dataDir !== null) removeOwnerLink(office.installation.dataDir);
    return added;
  });
}

/** Opens the account somebody was invited to; address and role are the invitation's. @fails InvitationInvalid, StaffExists, PasswordTooCommon, SignInLimited */
export function acceptInvitation(office: Office, opening: Opening): Promise<Result<SignedIn, Failure>> {
  return redeem(office, opening, async (db, invitation, passwordHash) => {
    if (invitation.purpose !== 'invitation') return fail(InvitationInvalid({}));
    return addStaff(office, db, { ...opening, email: invitation.email, role: invitation.role, passwordHash });
  });
}

/** Gives an account a new pass phrase by a link; every session it had ends. @fails InvitationInvalid, PasswordTooCommon, SignInLimited */
export function resetPassword(
  office: Office,
  wish: { token: string; password: string; device: string },
): Promise<Result<SignedIn, Failure>> {
  return redeem(office, { ...wish, name: '' }, async (db, invitation, passwordHash) => {
    const staff = invitation.purpose === 'reset' ? await findStaff(db, invitation.staffId) : null;
    if (!staff || staff.isSuspended) return fail(InvitationInvalid({}));
    await updateStaff(db, staff.id, { passwordHash });
    await endSessions(db, staff.id);
    await writeAudit(office, db, { action: 'access.reset_password', noun: 'staff', recordId: staff.id, facts: {} });
    return ok(staff);
  });
}

/** Hashes the pass phrase, uses up the link and does what it is for, all or nothing; then opens a session. */
async function redeem(
  office: Office,
  wish: { token: string; password: string; name: string; device: string },
  use: (db: Db, invitation: Invitation, passwordHash: string) => Promise<Result<Staff, Failure>>,
): Promise<Result<SignedIn, Failure>> {
  const limited = takeClientAttempt(office);
  if (!limited.ok) return limited;
  const passwordHash = await choosePassword(office, wish.password, [wish.name]);
  if (!passwordHash.ok) return passwordHash;
  const opened = await inTransaction(office.db, async (db) => {
    const invitation = await takeInvitation(db, wish.token, office.now);
    return invitation ? use(db, invitation, passwordHash.value) : fail(InvitationInvalid({}));
  });
  return opened.ok ? ok(await admit(office, opened.value, wish.device)) : opened;
}

async function addStaff(
  office: Office,
  db: Db,
  account: Pick<Staff, 'email' | 'name' | 'language' | 'role'> & { passwordHash: string },
): Promise<Result<Staff, Failure>> {
  const { email, name, language, role } = account;
  const id = StaffId.parse(newId('usr'));
  const staff: Staff = {
    id,
    name,
    email,
    role,
    language,
    isSuspended: false,
    createdAt: office.now,
    lastSignedInAt: null,
  };
  if (!(await insertStaff(db, staff, account.passwordHash))) return fail(StaffExists({}));
  await writeAudit(office, db, { action: 'access.open_account', noun: 'staff', recordId: id, facts: { role } });
  return ok(staff);
}
