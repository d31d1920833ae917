import { api } from '#lib/api.server.ts';
import { filePath, pathOf } from '#lib/addresses.ts';
import { node } from '#lib/page/graph/json-ld.ts';
import { loneMeta, pageWords } from '#lib/page/page-words.server.ts';
import { settings } from '#lib/settings.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { language }, parent }) => {
  const [words, { coalition }] = await Promise.all([pageWords('home', language), parent()]);
  const { origin } = settings;
  const home = `${origin}${pathOf('home', language)}`;
  const topics = await api().topics.list.query({ language });
  const organisation = node({
    '@type': 'NGO',
    '@id': `${origin}/#coalition`,
    name: coalition.name.text,
    alternateName: coalition.acronym,
    url: home,
    logo: coalition.logo && `${origin}${filePath({ ...coalition.logo, name: 'logo' })}`,
    sameAs: coalition.sameAs,
    areaServed: 'CA',
    knowsLanguage: ['en', 'fr'],
    contactPoint: coalition.contactEmail && {
      '@type': 'ContactPoint',
      contactType: 'general',
      email: coalition.contactEmail,
      availableLanguage: ['en', 'fr'],
    },
  });
  const website = node({
    '@type': 'WebSite',
    '@id': `${origin}/#site`,
    name: coalition.name.text,
    alternateName: coalition.acronym,
    url: home,
    inLanguage: ['en', 'fr'],
    publisher: { '@id': `${origin}/#coalition` },
    potentialAction: {
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate: `${origin}${pathOf('library', language)}?q={search_term_string}` },
      'query-input': 'required name=search_term_string',
    },
  });
  return {
    words,
    topics: topics.filter(({ count }) => count > 0),
    meta: {
      ...loneMeta('home', words, language),
      title: coalition.name.text,
      current: 'home' as const,
      graph: [website, organisation],
    },
  };
};
