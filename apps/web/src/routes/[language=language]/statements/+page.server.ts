import { api } from '#lib/api.server.ts';
import { pathOf } from '#lib/addresses.ts';
import { listNode } from '#lib/page/graph/list-node.ts';
import { loneMeta, pageWords } from '#lib/page/page-words.server.ts';
import { settings } from '#lib/settings.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { language } }) => {
  const [words, statements] = await Promise.all([
    pageWords('statements', language),
    api().statements.list.query({ language }),
  ]);
  const { origin } = settings;
  const list = listNode({
    title: words.title,
    page: `${origin}${pathOf('statements', language)}`,
    urls: statements.map(({ slug }) => `${origin}${pathOf('statement', language, slug)}`),
    total: statements.length,
    first: 1,
  });
  const meta = { ...loneMeta('statements', words, language), current: 'statements' as const, graph: [list] };
  return { words, statements, meta };
};
