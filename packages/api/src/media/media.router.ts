import { MediumAbout, MediumId } from '@coalition/domain/media';
import { z } from 'zod';
import { orRefuse } from '../server/listening/failure-response.ts';
import { procedure, router } from '../server/trpc.ts';
import { deleteMedium } from './delete-medium.ts';
import { describeMedium, lookAtMedia, lookAtMedium } from './look-at-media.ts';
import type { MediumHolder } from './medium-holder.ts';

const one = z.strictObject({ id: MediumId });

/** The office's files. Giving one is no procedure but a route of its own. @param holders the rows that refer to files */
export function mediaRouter(holders: readonly MediumHolder[]) {
  return router({
    list: procedure('read_drafts').query(({ ctx }) => lookAtMedia(ctx, holders)),
    find: procedure('read_drafts')
      .input(one)
      .query(async ({ ctx, input }) => orRefuse(await lookAtMedium(ctx, holders, input.id))),
    describe: procedure('add_media')
      .input(z.strictObject({ id: MediumId, about: MediumAbout }))
      .mutation(async ({ ctx, input }) => orRefuse(await describeMedium(ctx, input))),
    delete: procedure('delete_media')
      .input(one)
      .mutation(async ({ ctx, input }) => orRefuse(await deleteMedium(ctx, holders, input.id))),
  });
}
