import { InvitationInvalid, Password, StaffId, StaffRole } from '@coalition/domain/access';
import { Digest, EmailAddress, fail, Language, Line, ok } from '@coalition/domain/values';
import { z } from 'zod';
import { orRefuse } from '../server/listening/failure-response.ts';
import { procedure, router } from '../server/trpc.ts';
import {
  changePassword,
  changeProfile,
  ownAccount,
  ownSessions,
  revokeSession,
  signOut,
} from './accounts/change-password.ts';
import { findInvitation } from './accounts/invitation.store.ts';
import {
  changeRole,
  createResetLink,
  invite,
  resumeStaff,
  revokeLink,
  suspendStaff,
  waitingLinks,
} from './accounts/manage-staff.ts';
import { acceptInvitation, openFirstAccount, resetPassword } from './accounts/open-account.ts';
import { signIn, takeClientAttempt } from './accounts/sign-in.ts';
import { listStaff } from './accounts/staff.store.ts';

const device = Line.max(100, { error: 'too_long' }).meta({ description: 'How the person recognises the device later' });
const token = z.string().regex(/^[\w-]{43}$/, { error: 'not_a_token' });
/** A phrase that is compared, not chosen: whatever is typed may be wrong, but never malformed. */
const typed = z.string().min(1, { error: 'empty' }).max(1_024, { error: 'too_long' });
const opening = { token, name: Line, password: Password, language: Language, device };
const staffId = z.strictObject({ staffId: StaffId });

/** Signing in and out, and everybody's own account: open to whoever stands before the door. */
const accountProcedures = {
  signIn: procedure('read_published')
    .input(z.strictObject({ email: EmailAddress, password: typed, device }))
    .mutation(async ({ ctx, input }) => orRefuse(await signIn(ctx, input))),
  findLink: procedure('read_published')
    .input(z.strictObject({ token }))
    .query(async ({ ctx, input }) => {
      orRefuse(takeClientAttempt(ctx));
      const open = await findInvitation(ctx.db, input.token, ctx.now);
      return orRefuse(open ? ok({ ...open.invitation, expiresAt: open.expiresAt }) : fail(InvitationInvalid({})));
    }),
  welcome: procedure('read_published')
    .input(z.strictObject({ ...opening, email: EmailAddress }))
    .mutation(async ({ ctx, input }) => orRefuse(await openFirstAccount(ctx, input))),
  acceptInvitation: procedure('read_published')
    .input(z.strictObject(opening))
    .mutation(async ({ ctx, input }) => orRefuse(await acceptInvitation(ctx, input))),
  resetPassword: procedure('read_published')
    .input(z.strictObject({ token, password: Password, device }))
    .mutation(async ({ ctx, input }) => orRefuse(await resetPassword(ctx, input))),
  signOut: procedure('own_account').mutation(({ ctx }) => signOut(ctx)),
  me: procedure('own_account').query(async ({ ctx }) => orRefuse(await ownAccount(ctx))),
  changePassword: procedure('own_account')
    .input(z.strictObject({ current: typed, next: Password }))
    .mutation(async ({ ctx, input }) => orRefuse(await changePassword(ctx, input))),
  changeProfile: procedure('own_account')
    .input(z.strictObject({ name: Line, language: Language }))
    .mutation(async ({ ctx, input }) => orRefuse(await changeProfile(ctx, input))),
  listSessions: procedure('own_account').query(({ ctx }) => ownSessions(ctx)),
  revokeSession: procedure('own_account')
    .input(z.strictObject({ id: Digest }))
    .mutation(async ({ ctx, input }) => orRefuse(await revokeSession(ctx, input.id))),
};

/** What owners do with the accounts of others. */
const staffProcedures = {
  listStaff: procedure('manage_staff').query(({ ctx }) => listStaff(ctx.db)),
  listLinks: procedure('manage_staff').query(({ ctx }) => waitingLinks(ctx)),
  invite: procedure('manage_staff')
    .input(z.strictObject({ email: EmailAddress, role: StaffRole }))
    .mutation(async ({ ctx, input }) => orRefuse(await invite(ctx, input))),
  revokeLink: procedure('manage_staff')
    .input(z.strictObject({ id: Digest }))
    .mutation(async ({ ctx, input }) => orRefuse(await revokeLink(ctx, input.id))),
  createResetLink: procedure('manage_staff')
    .input(staffId)
    .mutation(async ({ ctx, input }) => orRefuse(await createResetLink(ctx, input.staffId))),
  suspend: procedure('manage_staff')
    .input(staffId)
    .mutation(async ({ ctx, input }) => orRefuse(await suspendStaff(ctx, input.staffId))),
  resume: procedure('manage_staff')
    .input(staffId)
    .mutation(async ({ ctx, input }) => orRefuse(await resumeStaff(ctx, input.staffId))),
  changeRole: procedure('manage_staff')
    .input(z.strictObject({ staffId: StaffId, role: StaffRole }))
    .mutation(async ({ ctx, input }) => orRefuse(await changeRole(ctx, input.staffId, input.role))),
};

/** Accounts and sessions of the office. */
export const accessRouter = router({ ...accountProcedures, ...staffProcedures });
