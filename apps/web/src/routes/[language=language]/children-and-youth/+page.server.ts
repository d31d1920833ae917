import { api } from '#lib/api.server.ts';
import { libraryQuery } from '#lib/page/library-address.ts';
import { loneMeta, pageWords } from '#lib/page/page-words.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { language } }) => {
  const [words, helplines, library] = await Promise.all([
    pageWords('children_and_youth', language),
    api().helplines.list.query({ language }),
    itemsFor('children', language),
  ]);
  const forCarers = await itemsFor('caregivers', language);
  return {
    words,
    helplines: helplines.filter(({ isForChildren }) => isForChildren),
    // What children read themselves stands apart from what speaks about them to the adults who help.
    forChildren: library.filter(({ isChildFacing }) => isChildFacing),
    aboutChildren: forCarers.filter(({ isChildFacing }) => !isChildFacing),
    meta: {
      ...loneMeta('childrenAndYouth', words, language),
      current: 'childrenAndYouth' as const,
      isForChildren: true,
    },
  };
};

async function itemsFor(audience: string, language: 'en' | 'fr') {
  const query = libraryQuery({ audience }, language);
  const library = query && (await api().resources.list.query(query));
  return library?.items ?? [];
}
