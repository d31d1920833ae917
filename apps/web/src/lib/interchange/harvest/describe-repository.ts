import { facetOfSide, readSet } from '@coalition/domain/interchange';
import { Audience, ResourceKind } from '@coalition/domain/resources';
import { languages, type Language } from '@coalition/domain/values';
import { libraryWords } from '@coalition/ui/resources/library.words.ts';
import { resourceWords } from '@coalition/ui/resources/resource.words.ts';
import { languageName } from '@coalition/ui/values/language.words.ts';
import { element, type Xml } from '../xml.ts';
import { harvestIdentifier } from './harvest-record.ts';
import type { HarvestSource } from './harvest-source.ts';

/** Who we are. An address of the coalition is named where it has published one, and none where it has not. */
export async function identify(source: HarvestSource): Promise<Xml> {
  const { repositoryName, baseUrl, adminEmails, now } = source;
  const { earliest } = await source.sets();
  return element('Identify', {}, [
    element('repositoryName', {}, repositoryName),
    element('baseURL', {}, baseUrl),
    element('protocolVersion', {}, '2.0'),
    ...adminEmails.slice(0, 1).map((email) => element('adminEmail', {}, email)),
    element('earliestDatestamp', {}, earliest ?? now),
    element('deletedRecord', {}, 'persistent'),
    element('granularity', {}, 'YYYY-MM-DDThh:mm:ssZ'),
    element('compression', {}, 'gzip'),
    ...describeIdentifiers(source),
  ]);
}

/** How our identifiers are made; only a site with a name of its own can say so. @source OAI identifier format */
function describeIdentifiers(source: HarvestSource): Xml[] {
  const { hostname } = new URL(source.origin);
  if (!/^[a-zA-Z][a-zA-Z0-9-]*(\.[a-zA-Z][a-zA-Z0-9-]*)+$/.test(hostname)) return [];
  const namespace = 'http://www.openarchives.org/OAI/2.0/oai-identifier';
  return [
    element('description', {}, [
      element(
        'oai-identifier',
        {
          xmlns: namespace,
          'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
          'xsi:schemaLocation': `${namespace} ${namespace}.xsd`,
        },
        [
          element('scheme', {}, 'oai'),
          element('repositoryIdentifier', {}, hostname),
          element('delimiter', {}, ':'),
          element('sampleIdentifier', {}, harvestIdentifier('01900000-0000-7000-8000-000000000000', source)),
        ],
      ),
    ]),
  ];
}

/** Every set that holds something, and the sides they belong to, by name in both languages. */
export async function listSets(source: HarvestSource): Promise<Xml> {
  const { sets } = await source.sets();
  const sides = [...new Set(sets.map(({ set }) => set.replace(/:.*$/, '')))];
  const lines = [
    ...sides.map((side) => ({ spec: side, name: inBoth((language) => nameOf(side, language)) })),
    ...sets.map(({ set, topic }) => ({
      spec: set,
      name: inBoth((language) => topic?.[language] ?? nameOf(set, language)),
    })),
  ];
  return element(
    'ListSets',
    {},
    lines.map(({ spec, name }) => element('set', {}, [element('setSpec', {}, spec), element('setName', {}, name)])),
  );
}

function inBoth(name: (language: Language) => string): string {
  return [...new Set(languages.map(name))].join(' · ');
}

function nameOf(spec: string, language: Language): string {
  const set = readSet(spec);
  if (set === null) return spec;
  const { side, value } = set;
  if (value === null) return libraryWords[language].facets[facetOfSide[side]];
  if (side === 'lang') return languageName(value, language);
  const [kind, audience] = [ResourceKind.safeParse(value), Audience.safeParse(value)];
  if (side === 'type' && kind.success) return resourceWords[language].kinds[kind.data];
  return side === 'audience' && audience.success ? resourceWords[language].audiences[audience.data] : spec;
}
