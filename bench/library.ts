import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '../packages/api/src/database/migrations/migrate.ts';
import { openDatabase, type Database } from '../packages/api/src/database/open-database.ts';
import { startServer } from '../packages/api/src/database/testing/start-server.ts';
import { fillLibrary, shelvesOf } from '../packages/api/src/resources/trials/large-library.ts';
import { readAhead } from '../packages/api/src/resources/matching/read-ahead.ts';
import { planOfSearch, processorTime, tidyLibrary } from '../packages/api/src/resources/trials/library-cost.ts';
import { phrases, wordPairs } from '../packages/api/src/resources/trials/word-pairs.ts';
import { indexRead } from '../packages/api/src/search/memory/keep-index.ts';
import { everyItem, publicCaller } from '../packages/api/src/server/office.examples.ts';
import { bug } from '../packages/domain/src/values/index.ts';
import { takeAway } from './library/taking-away.ts';
import type { TrialParts } from '../scripts/trials/run-trials.ts';

const small = 2_000;
const large = 20_000;
const largest = 200_000;
/** Below so many rounds, the small size alone is asked: a first look. */
const roundsOfLarge = 5;
/** Asked before the clock runs: programs that run for weeks are not new to what they do. */
const warmUp = 100;
/** From so many rounds on, PostgreSQL is also asked at the largest size, which takes long to fill. */
const roundsOfLargest = 50;

/**
 * Fills a library with 2,000 and then 20,000 made-up items in both languages, and asks it what visitors ask: a page of the
 * list, a page narrowed by facets, an item, a search of two words: of words that most items hold, that some hold, that few hold, and
 * of two words side by side. All of it is also taken along in one file, and loaded. The rival is the same library when it was small.
 */
export async function run({ times, log }: TrialParts): Promise<boolean> {
  const server = await startServer();
  if (!server.ok) return bug('no PostgreSQL to measure on');
  const both = times < roundsOfLarge ? [small] : [small, large];
  const sizes = times >= roundsOfLargest ? [...both, largest] : both;
  try {
    await measure('PostgreSQL', { databaseUrl: server.value.url, sizes, rounds: times, log });
    await measure('PGlite', { sizes: both, rounds: times, log });
    return true;
  } finally {
    await server.value.stop();
  }
}

interface Measured {
  databaseUrl?: string;
  sizes: readonly number[];
  rounds: number;
  log: (line: string) => void;
}

