import { api } from '#lib/api.server.ts';
import { loneMeta, pageWords } from '#lib/page/page-words.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { language } }) => {
  const [words, helplines] = await Promise.all([
    pageWords('help_now', language),
    api().helplines.list.query({ language }),
  ]);
  const meta = { ...loneMeta('helpNow', words, language), current: 'helpNow' as const, isDiscreet: true };
  return { words, helplines, meta };
};
