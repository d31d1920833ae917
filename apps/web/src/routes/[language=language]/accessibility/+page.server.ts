import { loneMeta, pageWords } from '#lib/page/page-words.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { language } }) => {
  const words = await pageWords('accessibility', language);
  return { words, meta: { ...loneMeta('accessibility', words, language), current: 'accessibility' as const } };
};
