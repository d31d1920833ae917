import { Language } from '@coalition/domain/values';
import { z } from 'zod';
import { listLosses } from '../ledger/ledger.store.ts';
import { newestCheckpoint } from '../ledger/sign-checkpoint.ts';
import { dayIn } from '../server/office.ts';
import { procedure, router } from '../server/trpc.ts';
import { buildLedgerBundle, buildStatementBundle, ledgerKeys } from './build-bundle.ts';

/** What the public site asks of the ledger; none of it holds more of a person than the roll shows. */
export const publicLedgerRouter = router({
  checkpoint: procedure('read_published').query(({ ctx }) => newestCheckpoint(ctx, ctx.db)),
  key: procedure('read_published').query(({ ctx }) => ledgerKeys(ctx.installation)),
  restorations: procedure('read_published').query(async ({ ctx }) =>
    (await listLosses(ctx.db)).map(({ at, ...loss }) => ({ ...loss, on: dayIn(ctx.installation.timeZone, at) })),
  ),
  bundle: procedure('read_published').query(({ ctx }) => buildLedgerBundle(ctx)),
  statementBundle: procedure('read_published')
    .input(z.strictObject({ language: Language, slug: z.string().max(120) }))
    .query(({ ctx, input }) => buildStatementBundle(ctx, input)),
});
