import { WithdrawalReason } from '@coalition/domain/revisions';
import { CalendarDay } from '@coalition/domain/values';
import { z } from 'zod';
import { orRefuse } from '../server/listening/failure-response.ts';
import { procedure, router } from '../server/trpc.ts';
import { makeRelease } from './make-release.ts';
import { listReleases } from './release-files.ts';
import { withdrawRelease } from './withdraw-release.ts';

/** The office’s data releases: one a month comes by itself. */
export const releaseDeskRouter = router({
  list: procedure('read_drafts').query(({ ctx: { installation } }) =>
    installation.dataDir === null ? [] : listReleases(installation.dataDir),
  ),
  make: procedure('publish_record').mutation(async ({ ctx }) => orRefuse(await makeRelease(ctx))),
  withdraw: procedure('withdraw_record')
    .input(z.strictObject({ day: CalendarDay, reason: WithdrawalReason }))
    .mutation(async ({ ctx, input }) => orRefuse(await withdrawRelease(ctx, input))),
});
