import { newestKept } from '../ledger/keep-checkpoint.ts';
import { listLosses } from '../ledger/ledger.store.ts';
import { newestCheckpoint } from '../ledger/sign-checkpoint.ts';
import { procedure, router } from '../server/trpc.ts';
import { ledgerKeys } from './build-bundle.ts';
import { verifyLedger } from './verify-ledger.ts';

/** What the office asks of the ledger: how it stands, and whether it still is what it was. */
export const ledgerDeskRouter = router({
  state: procedure('read_operations').query(async ({ ctx }) => {
    const { dataDir } = ctx.installation;
    return {
      newest: await newestCheckpoint(ctx, ctx.db),
      kept: dataDir === null ? null : newestKept(dataDir),
      keys: ledgerKeys(ctx.installation).keys,
      restorations: await listLosses(ctx.db),
    };
  }),
  verify: procedure('read_operations').query(({ ctx }) => verifyLedger(ctx)),
});
