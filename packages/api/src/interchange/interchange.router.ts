import { BareId } from '@coalition/domain/values';
import { z } from 'zod';
import { procedure, router } from '../server/trpc.ts';
import { ChangeQuery, findEarliest, listFacets } from './read-changes.ts';
import { listSets, readItem, readItems } from './read-items.ts';

/** What the public site asks for programs that follow what is public. */
export const publicInterchangeRouter = router({
  items: procedure('read_published')
    .input(ChangeQuery.omit({ noun: true }))
    .query(({ ctx, input }) => readItems(ctx.db, input)),
  item: procedure('read_published')
    .input(z.strictObject({ id: BareId }))
    .query(({ ctx, input }) => readItem(ctx.db, input.id)),
  sets: procedure('read_published').query(async ({ ctx: { db } }) => ({
    sets: await listSets(db, await listFacets(db, 'resources')),
    earliest: await findEarliest(db, 'resources'),
  })),
});
