import { z } from 'zod';
import { procedure, router } from '../../server/trpc.ts';
import { waitForNews } from './changes.ts';

/** What the public site asks of changes: one long poll, answered within a quarter of a second of a change. */
export const publicRevisionRouter = router({
  since: procedure('read_published')
    .input(z.strictObject({ sequence: z.int().min(0), waitMs: z.int().min(0).max(20_000) }))
    .query(({ ctx, input, signal }) => {
      const ends = [signal, ctx.closing].filter((end) => end !== undefined);
      return waitForNews(ctx.db, input.sequence, { waitMs: input.waitMs, signal: AbortSignal.any(ends) });
    }),
});
