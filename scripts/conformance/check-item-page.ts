import { z } from 'zod';
import { citableKinds, zoteroGuess } from '../../packages/domain/src/citations/index.ts';
import type { ConformanceFinding } from '../../packages/domain/src/interchange/index.ts';
import { parsed } from './check-feeds.ts';
import type { ListedItem } from './check-items.ts';
import { findingsOf, visit, type Visited } from './visit.ts';

const Graph = z.object({ '@graph': z.array(z.looseObject({ '@type': z.string(), '@id': z.string().optional() })) });

/** Looks at what an item’s page says of it to programs: in its header, its head, and its graph. */
export async function checkItemPage(item: ListedItem): Promise<ConformanceFinding[]> {
  const page = await visit(item.url);
  const { findings, must } = findingsOf('Pages of items');
  if (!must(`${item.kind}: the page stands there`, page?.status === 200, String(page?.status)) || page === null)
    return findings;
  return [...findings, ...(await checkSigns(item, page)), ...checkHead(item, page), ...checkGraph(item, page)];
}

/** @source FAIR Signposting, level 1 */
async function checkSigns({ url, kind }: ListedItem, { headers }: Visited): Promise<ConformanceFinding[]> {
  const { findings, must } = findingsOf('Signposting');
  const links = Array.from((headers.get('link') ?? '').matchAll(/<([^>]+)>((?:;\s*[\w-]+="[^"]*")*)/g), (found) => ({
    href: found[1] ?? '',
    rel: /rel="([^"]*)"/.exec(found[2] ?? '')?.[1],
    type: /;\s*type="([^"]*)"/.exec(found[2] ?? '')?.[1],
  }));
  const named = (rel: string) => links.filter((link) => link.rel === rel);
  must(`${kind}: says as what it is cited`, named('cite-as').length === 1 && named('cite-as')[0]?.href === url);
  must(
    `${kind}: says what it is`,
    named('type').some(({ href }) => href.endsWith(`/${citableKinds[kind].schemaOrg}`)),
  );
  const described = named('describedby');
  const answers = await Promise.all(described.map(async ({ href, type }) => ({ type, answer: await visit(href) })));
  const isDescribed = answers.every(
    ({ type, answer }) =>
      answer?.status === 200 && answer.headers.get('content-type')?.startsWith(type ?? ' ') === true,
  );
  must(`${kind}: names descriptions of the type they are`, described.length > 3 && isDescribed);
  return findings;
}

/** @source Zotero’s translators for unAPI and embedded metadata; DCMI, Expressing Dublin Core in HTML */
function checkHead({ id, url, kind, title }: ListedItem, { text }: Visited): ConformanceFinding[] {
  const { findings, must } = findingsOf('Pages of items');
  const metas = Array.from(text.matchAll(/<meta name="([^"]+)"/g), ([, name = '']) => name);
  const resolver = /<link rel="unapi-server"[^>]*href="([^"]*)"/.exec(text)?.[1];
  const isNamed = text.includes(`<abbr class="unapi-id" title="${id}">`);
  must(`${kind}: names its id and where it is asked for`, resolver?.includes('?') === false && isNamed);
  const guessed = zoteroGuess(metas);
  must(
    `${kind}: its tags mislead nobody about its kind`,
    guessed === null || guessed === citableKinds[kind].zotero,
    guessed ?? '',
  );
  const isDublinCore = text.includes('<link rel="schema.DCTERMS"') && metas.includes('DCTERMS.title');
  must(`${kind}: says Dublin Core in its head`, isDublinCore);
  const twins = Array.from(
    text.matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)"/g),
    ([, tag, href]) => [tag, href],
  );
  const isTwinned = ['en-CA', 'fr-CA', 'x-default'].every((tag) => twins.some(([named]) => named === tag));
  must(`${kind}: names itself and its twin`, isTwinned && twins.some(([, href]) => href === url), title.text);
  return findings;
}

/** @source schema.org */
function checkGraph({ url, kind, title }: ListedItem, { text }: Visited): ConformanceFinding[] {
  const { findings, must } = findingsOf('JSON-LD');
  const script = /<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(text)?.[1];
  const graph = Graph.safeParse(parsed(script)).data?.['@graph'] ?? [];
  const item = graph.find((node) => node['@id'] === `${url}#item`);
  must(`${kind}: is described as what it is`, item?.['@type'] === citableKinds[kind].schemaOrg, item?.['@type']);
  const named = z.union([z.string(), z.object({ '@value': z.string() }).transform((name) => name['@value'])]);
  must(`${kind}: bears its title`, named.safeParse(item?.['name']).data === title.text);
  const dated = z
    .string()
    .regex(/^\d{4}(-\d\d(-\d\d)?)?$/)
    .optional();
  must(`${kind}: is dated as ISO 8601 has it`, dated.safeParse(item?.['datePublished']).success);
  return findings;
}
