import { Language } from '@coalition/domain/values';
import { z } from 'zod';
import { procedure, router } from '../server/trpc.ts';
import { lookAtToday } from './look-at-today.ts';

/** What the office's first page asks. */
export const todayRouter = router({
  look: procedure('read_drafts')
    .input(z.strictObject({ language: Language }))
    .query(({ ctx, input }) => lookAtToday(ctx, input.language)),
});
