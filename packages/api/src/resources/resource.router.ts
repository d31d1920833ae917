import { Language } from '@coalition/domain/values';
import { z } from 'zod';
import { procedure, router } from '../server/trpc.ts';
import { ChosenQuery, findChosen } from './find-chosen.ts';
import { findResource } from './find-resource.ts';
import { LibraryQuery, listResources } from './list-resources.ts';
import { listWhole } from './list-whole.ts';

/** What the public site asks of the library. */
export const publicResourceRouter = router({
  list: procedure('read_published')
    .input(LibraryQuery)
    .query(({ ctx, input }) => listResources(ctx.db, input)),
  whole: procedure('read_published')
    .input(LibraryQuery)
    .query(({ ctx, input }) => listWhole(ctx.db, input)),
  chosen: procedure('read_published')
    .input(ChosenQuery)
    .query(({ ctx, input }) => findChosen(ctx, input)),
  find: procedure('read_published')
    .input(z.strictObject({ language: Language, slug: z.string().max(120) }))
    .query(({ ctx, input }) => findResource(ctx, input)),
});
