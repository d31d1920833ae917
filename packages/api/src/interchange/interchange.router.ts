import { BareId } from '@coalition/domain/values';
import { z } from 'zod';
import { procedure, router } from '../server/trpc.ts';
import { ChangeQuery, findEarliest, listFacets } from './read-changes.ts';
import { findFollowed, readFollowed } from './read-followed.ts';
import { listSets, readItem, readItems } from './read-items.ts';
import { NewsQuery, readNews } from './read-news.ts';
import { readPageChanges } from './read-page-changes.ts';
import { showStatements, showTopics } from './read-records.ts';
import { SuggestionQuery, suggestTitles } from './suggest-titles.ts';

const query = ChangeQuery.omit({ noun: true });
const byId = z.strictObject({ id: BareId });

/** What the public site asks for programs that follow what is public. */
export const publicInterchangeRouter = router({
  items: procedure('read_published')
    .input(query)
    .query(({ ctx, input }) => readItems(ctx.db, input)),
  item: procedure('read_published')
    .input(byId)
    .query(({ ctx, input }) => readItem(ctx.db, input.id)),
  topics: procedure('read_published')
    .input(query)
    .query(({ ctx, input }) => readFollowed(ctx.db, { ...input, noun: 'topics' }, showTopics)),
  topic: procedure('read_published')
    .input(byId)
    .query(({ ctx, input }) => findFollowed(ctx.db, { noun: 'topics', id: `top_${input.id}` }, showTopics)),
  statements: procedure('read_published')
    .input(query)
    .query(({ ctx, input }) => readFollowed(ctx.db, { ...input, noun: 'statements' }, showStatements)),
  statement: procedure('read_published')
    .input(byId)
    .query(({ ctx, input }) => findFollowed(ctx.db, { noun: 'statements', id: `stm_${input.id}` }, showStatements)),
  news: procedure('read_published')
    .input(NewsQuery)
    .query(({ ctx, input }) => readNews(ctx.db, input)),
  pageChanges: procedure('read_published').query(({ ctx }) => readPageChanges(ctx.db)),
  suggest: procedure('read_published')
    .input(SuggestionQuery)
    .query(({ ctx, input }) => suggestTitles(ctx.db, input)),
  sets: procedure('read_published').query(async ({ ctx: { db } }) => ({
    sets: await listSets(db, await listFacets(db, 'resources')),
    earliest: await findEarliest(db, 'resources'),
  })),
});
