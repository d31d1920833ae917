import { otherLanguage } from '@coalition/domain/values';
import { topicWords } from '@coalition/ui/topics/topic.words.ts';
import { error } from '@sveltejs/kit';
import { api } from '#lib/api.server.ts';
import { pathOf } from '#lib/addresses.ts';
import { fileLinks } from '#lib/formats/file-links.ts';
import { libraryPath } from '#lib/library/library-address.ts';
import { leadOn } from '#lib/page/lead-on.server.ts';
import { tagged } from '#lib/page/graph/json-ld.ts';
import { listNode } from '#lib/page/graph/list-node.ts';
import { homeStep, own } from '#lib/page/page-words.server.ts';
import { settings } from '#lib/settings.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { language }, params }) => {
  const topic =
    (await api().topics.find.query({ language, slug: params.slug.slice(0, 120) })) ?? error(404, 'not_found');
  if (topic.slug !== params.slug) leadOn(pathOf('topic', language, topic.slug));
  const other = otherLanguage(language);
  const canonical = pathOf('topic', language, topic.slug);
  const files = fileLinks(canonical);
  return {
    topic,
    files,
    allHref: libraryPath({ topic: topic.slug }, language),
    meta: {
      title: topic.name.text,
      description: topic.definition?.text ?? topicWords[language].itemsOn(topic.name.text),
      canonical,
      files,
      otherLanguage: pathOf('topic', other, topic.slugs[other]),
      current: 'library' as const,
      trail: [
        homeStep(language),
        { href: pathOf('topics', language), name: own(topicWords[language].title, language) },
      ],
      name: topic.name,
      graph: [
        {
          '@type': 'DefinedTerm',
          '@id': `${settings.origin}${canonical}#topic`,
          name: tagged(topic.name),
          ...(topic.definition ? { description: tagged(topic.definition) } : {}),
        },
        listNode({
          title: topic.name.text,
          page: `${settings.origin}${canonical}`,
          urls: topic.items.map(({ slug }) => `${settings.origin}${pathOf('resource', language, slug)}`),
          total: topic.total,
          first: 1,
        }),
      ],
    },
  };
};
