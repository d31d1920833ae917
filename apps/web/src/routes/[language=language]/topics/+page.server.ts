import { api } from '#lib/api.server.ts';
import { loneMeta, pageWords } from '#lib/page/page-words.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { language } }) => {
  const [words, topics] = await Promise.all([pageWords('topics', language), api().topics.list.query({ language })]);
  return { words, topics, meta: { ...loneMeta('topics', words, language), current: 'library' as const } };
};
