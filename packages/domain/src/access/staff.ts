import { z } from 'zod';
import { EmailAddress, failure, idOf, Instant, Language, Line } from '../values/index.ts';
import { StaffRole } from './role.ts';

/** `usr_` and a UUIDv7. */
export const StaffId = idOf('usr');
export type StaffId = z.infer<typeof StaffId>;

/** An account of the office. Its e-mail address is for signing in and is never public. */
export const Staff = z.strictObject({
  id: StaffId,
  name: Line,
  email: EmailAddress,
  role: StaffRole,
  language: Language,
  isSuspended: z.boolean(),
  createdAt: Instant,
  lastSignedInAt: Instant.nullable(),
});
export type Staff = z.infer<typeof Staff>;

/** Who is asking: nobody known, or an account that is not suspended. */
export type Asker = { role: 'visitor' } | { role: StaffRole; staffId: StaffId; name: string };

/**
 * A pass phrase for signing in: 15 to 256 characters, any of them, spaces and emoji too; compared exactly as typed.
 *
 * @source OWASP ASVS 5.0, 6.2.1 to 6.2.9
 */
export const Password = z
  .string()
  .refine((text) => [...text].length >= 15, { error: 'password_too_short' })
  .refine((text) => [...text].length <= 256, { error: 'password_too_long' })
  .refine((text) => text.isWellFormed(), { error: 'control_characters' })
  .meta({ description: 'Pass phrase', unit: 'characters' });

/** The address and the pass phrase do not belong together, or the account is suspended: one answer for all. */
export const SignInRefused = failure('sign_in_refused', 'unauthenticated', {});
/** Too many attempts: wait so many seconds. */
export const SignInLimited = failure('sign_in_limited', 'too_many', { retryAfterSeconds: z.int() });
/** No session, or one that has ended. */
export const SessionEnded = failure('session_ended', 'unauthenticated', {});
/** The link was used, has lapsed, or never existed: one answer for all. */
export const InvitationInvalid = failure('invitation_invalid', 'not_found', {});
/** There is an account with this address already. */
export const StaffExists = failure('staff_exists', 'conflict', {});
/** The last owner cannot be demoted, suspended or removed: somebody must be able to let others in. */
export const LastOwnerKept = failure('last_owner_kept', 'conflict', {});
/** No such account. */
export const StaffNotFound = failure('staff_not_found', 'not_found', {});
/** A pass phrase found on lists of common ones, or the coalition's own name. */
export const PasswordTooCommon = failure('password_too_common', 'invalid', {});
