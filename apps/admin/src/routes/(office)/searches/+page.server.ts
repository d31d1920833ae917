import { mayDo } from '@coalition/domain/access';
import { MissedTerm } from '@coalition/domain/resources';
import { TopicId } from '@coalition/domain/topics';
import { Language } from '@coalition/domain/values';
import { error } from '@sveltejs/kit';
import { z } from 'zod';
import { orErrorPage } from '#lib/office/find-or-fail.server.ts';
import { actOn } from '#lib/office/refuse-action.server.ts';
import { recordTitle } from '#lib/revisions/record-title.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { api, language, staff } }) => {
  if (!staff || !mayDo(staff.role, 'manage_searches')) error(404, 'not_found');
  const [missed, topics] = await orErrorPage(Promise.all([api.missedSearches.look.query(), api.topics.list.query()]));
  const byName = new Intl.Collator(language);
  return {
    missed,
    topics: topics
      .map((topic) => ({ id: topic.id, name: recordTitle('topics', topic, language) }))
      .sort((one, other) => byName.compare(one.name.text, other.name.text)),
  };
};

const one = z.object({ language: Language, term: MissedTerm });

export const actions: Actions = {
  add: ({ request, locals: { api } }) =>
    actOn(request, one.extend({ topic: TopicId }), async ({ language, term, topic }) => {
      const { isFound } = await api.missedSearches.addWord.mutate({ language, term, topic });
      return { done: isFound ? ('added' as const) : ('addedDraft' as const) };
    }),
  hide: ({ request, locals: { api } }) =>
    actOn(request, one, async ({ language, term }) => {
      const undo = await api.missedSearches.hide.mutate({ language, term });
      return { done: 'hidden' as const, undo };
    }),
  show: ({ request, locals: { api } }) =>
    actOn(request, one.extend({ days: z.coerce.number().int(), month: z.string() }), async (kept) => {
      await api.missedSearches.show.mutate(kept);
      return { done: 'shownAgain' as const };
    }),
};
