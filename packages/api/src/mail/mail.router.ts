import { MessageId } from '@coalition/domain/mail';
import { Instant } from '@coalition/domain/values';
import { z } from 'zod';
import { orRefuse } from '../server/listening/failure-response.ts';
import { procedure, router } from '../server/trpc.ts';
import { downloadMail, lookAtMail, previewMail } from './look-at-mail.ts';
import { mailStaffInvitation } from './mail-staff-invitation.ts';
import { retryMail } from './retry-mail.ts';

const one = z.strictObject({ id: MessageId });

const filter = z.strictObject({
  status: z.enum(['queued', 'sent', 'failed']).nullable(),
  /** The last mail of the page before; null for the newest. */
  before: z.strictObject({ queuedAt: Instant, id: MessageId }).nullable(),
});

/** The office’s mail: what waits, what went out, what did not. */
export const mailRouter = router({
  list: procedure('read_mail')
    .input(filter)
    .query(({ ctx, input }) => lookAtMail(ctx, input)),
  find: procedure('read_mail')
    .input(one)
    .query(async ({ ctx, input }) => orRefuse(await previewMail(ctx, input.id))),
  sendStaffInvitation: procedure('manage_staff')
    .input(z.strictObject({ token: z.string().regex(/^[\w-]{43}$/, { error: 'not_a_token' }) }))
    .mutation(async ({ ctx, input }) => orRefuse(await mailStaffInvitation(ctx, input.token))),
  retry: procedure('manage_mail')
    .input(one)
    .mutation(async ({ ctx, input }) => {
      orRefuse(await retryMail(ctx, input.id));
      return null;
    }),
  download: procedure('manage_mail')
    .input(one)
    .mutation(async ({ ctx, input }) => orRefuse(await downloadMail(ctx, input.id))),
});
