import { Language } from '@coalition/domain/values';
import { z } from 'zod';
import { procedure, router } from '../server/trpc.ts';
import { findResource } from './find-resource.ts';
import { LibraryQuery, listResources } from './list-resources.ts';

/** What the public site asks of the library. */
export const publicResourceRouter = router({
  list: procedure('read_published')
    .input(LibraryQuery)
    .query(({ ctx, input }) => listResources(ctx.db, input)),
  find: procedure('read_published')
    .input(z.strictObject({ language: Language, slug: z.string().max(120) }))
    .query(({ ctx, input }) => findResource(ctx, input)),
});
