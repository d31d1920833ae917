import { Language } from '@coalition/domain/values';
import { api } from '#lib/api.server.ts';
import { pathOf, suggestPath } from '#lib/addresses.ts';
import { feedForms, feedPath } from '#lib/interchange/feeds/feed-address.ts';
import { feedWords } from '#lib/interchange/feeds/feed.words.ts';
import { element, xmlDocument } from '#lib/interchange/xml.ts';
import { settings } from '#lib/settings.server.ts';
import type { RequestHandler } from './$types';

const mediaType = 'application/opensearchdescription+xml';

/** How a browser searches the library, in one language. @source OpenSearch 1.1 */
export const GET: RequestHandler = async ({ params }) => {
  const language = Language.parse(params.language);
  const { origin } = settings;
  const { name } = await api().coalition.find.query({ language });
  const words = feedWords[language];
  const url = (type: string, path: string, rel?: string) => element('Url', { type, rel, template: `${origin}${path}` });
  const library = pathOf('library', language);
  const xml = xmlDocument(
    element('OpenSearchDescription', { xmlns: 'http://a9.com/-/spec/opensearch/1.1/' }, [
      element('ShortName', {}, words.searchName),
      element('Description', {}, words.searchDescription(name.text)),
      url('text/html', `${library}?q={searchTerms}&page={startPage?}`, 'results'),
      url(
        feedForms.atom.mediaType,
        `${feedPath({ page: 'library', language }, 'atom')}?q={searchTerms}&page={startPage?}`,
        'results',
      ),
      url('application/x-suggestions+json', `${suggestPath(language)}?q={searchTerms}`, 'suggestions'),
      url(mediaType, `/opensearch-${language}.xml`, 'self'),
      element('Image', { height: '48', width: '48', type: 'image/png' }, `${origin}/favicon.png`),
      element('Language', {}, `${language}-CA`),
      element('InputEncoding', {}, 'UTF-8'),
      element('OutputEncoding', {}, 'UTF-8'),
    ]),
  );
  return new Response(xml, { headers: { 'content-type': mediaType, 'access-control-allow-origin': '*' } });
};
