import { loneMeta, pageWords } from '#lib/page/page-words.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { language } }) => {
  const words = await pageWords('safety', language);
  return { words, meta: { ...loneMeta('safety', words, language), current: 'safety' as const, isDiscreet: true } };
};
