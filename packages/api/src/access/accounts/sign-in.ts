import { SignInRefused, type Staff } from '@coalition/domain/access';
import { fail, foldEmailAddress, ok, type EmailAddress, type Failure, type Result } from '@coalition/domain/values';
import type { Office } from '../../server/office.ts';
import { writeAudit } from '../../server/write-audit.ts';
import { isPassword } from '../passwords/hash-password.ts';
import { endSession, openSession, sweepSessions } from '../session.store.ts';
import { countAttempts } from './limit-attempts.ts';
import { findStaffByEmail, updateStaff } from './staff.store.ts';

const windowMs = 15 * 60_000;

/** Counted whether or not there is such an account, so that the refusal tells nothing. */
const attemptsByAccount = countAttempts({ attemptsMax: 5, windowMs });
const attemptsByClient = countAttempts({ attemptsMax: 20, windowMs });

/** What somebody types to sign in. */
export interface SignIn {
  email: EmailAddress;
  password: string;
  /** How the person recognises the device in the list of sessions. */
  device: string;
}

/** A session that has just been opened; its token is told this once. */
export interface SignedIn {
  token: string;
  staff: Staff;
}

/**
 * Opens a session for who knows the pass phrase. Unknown address, wrong phrase and suspended account are one refusal,
 * after the same work.
 *
 * @fails SignInRefused, SignInLimited
 */
export async function signIn(office: Office, { email, password, device }: SignIn): Promise<Result<SignedIn, Failure>> {
  const limited = takeAttempt(office, email);
  if (!limited.ok) return limited;
  const account = await findStaffByEmail(office.db, email);
  const isRight = await isPassword(password, account?.passwordHash ?? null);
  if (!isRight.ok) return isRight;
  if (!account || !isRight.value || account.staff.isSuspended) {
    await writeAudit(office, office.db, {
      action: 'access.sign_in_refused',
      noun: 'staff',
      recordId: account?.staff.id ?? null,
      facts: {},
    });
    return fail(SignInRefused({}));
  }
  attemptsByAccount.forget(foldEmailAddress(email));
  return ok(await admit(office, account.staff, device));
}

/** Takes one of the tries of the address and of the client's network. */
function takeAttempt(office: Office, email: EmailAddress): Result<true, Failure> {
  const byClient = takeClientAttempt(office);
  return byClient.ok ? attemptsByAccount.take(foldEmailAddress(email), office.now) : byClient;
}

/** Takes one of the client's tries at something secret: a pass phrase or a link. @fails SignInLimited */
export function takeClientAttempt({ caller, now }: Office): Result<true, Failure> {
  return caller ? attemptsByClient.take(caller.clientKey, now) : ok(true);
}

/** Takes one of the tries at a person's own pass phrase, where the session alone must not be enough. @fails SignInLimited */
export function takeOwnAttempt(office: Office, staff: Staff): Result<true, Failure> {
  return attemptsByAccount.take(foldEmailAddress(staff.email), office.now);
}

/** Opens a session; the one the browser had before ends with it. */
export async function admit(office: Office, staff: Staff, device: string): Promise<SignedIn> {
  const { db, now, caller } = office;
  await sweepSessions(db, now);
  if (caller?.sessionDigest) await endSession(db, staff.id, caller.sessionDigest);
  const token = await openSession(db, staff.id, { device, now });
  await updateStaff(db, staff.id, { lastSignedInAt: now });
  const asSelf: Office = { ...office, asker: { role: staff.role, staffId: staff.id, name: staff.name } };
  await writeAudit(asSelf, db, { action: 'access.sign_in', noun: 'staff', recordId: staff.id, facts: {} });
  return { token, staff: { ...staff, lastSignedInAt: now } };
}
