import { StaffId } from '@coalition/domain/access';
import { ok } from '@coalition/domain/values';
import { z } from 'zod';
import { writeAudit } from '../server/write-audit.ts';
import { orRefuse } from '../server/listening/failure-response.ts';
import { inTransaction } from '../server/office.ts';
import { procedure, router } from '../server/trpc.ts';
import { exportAudit, listAudit } from './audit.store.ts';
import { newestSeal } from './keep-audit-seal.ts';
import { verifyAuditLog } from './verify-audit-log.ts';

/** A name of ours, to look for as it stands. */
const name = z.string().regex(/^[\w.-]{0,80}$/, { error: 'invalid_value' });
const sequence = z.int().min(0).max(2_147_483_647);

const choice = {
  staffId: StaffId.nullable(),
  noun: name.nullable(),
  recordId: name.nullable(),
  action: name.nullable(),
};

/** Who did what, when. */
export const auditRouter = router({
  list: procedure('read_audit')
    /** Entries before this number, for the next page; null for the newest. */
    .input(z.strictObject({ ...choice, before: sequence.min(1).nullable() }))
    .query(({ ctx, input }) => listAudit(ctx.db, input)),
  verify: procedure('read_audit').query(({ ctx }) => verifyAuditLog(ctx)),
  /** Notes that the log is taken away, and says up to which entry: that note itself is the last. */
  beginExport: procedure('read_audit')
    .input(z.strictObject({ format: z.enum(['csv', 'json']), ...choice }))
    .mutation(async ({ ctx, input: { format, staffId, ...rest } }) => {
      const facts = { format, staffId, ...rest };
      const note = { action: 'audit.export', noun: null, recordId: null, facts };
      orRefuse(
        await inTransaction(ctx.db, async (db) => {
          await writeAudit(ctx, db, note);
          return ok(null);
        }),
      );
      return { seal: await newestSeal(ctx, ctx.db) };
    }),
  exported: procedure('read_audit')
    .input(z.strictObject({ ...choice, after: sequence, upTo: sequence }))
    .query(({ ctx, input: { after, upTo, ...asked } }) => exportAudit(ctx.db, asked, { after, upTo })),
});
