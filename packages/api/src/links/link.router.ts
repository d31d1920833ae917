import { ResourceId } from '@coalition/domain/resources';
import { z } from 'zod';
import { procedure, router } from '../server/trpc.ts';
import { tellOfLink } from './tell-of-link.ts';

/** What the public site asks of links. */
export const publicLinkRouter = router({
  ofResource: procedure('read_published')
    .input(z.strictObject({ id: ResourceId }))
    .query(({ ctx, input }) => tellOfLink(ctx, input.id)),
});
