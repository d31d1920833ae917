import { loneMeta, pageWords } from '#lib/page/page-words.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { language } }) => {
  const [words, family] = await Promise.all([pageWords('about', language), pageWords('family', language)]);
  return { words, family, meta: { ...loneMeta('about', words, language), current: 'about' as const } };
};
