import { ResourceId } from '@coalition/domain/resources';
import { otherLanguage, type BareId } from '@coalition/domain/values';
import { error } from '@sveltejs/kit';
import { coalitionWords } from '@coalition/ui/coalition/coalition.words.ts';
import { eachStyle, readyCitation } from '@coalition/ui/citations/ready-citation.ts';
import { api } from '#lib/api.server.ts';
import { pathOf } from '#lib/addresses.ts';
import { fileLinks } from '#lib/formats/file-links.ts';
import { itemTags } from '#lib/formats/item-meta.ts';
import { signposts } from '#lib/formats/signposts.server.ts';
import { takenItem } from '#lib/formats/taken-list.ts';
import { libraryPath } from '#lib/library/library-address.ts';
import { ownListChoice } from '#lib/library/own-list-choice.ts';
import { ownListPath, readOwnList, writeOwnList } from '#lib/library/own-list.ts';
import { leadOn } from '#lib/page/lead-on.server.ts';
import { homeStep, own as ownPhrase } from '#lib/page/page-words.server.ts';
import { resourceNode } from '#lib/page/graph/resource-node.ts';
import { sayWithdrawn } from '#lib/page/say-withdrawn.server.ts';
import { settings } from '#lib/settings.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { language }, params, url, setHeaders }) => {
  const own = readOwnList(url.searchParams.getAll('list')) ?? error(400, 'not_found');
  const found =
    (await api().resources.find.query({ language, slug: params.slug.slice(0, 120) })) ?? error(404, 'not_found');
  if (found.state === 'moved') leadOn(`${pathOf('resource', language, found.slug)}${url.search}`);
  if (found.state === 'withdrawn') sayWithdrawn('resource', found.tombstone, language);
  const { origin } = settings;
  const linkNews = await api().links.ofResource.query({ id: ResourceId.parse(found.view.id) });
  const item = takenItem(found, { language, origin }, linkNews);
  const { resource, citation } = item;
  const { section } = resource;
  const page = pathOf('resource', language, resource.slug);
  const files = fileLinks(page);
  const collection = section && libraryPath({ section: section.slug }, language);
  setHeaders({ link: signposts({ citation, files, origin, collection }) });
  const withList = (ids: readonly BareId[]): string => `${page}?list=${writeOwnList(ids)}`;
  const isListing = url.searchParams.has('list');
  const library = { href: pathOf('library', language), name: ownPhrase(coalitionWords[language].library, language) };
  const shelf = section && collection !== null ? [{ href: collection, name: section.name }] : [];
  return {
    resource,
    linkNews,
    files,
    sheetHref: pathOf('resourceSheet', language, resource.slug),
    citations: eachStyle((style) => readyCitation(citation, style, language)),
    id: citation.id,
    list: {
      choice: isListing
        ? ownListChoice(own, citation.id, withList)
        : { isChosen: false as const, href: ownListPath([citation.id], language) },
      see: isListing ? { href: ownListPath(own, language), count: own.length } : null,
    },
    meta: {
      title: resource.title.text,
      description: (resource.summary?.text ?? resource.title.text).slice(0, 300),
      canonical: page,
      files,
      tags: itemTags(citation),
      isIndexed: !isListing,
      otherLanguage: pathOf('resource', otherLanguage(language), resource.slugs[otherLanguage(language)]),
      current: 'library' as const,
      trail: [homeStep(language), library, ...shelf],
      name: resource.title,
      graph: [resourceNode(item, language, origin)],
    },
  };
};
