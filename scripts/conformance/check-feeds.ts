import { z } from 'zod';
import type { ConformanceFinding } from '../../packages/domain/src/interchange/index.ts';
import { findAll, findingsOf, readXml, textsOf, visit } from './visit.ts';

const feeds = [
  '/en/feed',
  '/fr/feed',
  '/en/resources',
  '/fr/ressources',
  '/en/statements',
  '/fr/declarations',
] as const;

/** Looks at the feeds of all there is, the library and the statements, in both languages. @source RFC 4287, JSON Feed 1.1 */
export async function checkFeeds(site: string): Promise<ConformanceFinding[]> {
  const found: ConformanceFinding[] = [];
  for (const path of feeds) found.push(...(await checkAtom(site, path)), ...(await checkJson(site, path)));
  for (const path of await statementPaths(site)) found.push(...(await checkAtom(site, path)));
  return [...found, ...(await checkTwins(site))];
}

const Listed = z.object({ items: z.array(z.object({ url: z.object({ en: z.url(), fr: z.url() }) })) });

/** The pages of one statement in both languages, each of which has a feed of its own; none where there is no statement. */
async function statementPaths(site: string): Promise<string[]> {
  const first = Listed.safeParse(parsed((await visit(`${site}/api/v1/statements?limit=1`))?.text)).data?.items[0];
  return first ? [first.url.en, first.url.fr].map((url) => new URL(url).pathname) : [];
}

/** What is new in one language is new in the other. */
async function checkTwins(site: string): Promise<ConformanceFinding[]> {
  const { findings, must } = findingsOf('Atom');
  const [en, fr] = await Promise.all(
    ['en', 'fr'].map(async (language) => {
      const root = readXml((await visit(`${site}/${language}/feed.atom`))?.text ?? '');
      return typeof root === 'string' ? null : findAll(root, 'entry').flatMap((entry) => textsOf(entry, 'id'));
    }),
  );
  must('tells of the same in both languages', en !== null && en?.toSorted().join() === fr?.toSorted().join());
  return findings;
}

const ofEntry = ['id', 'title', 'updated', 'published', 'summary'] as const;

async function checkAtom(site: string, path: string): Promise<ConformanceFinding[]> {
  const { findings, must } = findingsOf('Atom');
  const address = `${site}${path}.atom`;
  const [answer, again] = [await visit(address), await visit(address)];
  const root = answer ? readXml(answer.text) : 'nothing answered';
  if (typeof root === 'string' || root.name !== 'feed') {
    must(`${path}.atom is well-formed`, false, typeof root === 'string' ? root : root.name);
    return findings;
  }
  const said = (name: string) => root.children.filter((child) => child.name === name);
  must(
    `${path}.atom is well-formed, and of its type`,
    (answer?.headers.get('content-type') ?? '').startsWith('application/atom+xml'),
  );
  must(
    `${path}.atom says what it is`,
    ['id', 'title', 'updated', 'author'].every((name) => said(name).length === 1),
  );
  const self = said('link').find(({ attributes }) => attributes['rel'] === 'self');
  must(`${path}.atom names itself`, self?.attributes['href'] === address, self?.attributes['href']);
  const entries = findAll(root, 'entry');
  const isTold = entries.every((entry) => ofEntry.every((name) => textsOf(entry, name).length === 1));
  must(`${path}.atom says what it must of each entry`, isTold);
  const isTwinned = entries.every((entry) =>
    ['en-CA', 'fr-CA'].every((tag) => findAll(entry, 'link').some(({ attributes }) => attributes['hreflang'] === tag)),
  );
  must(`${path}.atom leads to each entry in both languages`, isTwinned);
  const ids = entries.flatMap((entry) => textsOf(entry, 'id').slice(0, 1));
  must(`${path}.atom names each entry once`, new Set(ids).size === ids.length);
  const stamps = entries.flatMap((entry) => textsOf(entry, 'updated').slice(0, 1));
  must(
    `${path}.atom has the newest first`,
    stamps.every((stamp, place) => place === 0 || stamp <= (stamps[place - 1] ?? '')),
  );
  must(`${path}.atom is as new as its newest entry`, (textsOf(root, 'updated')[0] ?? '') >= (stamps[0] ?? ''));
  must(`${path}.atom is the same when asked again`, answer?.text === again?.text);
  const alternate = entries[0]?.children.find(({ attributes }) => attributes['rel'] === 'alternate')?.attributes[
    'href'
  ];
  if (alternate) must(`${path}.atom leads to a page`, (await visit(alternate))?.status === 200, alternate);
  return findings;
}

const JsonFeed = z.object({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string().min(1),
  feed_url: z.url(),
  next_url: z.url().optional(),
  items: z.array(
    z.object({
      id: z.string().min(1),
      content_text: z.string(),
      url: z.url(),
      date_published: z.iso.datetime(),
      date_modified: z.iso.datetime(),
    }),
  ),
});

async function checkJson(site: string, path: string): Promise<ConformanceFinding[]> {
  const { findings, must } = findingsOf('JSON Feed 1.1');
  const name = path.endsWith('/feed') ? `${path}.json` : `${path}.feed.json`;
  const answer = await visit(`${site}${name}`);
  const feed = JsonFeed.safeParse(parsed(answer?.text));
  must(
    `${name} says what it must`,
    feed.success,
    feed.error?.issues.map(({ path: at, message }) => `${at.join('.')}: ${message}`).join('; '),
  );
  if (feed.success) must(`${name} leads on to another page`, feed.data.next_url !== feed.data.feed_url);
  must(`${name} is of its type`, (answer?.headers.get('content-type') ?? '').startsWith('application/feed+json'));
  return findings;
}

/** Null for what is no JSON. */
export function parsed(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return null;
  }
}
