import { SessionEnded, SignInRefused, StaffNotFound, type Staff } from '@coalition/domain/access';
import { fail, ok, type Failure, type Language, type Result } from '@coalition/domain/values';
import type { Office } from '../../server/office.ts';
import { writeAudit } from '../../server/write-audit.ts';
import { choosePassword } from '../passwords/choose-password.ts';
import { isPassword } from '../passwords/hash-password.ts';
import { endSession, endSessions, listSessions, type OpenSession } from '../session.store.ts';
import { takeOwnAttempt } from './sign-in.ts';
import { findStaff, findStaffByEmail, updateStaff } from './staff.store.ts';

/** The asker's own account. @fails SessionEnded */
export async function ownAccount(office: Office): Promise<Result<Staff, Failure>> {
  const staff = office.asker.role === 'visitor' ? null : await findStaff(office.db, office.asker.staffId);
  return staff ? ok(staff) : fail(SessionEnded({}));
}

/**
 * Gives the asker another pass phrase; every other session ends at once.
 *
 * @fails SessionEnded, SignInRefused (the present phrase is not the one), SignInLimited, PasswordTooCommon
 */
export async function changePassword(
  office: Office,
  wish: { current: string; next: string },
): Promise<Result<Staff, Failure>> {
  const own = await ownAccount(office);
  if (!own.ok) return own;
  const limited = takeOwnAttempt(office, own.value);
  if (!limited.ok) return limited;
  const account = await findStaffByEmail(office.db, own.value.email);
  const isRight = await isPassword(wish.current, account?.passwordHash ?? null);
  if (!isRight.ok) return isRight;
  if (!isRight.value) return fail(SignInRefused({}));
  const passwordHash = await choosePassword(office, wish.next, [own.value.name]);
  if (!passwordHash.ok) return passwordHash;
  await updateStaff(office.db, own.value.id, { passwordHash: passwordHash.value });
  await endSessions(office.db, own.value.id, office.caller?.sessionDigest ?? null);
  await writeAudit(office, office.db, {
    action: 'access.change_password',
    noun: 'staff',
    recordId: own.value.id,
    facts: {},
  });
  return own;
}

/** Changes how the asker is called and in which language the office speaks to them. @fails SessionEnded */
export async function changeProfile(
  office: Office,
  wish: { name: string; language: Language },
): Promise<Result<Staff, Failure>> {
  const own = await ownAccount(office);
  if (!own.ok) return own;
  await updateStaff(office.db, own.value.id, wish);
  await writeAudit(office, office.db, {
    action: 'access.change_profile',
    noun: 'staff',
    recordId: own.value.id,
    facts: {},
  });
  return ok({ ...own.value, ...wish });
}

/** Ends the session the asker speaks through; without one, nothing happens. */
export async function signOut(office: Office): Promise<null> {
  const { asker, caller, db } = office;
  if (asker.role === 'visitor' || !caller?.sessionDigest) return null;
  await endSession(db, asker.staffId, caller.sessionDigest);
  await writeAudit(office, db, { action: 'access.sign_out', noun: 'staff', recordId: asker.staffId, facts: {} });
  return null;
}

/** The asker's open sessions, the latest used first; `isThis` marks the one that asks. */
export async function ownSessions({ asker, caller, db, now }: Office): Promise<(OpenSession & { isThis: boolean })[]> {
  if (asker.role === 'visitor') return [];
  const sessions = await listSessions(db, asker.staffId, now);
  return sessions.map((session) => ({ ...session, isThis: session.id === caller?.sessionDigest }));
}

/** Ends one of the asker's own sessions. @fails StaffNotFound, when the asker has no such session */
export async function revokeSession(office: Office, id: string): Promise<Result<null, Failure>> {
  const { asker, db } = office;
  if (asker.role === 'visitor' || !(await endSession(db, asker.staffId, id))) return fail(StaffNotFound({}));
  await writeAudit(office, db, { action: 'access.revoke_session', noun: 'staff', recordId: asker.staffId, facts: {} });
  return ok(null);
}
