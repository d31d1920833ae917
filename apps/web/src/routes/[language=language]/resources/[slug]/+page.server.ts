import { otherLanguage } from '@coalition/domain/values';
import { error, redirect } from '@sveltejs/kit';
import { coalitionWords } from '@coalition/ui/coalition/coalition.words.ts';
import { api } from '#lib/api.server.ts';
import { pathOf } from '#lib/addresses.ts';
import { libraryPath } from '#lib/library/library-address.ts';
import { homeStep, own } from '#lib/page/page-words.server.ts';
import { resourceNode } from '#lib/page/resource-node.ts';
import { sayWithdrawn } from '#lib/page/say-withdrawn.server.ts';
import { settings } from '#lib/settings.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { language }, params }) => {
  const found =
    (await api().resources.find.query({ language, slug: params.slug.slice(0, 120) })) ?? error(404, 'not_found');
  if (found.state === 'moved') redirect(308, pathOf('resource', language, found.slug));
  if (found.state === 'withdrawn') sayWithdrawn('resource', found.tombstone, language);
  const resource = found.view;
  const { section } = resource;
  const library = { href: pathOf('library', language), name: own(coalitionWords[language].library, language) };
  const shelf = section ? [{ href: libraryPath({ section: section.slug }, language), name: section.name }] : [];
  return {
    resource,
    meta: {
      title: resource.title.text,
      description: (resource.summary?.text ?? resource.title.text).slice(0, 300),
      canonical: pathOf('resource', language, resource.slug),
      otherLanguage: pathOf('resource', otherLanguage(language), resource.slugs[otherLanguage(language)]),
      current: 'library' as const,
      trail: [homeStep(language), library, ...shelf],
      name: resource.title,
      graph: [resourceNode({ resource, changedAt: found.changedAt }, language, settings.origin)],
    },
  };
};
