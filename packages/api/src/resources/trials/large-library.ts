import { Audience, ResourceFacts, ResourceKind, type ResourceText } from '@coalition/domain/resources';
import { bug, languages, ok, Slug, type Language } from '@coalition/domain/values';
import { sql } from 'kysely';
import { randomIndex, seededRandom, type Random } from '../../database/trials/seeded-random.ts';
import { draftOf, publishDecision } from '../../revisions/saving/save-record.ts';
import { standingAt } from '../../revisions/records/standing.store.ts';
import { indexRecords, type IndexedRecord } from '../../search/index-record.ts';
import { newestMark } from '../../search/memory/indexed-document.store.ts';
import { exampleNow, exampleOffice, loadExampleContent } from '../../server/office.examples.ts';
import { inTransaction, newId, type Db } from '../../server/office.ts';
import { publishedTopics } from '../../topics/topic.store.ts';
import { resourceRow } from '../resource.row.ts';
import { publishedResources, publishedSections } from '../resource.store.ts';

/** What made-up items are made of. */
interface Stock {
  /** Every word of the coalition's own summaries, as often as it stands there, so that some are frequent and most are rare. */
  words: Record<Language, string[]>;
  facts: ResourceFacts[];
  sections: ResourceFacts['section'][];
  topics: ResourceFacts['topics'];
}

const together = 250;

/**
 * Fills a library with so many made-up items in both languages, the same ones for the same numbers: words and facts are those
 * of the coalition's own content, mixed anew, and one word in ten is a rare one of its own. Rows go in by the hundred, as
 * they would have gone in one by one.
 *
 * @param from how many such items there are already
 */
export async function fillLibrary(db: Db, from: number, until: number): Promise<void> {
  if (from === 0) await loadExampleContent(db);
  const stock = await stockOf(db);
  // What items name does not change meanwhile, so that it need not be asked for with each.
  const standing = standingAt(db, await newestMark(db));
  for (let first = from; first < until; first += together) {
    const numbers = Array.from({ length: Math.min(together, until - first) }, (_, index) => first + index);
    const items = await Promise.all(numbers.map((number) => itemOf(db, stock, number)));
    const indexed = await Promise.all(items.map((item) => documentsOf(standing, item)));
    await inTransaction(db, async (transaction) => {
      await addItems(transaction, items, indexed);
      return ok(null);
    });
  }
}

async function stockOf(db: Db): Promise<Stock> {
  const first = db.selectFrom('records').select('id').where('noun', '=', 'resources').orderBy('id').limit(20);
  const own = await publishedResources.list(
    db,
    (await first.execute()).map(({ id }) => id),
  );
  const wordsIn = (language: Language) =>
    own
      .flatMap(({ published }) => published.texts[language]?.text.summary.match(/[\p{Letter}’-]+/gu) ?? [])
      .map((word) => word.toLocaleLowerCase(language));
  return {
    words: { en: wordsIn('en'), fr: wordsIn('fr') },
    facts: own.map(({ published }) => published.facts),
    sections: own.map(({ published }) => published.facts.section),
    topics: own.flatMap(({ published }) => published.facts.topics),
  };
}

type Item = NonNullable<Awaited<ReturnType<typeof resourceRow.store.find>>>;

async function itemOf(db: Db, stock: Stock, number: number): Promise<Item> {
  const random = seededRandom(number + 1);
  const office = exampleOffice(db);
  const slugs = { en: Slug.parse(`item-${String(number)}`), fr: Slug.parse(`document-${String(number)}`) };
  const texts = {
    en: { text: textIn('en', stock, random), isTranslation: false },
    fr: { text: textIn('fr', stock, random), isTranslation: true },
  };
  const beginning = { slugs, facts: factsOf(stock, random), confidential: { note: null }, edit: { texts } };
  const draft = await draftOf(newId(resourceRow.kind.prefix), beginning, office.now);
  const decided = await publishDecision(office, resourceRow, { record: draft, languages: ['en', 'fr'] });
  if (!decided.ok) return bug('a made-up item cannot be published', { ...decided.failure });
  return { ...decided.value, revision: 1 };
}

