import { z } from 'zod';
import { orRefuse } from '../../server/listening/failure-response.ts';
import { procedure, router } from '../../server/trpc.ts';
import { beginExport, deleteExport, lookAtExports } from './export-desk.ts';

/** Everything the office keeps, as one file for the owner. Taking it away is no procedure but a route of its own. */
export const exportRouter = router({
  look: procedure('take_export').query(({ ctx }) => lookAtExports(ctx)),
  make: procedure('take_export')
    .input(z.strictObject({ isWithPrivate: z.boolean() }))
    .mutation(async ({ ctx, input }) => orRefuse(await beginExport(ctx, input))),
  delete: procedure('take_export')
    .input(z.strictObject({ name: z.string().max(100) }))
    .mutation(async ({ ctx, input }) => orRefuse(await deleteExport(ctx, input.name))),
});
