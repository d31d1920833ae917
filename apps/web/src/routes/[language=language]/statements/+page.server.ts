import { api } from '#lib/api.server.ts';
import { loneMeta, pageWords } from '#lib/page/page-words.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { language } }) => {
  const [words, statements] = await Promise.all([
    pageWords('statements', language),
    api().statements.list.query({ language }),
  ]);
  return { words, statements, meta: { ...loneMeta('statements', words, language), current: 'statements' as const } };
};
