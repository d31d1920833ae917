import { api } from '#lib/api.server.ts';
import { bareId, regionName } from '@coalition/domain/values';
import { pathOf } from '#lib/addresses.ts';
import { node } from '#lib/page/graph/json-ld.ts';
import { loneMeta, pageWords } from '#lib/page/page-words.server.ts';
import { settings } from '#lib/settings.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { language } }) => {
  const [words, members] = await Promise.all([pageWords('members', language), api().members.list.query({ language })]);
  const { origin } = settings;
  // People are named for readers, and to whoever asks the API; search engines are handed organisations alone.
  const graph = members.organisations.map(({ id, name, website, provinces, about }) =>
    node({
      '@type': 'Organization',
      '@id': `${origin}${pathOf('members', language)}#${bareId(id)}`,
      name: name.text,
      url: website,
      description: about?.language === language ? about.text : null,
      areaServed: provinces.map((code) => regionName(code, language)),
      memberOf: { '@id': `${origin}/#coalition` },
    }),
  );
  return { words, members, meta: { ...loneMeta('members', words, language), current: 'members' as const, graph } };
};
