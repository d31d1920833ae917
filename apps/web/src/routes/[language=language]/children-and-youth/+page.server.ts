import type { ResourceCardView } from '@coalition/domain/resources';
import type { Language } from '@coalition/domain/values';
import { api } from '#lib/api.server.ts';
import { libraryQuery } from '#lib/library/library-address.ts';
import { loneMeta, pageWords } from '#lib/page/page-words.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { language } }) => {
  const [words, helplines, forChildren, forCarers] = await Promise.all([
    pageWords('children_and_youth', language),
    api().helplines.list.query({ language }),
    itemsFor('children', language),
    itemsFor('caregivers', language),
  ]);
  const items = once([...words.resources, ...forChildren, ...forCarers]);
  return {
    words: { ...words, resources: [] },
    helplines: helplines.filter(({ isForChildren }) => isForChildren),
    // What children read themselves stands apart from what speaks about them to the adults who help.
    forChildren: items.filter(({ isChildFacing }) => isChildFacing),
    aboutChildren: items.filter(({ isChildFacing }) => !isChildFacing),
    meta: {
      ...loneMeta('childrenAndYouth', words, language),
      current: 'childrenAndYouth' as const,
      isForChildren: true,
      isDiscreet: true,
    },
  };
};

async function itemsFor(audience: string, language: Language): Promise<ResourceCardView[]> {
  const query = libraryQuery({ audience }, language);
  const library = query && (await api().resources.list.query(query));
  return library?.items ?? [];
}

/** Each item once, where it stands first. */
function once(items: readonly ResourceCardView[]): ResourceCardView[] {
  return [...new Map(items.map((item) => [item.id, item])).values()];
}
