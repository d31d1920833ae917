import { loneMeta, pageWords } from '#lib/page/page-words.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { language } }) => {
  const words = await pageWords('history', language);
  return { words, meta: { ...loneMeta('history', words, language), current: 'history' as const } };
};