/** As the search will know it; asked outside of the transaction, where what items name is parsed once for all. */
async function documentsOf(db: Db, { id, published }: Item): Promise<IndexedRecord> {
  if (!published) return bug('a made-up item is not public');
  const documents = await resourceRow.searchDocuments(db, { id, published });
  return { id, noun: 'resources', firstPublishedAt: exampleNow, documents };
}

async function addItems(db: Db, items: readonly Item[], indexed: readonly IndexedRecord[]): Promise<void> {
  for (const item of items) await resourceRow.store.insert(db, item);
  await db
    .insertInto('record_slugs')
    .values(
      items.flatMap(({ id, slugs }) =>
        languages.map((language) => ({
          noun: 'resources',
          language,
          slug: slugs[language],
          record_id: id,
          is_current: true,
        })),
      ),
    )
    .execute();
  await indexRecords(db, indexed);
  await sql`
    insert into change_stamps (record_id, noun, position, stamped_at, is_deleted, facets)
    select record_id, noun, (select max(position) from change_stamps) + row_number() over (order by record_id),
      ${exampleNow.replace('.000Z', 'Z')}, false, facets
    from search_documents where language = 'en' and record_id = any(${items.map(({ id }) => id)}::text[])`.execute(db);
}

function factsOf(stock: Stock, random: Random): ResourceFacts {
  const language = random() < 0.7 ? 'en' : 'fr';
  return ResourceFacts.parse({
    ...pick(stock.facts, random),
    title: { text: phrase(stock.words[language], random, 4 + randomIndex(random, 8)), language },
    subtitle: null,
    kind: pick(ResourceKind.options, random),
    section: pick(stock.sections, random),
    alsoInSections: [],
    position: 1 + randomIndex(random, 9_000),
    contributors: [],
    audiences: [...new Set([pick(Audience.options, random), pick(Audience.options, random)])],
    topics: [...new Set([pick(stock.topics, random), pick(stock.topics, random)])],
    issuedOn: String(1990 + randomIndex(random, 36)),
    doi: null,
    isbn: null,
    address: `https://library.example/${String(randomIndex(random, 1_000_000_000))}`,
    addressKind: 'item',
    otherAddresses: [],
    related: [],
  });
}

function textIn(language: Language, { words }: Stock, random: Random): ResourceText {
  const summary = `${phrase(words[language], random, 60 + randomIndex(random, 60))}.`;
  return { summary, note: null, contents: [] };
}

function phrase(words: readonly string[], random: Random, length: number): string {
  const drawn = Array.from({ length }, () => (random() < 0.1 ? rareWord(random) : pick(words, random)));
  const text = drawn.join(' ');
  return text.charAt(0).toLocaleUpperCase('en') + text.slice(1);
}

const syllables = ['ba', 'cor', 'del', 'fin', 'gra', 'lum', 'mer', 'nol', 'pat', 'ri', 'son', 'tev'];

/** One of some twenty thousand, the early ones the likeliest. */
function rareWord(random: Random): string {
  const place = Math.floor(20_000 * random() * random());
  return [0, 1, 2, 3].map((digit) => pick(syllables, () => (Math.floor(place / 12 ** digit) % 12) / 12)).join('');
}

function pick<Item>(items: readonly Item[], random: Random): Item {
  return items[randomIndex(random, items.length)] ?? bug('nothing to choose from');
}

/** Sections and topics to narrow by: address parts in a language. */
export async function shelvesOf(db: Db, language: Language): Promise<{ sections: Slug[]; topics: Slug[] }> {
  const [sections, topics] = await Promise.all([publishedSections.list(db), publishedTopics.list(db)]);
  const slugsOf = (records: typeof sections | typeof topics) =>
    records.map(({ published }) => published.slugs[language]);
  return { sections: slugsOf(sections), topics: slugsOf(topics) };
}
