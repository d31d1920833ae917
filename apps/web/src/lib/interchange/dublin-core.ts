import { citationOf, dublinCore, dublinCoreElements, type DublinCoreStatement } from '@coalition/domain/citations';
import type { ResourceView } from '@coalition/domain/resources';
import { languages, type EachLanguage } from '@coalition/domain/values';
import { resourceWords } from '@coalition/ui/resources/resource.words.ts';
import { pathOf } from '#lib/addresses.ts';
import { element, type Xml } from './xml.ts';

const namespaces = {
  'xmlns:oai_dc': 'http://www.openarchives.org/OAI/2.0/oai_dc/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  'xsi:schemaLocation': 'http://www.openarchives.org/OAI/2.0/oai_dc/ http://www.openarchives.org/OAI/2.0/oai_dc.xsd',
} as const;

/** An item in the fifteen elements of Dublin Core, in both languages of the site; what both say alike stands there once. */
export function simpleDublinCore(views: EachLanguage<ResourceView>, origin: string): Xml {
  const said = new Map<string, Xml>();
  for (const language of languages) {
    const view = views[language];
    const citation = citationOf(view, {
      pageOf: (slug) => `${origin}${pathOf('resource', language, slug)}`,
      kindName: resourceWords[language].kinds[view.kind],
      // A harvested record has its own datestamp, and the element for dates says when the item was published.
      changedAt: null,
    });
    for (const statement of dublinCore(citation)) said.set(JSON.stringify(statement), writeStatement(statement));
  }
  return element('oai_dc:dc', namespaces, [...said.values()]);
}

function writeStatement({ term, value, language }: DublinCoreStatement): Xml {
  return element(`dc:${dublinCoreElements[term]}`, { 'xml:lang': language ?? undefined }, value);
}
