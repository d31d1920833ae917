import { z } from 'zod';
import { citableKinds } from '../../packages/domain/src/citations/index.ts';
import type { ConformanceFinding } from '../../packages/domain/src/interchange/index.ts';
import { ResourceKind } from '../../packages/domain/src/resources/index.ts';
import { checkItemPage } from './check-item-page.ts';
import { parsed } from './check-feeds.ts';
import { readBibtex, readCsl, readDublinCore, readRis, type ReadCitation } from './read-citation.ts';
import { findAll, findingsOf, readXml, visit, type Visited } from './visit.ts';

/** An item as the public API lists it, as far as it is compared with here. */
const ListedItem = z.object({
  id: z.uuid(),
  kind: ResourceKind,
  url: z.url(),
  title: z.object({ text: z.string() }),
  issuedOn: z.string().nullable(),
});
/** An item that is looked at in every format. */
export type ListedItem = z.infer<typeof ListedItem>;
const ListedPage = z.object({ items: z.array(ListedItem), next: z.url().nullable() });

/** Looks at one item of every kind, in every format, and at the whole library in each. @source the formats’ own; FAIR Signposting, unAPI, Zotero’s translators */
export async function checkItems(site: string): Promise<ConformanceFinding[]> {
  const items = await listItems(site);
  const { findings, must } = findingsOf('Citations');
  if (!must('there is an item to look at', items.length > 0)) return findings;
  const found = [...findings, ...(await checkLists(site, items.length))];
  for (const [, [item]] of Map.groupBy(items, ({ kind }) => kind)) {
    if (item === undefined) continue;
    found.push(...(await checkFiles(item)), ...(await checkUnapi(site, item)), ...(await checkItemPage(item)));
  }
  return found;
}

async function listItems(site: string): Promise<ListedItem[]> {
  const items: ListedItem[] = [];
  let next: string | null = `${site}/api/v1/resources?lang=en&limit=200`;
  while (next !== null) {
    const answer: Visited | null = await visit(next);
    const page = ListedPage.safeParse(parsed(answer?.text)).data;
    items.push(...(page?.items ?? []));
    next = page?.next ?? null;
  }
  return items;
}

const endings = {
  ris: 'application/x-research-info-systems',
  bib: 'application/x-bibtex',
  'csl.json': 'application/vnd.citationstyles.csl+json',
  'dc.xml': 'application/rdf+xml',
  jsonld: 'application/ld+json',
  csv: 'text/csv',
} as const;

/** Each format of one item: that it is what it says, and says what the others do. */
async function checkFiles({ url, kind, title, issuedOn }: ListedItem): Promise<ConformanceFinding[]> {
  const { findings, must } = findingsOf('Citations');
  const types = citableKinds[kind];
  const readers: readonly [ending: keyof typeof endings, read: (text: string) => ReadCitation | null, type: string][] =
    [
      ['ris', readRis, types.ris],
      ['bib', readBibtex, types.bibtex],
      ['csl.json', readCsl, types.csl],
      ['dc.xml', readDublinCore, types.dublinCore],
    ];
  for (const [ending, read, type] of readers) {
    const answer = await visit(`${url}.${ending}`);
    const cited = read(answer?.text ?? '');
    const isRight = cited?.type === type && cited.title.startsWith(title.text);
    const isDated = cited?.year === (issuedOn?.slice(0, 4) ?? null);
    must(`${kind}: .${ending} gives type, title and year`, isRight && isDated, JSON.stringify(cited));
  }
  for (const [ending, type] of Object.entries(endings)) {
    const address = `${url}.${ending}`;
    const answer = await visit(address);
    const etag = answer?.headers.get('etag') ?? '';
    const again = await visit(address, { 'if-none-match': etag });
    const isOpen = answer?.headers.get('access-control-allow-origin') === '*' && !answer.headers.has('set-cookie');
    const isTyped = answer?.headers.get('content-type')?.startsWith(type) === true;
    must(`${kind}: .${ending} is of its type, and open to other sites`, isTyped && isOpen);
    must(`${kind}: .${ending} answers 304 to who has it`, etag !== '' && again?.status === 304, String(again?.status));
  }
  return findings;
}

/** The whole library in each format has as many items as the API counts; a file holds a thousand at most. */
async function checkLists(site: string, total: number): Promise<ConformanceFinding[]> {
  const { findings, must } = findingsOf('Citations');
  const counts: readonly [ending: keyof typeof endings, count: (text: string) => number][] = [
    ['ris', (text) => (text.match(/^TY {2}- /gm) ?? []).length],
    ['bib', (text) => (text.match(/^@\w+\{/gm) ?? []).length],
    ['csl.json', (text) => z.array(z.unknown()).safeParse(parsed(text)).data?.length ?? -1],
    ['dc.xml', (text) => countIn(text, 'rdf:Description')],
  ];
  for (const [ending, count] of counts) {
    const held = count((await visit(`${site}/en/resources.${ending}`))?.text ?? '');
    must(
      `the whole library as .${ending} holds every item`,
      held === Math.min(total, 1_000),
      `${String(held)} of ${String(total)}`,
    );
  }
  return findings;
}

function countIn(xml: string, name: string): number {
  const root = readXml(xml);
  return typeof root === 'string' ? -1 : findAll(root, name).length;
}

/** How Zotero asks for an item, and what it makes of the answer. @source unAPI, revision 3 */
async function checkUnapi(site: string, { id, kind }: ListedItem): Promise<ConformanceFinding[]> {
  const { findings, must } = findingsOf('unAPI');
  const named = (xml: string | undefined) => {
    const root = readXml(xml ?? '');
    return typeof root === 'string' ? [] : findAll(root, 'format').map(({ attributes }) => attributes['name'] ?? '');
  };
  must('tells which formats there are', named((await visit(`${site}/unapi`))?.text).includes('ris'));
  const offered = await visit(`${site}/unapi?id=${id}`);
  must(`${kind}: offers an item in several ways`, offered?.status === 300 && named(offered.text).length > 0);
  const ris = readRis((await visit(`${site}/unapi?id=${id}&format=ris`))?.text ?? '');
  must(`${kind}: gives it so that Zotero knows the kind`, ris?.type === citableKinds[kind].ris, ris?.type);
  const refused = await visit(`${site}/unapi?id=${id}&format=nonsense`);
  const unknown = await visit(`${site}/unapi?id=01900000-0000-7000-8000-00000000ffff&format=ris`);
  must('refuses what there is not', refused?.status === 406 && unknown?.status === 404);
  return findings;
}
