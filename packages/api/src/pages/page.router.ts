import { PageKey } from '@coalition/domain/pages';
import { Language } from '@coalition/domain/values';
import { z } from 'zod';
import { procedure, router } from '../server/trpc.ts';
import { findPage } from './find-page.ts';
import { renderMarkdown } from './render-markdown.ts';

/** What the public site asks of its own words. */
export const publicPageRouter = router({
  find: procedure('read_published')
    .input(z.strictObject({ language: Language, key: PageKey }))
    .query(({ ctx, input }) => findPage(ctx.db, input)),
});

/** What the office asks beside the records themselves: a body as visitors would see it. */
export const pagePreviewRouter = router({
  renderMarkdown: procedure('read_drafts')
    .input(z.strictObject({ text: z.string().max(100_000) }))
    .query(({ input }) => ({ html: renderMarkdown(input.text) })),
});