async function measure(engine: string, { databaseUrl, sizes, rounds, log }: Measured): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'coalition-library-'));
  const opened = await openDatabase({ dataDir, databaseUrl });
  if (!opened.ok) return bug('the database cannot be opened', { ...opened.failure });
  try {
    await migrate(opened.value);
    const first = new Map<string, Cost>();
    let filled = 0;
    for (const size of sizes) {
      const began = performance.now();
      await fillLibrary(opened.value.db, filled, size);
      log(`${engine}, filled to ${String(size)} items in ${((performance.now() - began) / 1_000).toFixed(0)} s`);
      filled = size;
      await tidyLibrary(opened.value.db);
      log(`${engine}, ${String(size)} items, ${await takenIn(opened.value.db)}`);
      for (const [name, cost] of await costsOf(opened.value, rounds)) {
        const before = first.get(name) ?? cost;
        first.set(name, before);
        log(`${engine}, ${String(size)} items, ${name}: ${inWords(cost, before)}`);
      }
      // The largest would be on its way for more than an hour.
      if (databaseUrl !== undefined && size < largest)
        log(`${engine}, ${String(size)} items, ${await takenAway(dataDir, databaseUrl)}`);
    }
    for (const [name, query] of Object.entries(plans)) {
      const lines = await planOfSearch(opened.value.db, { ...page, ...query });
      log([`${engine}, how the database alone finds ${name} among ${String(filled)}:`, ...lines].join('\n  '));
    }
  } finally {
    await opened.value.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

const page = {
  noun: 'resources',
  language: 'en',
  words: '',
  facets: [],
  order: 'relevance',
  page: 1,
  pageSize: 50,
} as const;
const plans = {
  'the first page': {},
  'a page narrowed by facets': { facets: ['kind:report', 'audience:children'] },
  'a search of two words that most items hold': { words: 'children prison' },
};

/** Takes the search and the items into memory, as a process does when it starts, and says how long that took. */
async function takenIn(db: Database['db']): Promise<string> {
  const began = performance.now();
  await indexRead(db, { noun: 'resources', language: 'en' });
  await readAhead(db);
  return `taken into memory in English in ${((performance.now() - began) / 1_000).toFixed(1)} s`;
}

async function takenAway(dataDir: string, databaseUrl: string): Promise<string> {
  const { sizeMb, written, loaded } = await takeAway(dataDir, databaseUrl);
  const said = ({ seconds, peakMb }: typeof written) =>
    `${seconds.toFixed(1)} s with ${peakMb.toFixed(0)} MB of memory`;
  return `all of it in one file of ${sizeMb.toFixed(1)} MB: written in ${said(written)}, loaded on PGlite in ${said(loaded)}`;
}

/** What one kind of question costs: how long each took and what of the processor, in milliseconds. */
interface Cost {
  answersMs: number[];
  processorMs: number;
}

const whole = { ...everyItem, order: 'relevance' } as const;

type Question = [name: string, ask: (index: number) => Promise<unknown>];

async function questionsFor(db: Database['db'], count: number): Promise<Question[]> {
  const { resources } = publicCaller(db);
  const { common, middling, rare } = await wordPairs(db, 'en', count);
  const sideBySide = await phrases(db, 'en', count);
  const { topics } = await shelvesOf(db, 'en');
  const at = <Item>(items: readonly Item[], index: number): Item =>
    items[index % items.length] ?? bug('nothing to ask for');
  const search = (words: readonly string[]) => (index: number) => resources.list({ ...whole, words: at(words, index) });
  return [
    ['the first page', () => resources.list(whole)],
    ['a page further on', (index) => resources.list({ ...whole, page: 2 + (index % 30) })],
    ['narrowed by topic and kind', (index) => resources.list({ ...whole, topic: at(topics, index), kind: 'report' })],
    ['one item', async (index) => (await resources.find(itemAt(index))) ?? bug('an item is missing')],
    ['the two words that most items hold, children prison', search(['children prison'])],
    ['two words that half of the items or more hold each', search(common)],
    ['two words that one item in fifty to one in five holds each', search(middling)],
    ['two words that fewer than one item in a hundred holds each', search(rare)],
    ['two words side by side, in quotation marks', search(sideBySide)],
  ];
}

async function costsOf({ db, engine }: Database, rounds: number): Promise<[string, Cost][]> {
  const count = rounds * 12;
  const asked = await questionsFor(db, count);
  const costs: [string, Cost][] = [];
  for (const [name, ask] of asked) {
    for (let index = 0; index < warmUp; index += 1) await ask(index);
    const began = await processorTime(db, engine === 'postgresql');
    const answersMs: number[] = [];
    for (let index = 0; index < count; index += 1) {
      const askedAt = performance.now();
      await ask(index);
      answersMs.push(performance.now() - askedAt);
    }
    const processorMs = ((await processorTime(db, engine === 'postgresql')) - began) / count;
    costs.push([name, { answersMs: answersMs.sort((one, other) => one - other), processorMs }]);
  }
  return costs;
}

function itemAt(index: number): { language: 'en'; slug: string } {
  return { language: 'en', slug: `item-${String((index * 37) % small)}` };
}

function inWords({ answersMs, processorMs }: Cost, first: Cost): string {
  const at = (part: number) => (answersMs[Math.floor(answersMs.length * part)] ?? 0).toFixed(1);
  const ratio = (processorMs / first.processorMs).toFixed(2);
  return `p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, ${processorMs.toFixed(1)} ms of the processor, ${ratio} times the small library`;
}
