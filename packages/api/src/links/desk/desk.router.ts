import { LinkWatchSettings } from '@coalition/domain/links';
import { ResourceId } from '@coalition/domain/resources';
import { CalendarDay, Line, WebAddress } from '@coalition/domain/values';
import { z } from 'zod';
import { orRefuse } from '../../server/listening/failure-response.ts';
import { procedure, router } from '../../server/trpc.ts';
import { changeLinkSettings } from '../link-settings.ts';
import { acceptAddress, checkAllNow, excuse, keepArchive } from './decide-link.ts';
import { lookAtLinks } from './look-at-links.ts';

const one = z.strictObject({ address: WebAddress });
const acceptance = z.strictObject({
  address: WebAddress,
  id: ResourceId,
  expectedRevision: z.int().min(1).max(2_147_483_647),
  reason: Line,
});

/** The office’s watch over links: what needs care, and what is done about it. */
export const linkDeskRouter = router({
  look: procedure('read_drafts').query(({ ctx }) => lookAtLinks(ctx)),
  change: procedure('manage_links')
    .input(LinkWatchSettings)
    .mutation(async ({ ctx, input }) => orRefuse(await changeLinkSettings(ctx, input))),
  checkNow: procedure('manage_links').mutation(async ({ ctx }) => orRefuse(await checkAllNow(ctx))),
  acceptAddress: procedure('check_fact')
    .input(acceptance)
    .mutation(async ({ ctx, input }) => orRefuse(await acceptAddress(ctx, input))),
  excuse: procedure('check_fact')
    .input(one)
    .mutation(async ({ ctx, input }) => orRefuse(await excuse(ctx, input.address))),
  keepArchive: procedure('check_fact')
    .input(z.strictObject({ address: WebAddress, copy: WebAddress, capturedOn: CalendarDay }))
    .mutation(async ({ ctx, input }) => orRefuse(await keepArchive(ctx, input))),
});
