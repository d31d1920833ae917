import { loneMeta, pageWords } from '#lib/page/page-words.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { language } }) => {
  const words = await pageWords('privacy', language);
  return { words, meta: { ...loneMeta('privacy', words, language), current: 'privacy' as const } };
};
