import { loneMeta, pageWords } from '#lib/page/page-words.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { language } }) => {
  const words = await pageWords('about', language);
  return { words, meta: { ...loneMeta('about', words, language), current: 'about' as const } };
};
