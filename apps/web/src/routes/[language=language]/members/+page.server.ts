import { api } from '#lib/api.server.ts';
import { loneMeta, pageWords } from '#lib/page/page-words.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { language } }) => {
  const [words, members] = await Promise.all([pageWords('members', language), api().members.list.query({ language })]);
  return { words, members, meta: { ...loneMeta('members', words, language), current: 'members' as const } };
};
