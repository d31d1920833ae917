import type { Language } from '@coalition/domain/values';
import { sql, type RawBuilder } from 'kysely';
import { z } from 'zod';
import type { Db } from '../server/office.ts';
import { findInIndex, type FoundInIndex } from './memory/find-in-index.ts';
import { indexAt } from './memory/keep-index.ts';
import { readWordQuery } from './memory/word-query.ts';
import { correctSpelling } from './spelling/correct-spelling.ts';
import { wordsToSearch } from './normalise-query.ts';

/** How a list is ordered; `relevance` means the coalition's own order where nothing was searched. */
export const ListOrder = z.enum(['relevance', 'coalition', 'newest', 'oldest', 'title', 'checked']);
export type ListOrder = z.infer<typeof ListOrder>;

/** What to look for. */
export interface DocumentQuery {
  noun: string;
  language: Language;
  /** What the reader typed; empty for everything. */
  words: string;
  /** Facets that all must hold, as `kind:report`. */
  facets: readonly string[];
  order: ListOrder;
  /** Counted from 1. */
  page: number;
  pageSize: number;
}

/** One page of what was found, with counts over all of it. */
export interface DocumentsFound {
  /** In the order asked for. */
  ids: string[];
  total: number;
  /** How many of all found hold each facet; those that none holds are left out. */
  counts: Record<string, number>;
  /** The words that were searched in the end; empty where none were. */
  searched: string;
  /** What the database was asked in the end: the words searched or, where no document holds all of them, any of them. */
  asked: string;
  /** The words that were searched instead, when the typed ones found nothing; else null. */
  correctedTo: string | null;
  /** Whether no document holds all the words, so that those found hold some of them, the most first. */
  holdsSomeWords: boolean;
  /** Everything that was marked up to this number is told of as it was then, or later. */
  mark: number;
}

const Moment = z.object({ mark: z.number().nullable(), written: z.string().nullable() });
const Answer = z.object({
  total: z.coerce.number(),
  ids: z.array(z.string()),
  counts: z.record(z.string(), z.coerce.number()),
});

/**
 * Finds documents with their facet counts in one pass. A query that finds nothing is asked again with the nearest known
 * words, and at last for documents that hold any of them: whoever describes a worry in many words finds something to read.
 */
export async function findDocuments(db: Db, query: DocumentQuery): Promise<DocumentsFound> {
  const words = wordsToSearch(query.language, query.words);
  const found = await ask(db, { ...query, words });
  if (found.total > 0 || words === '')
    return { ...found, searched: words, asked: words, correctedTo: null, holdsSomeWords: false };
  const corrected = await correctSpelling(db, query.language, words);
  const searched = corrected ?? words;
  const again = corrected === null ? found : await ask(db, { ...query, words: corrected });
  if (again.total > 0) return { ...again, searched, asked: searched, correctedTo: corrected, holdsSomeWords: false };
  const any = anyOf(searched);
  const loose = any === '' ? again : await ask(db, { ...query, words: any });
  const holdsSomeWords = loose.total > 0;
  const asked = holdsSomeWords ? any : searched;
  return { ...loose, searched, asked, correctedTo: holdsSomeWords ? corrected : null, holdsSomeWords };
}

/**
 * The same words, any of which may match; signs that narrow a search fall away, single letters (the “d” of “R&D” is in every “d’enfants”),
 * and short words where there are longer ones. Empty where nothing is left.
 */
function anyOf(words: string): string {
  const all = words.match(/[\p{Letter}\p{Number}]{2,}/gu) ?? [];
  const long = all.filter((word) => word.length > 3);
  return (long.length > 0 ? long : all).join(' or ');
}

/** Asks memory where it can answer as the database would, else the database, which alone knows where words stand. */
async function ask(db: Db, query: DocumentQuery): Promise<FoundInIndex & { mark: number }> {
  const { mark, written } = await momentOf(db, query);
  const words = written === null ? null : readWordQuery(written);
  const held = written !== null && words === null ? null : await indexAt(db, query, mark);
  if (held) return { ...findInIndex(held, { ...query, words }), mark };
  const result = await statementOf(query).execute(db);
  return { ...Answer.parse(result.rows[0]), mark };
}

/** How new the database is, and how it understands the words; null where there are none. */
async function momentOf(db: Db, { language, words }: DocumentQuery): Promise<{ mark: number; written: string | null }> {
  const written = words === '' ? sql`null` : sql`${searchQuery(language, words)}::text`;
  const asked = sql`select (select max(mark) from search_marks) as mark, ${written} as written`;
  const moment = Moment.parse((await asked.execute(db)).rows[0]);
  return { ...moment, mark: moment.mark ?? 0 };
}

/** What the database is asked. @param query its words as {@link wordsToSearch} gives them */
export function statementOf(query: DocumentQuery): RawBuilder<unknown> {
  return query.words === '' && query.facets.length === 0 ? wholeList(query) : narrowed(query);
}

/** Counts were kept as documents came and went, and each order has its index: nothing is read but the page itself. */
function wholeList(query: DocumentQuery): RawBuilder<unknown> {
  const { noun, language, page, pageSize } = query;
  const counts = sql`facet_counts where noun = ${noun} and language = ${language}`;
  return sql`
    with shown as (
      select record_id, row_number() over () as place from (
        select record_id from search_documents where noun = ${noun} and language = ${language}
        order by ${orderBy(query)} limit ${pageSize} offset ${(page - 1) * pageSize}
      ) as page
    )
    select
      coalesce((select documents from ${counts} and facet = ''), 0) as total,
      (select coalesce(jsonb_agg(record_id order by place), '[]'::jsonb) from shown) as ids,
      (select coalesce(jsonb_object_agg(facet, documents), '{}'::jsonb) from ${counts} and facet <> '') as counts`;
}

function narrowed(query: DocumentQuery): RawBuilder<unknown> {
  const { noun, language, words, facets, page, pageSize } = query;
  const matches = words === '' ? sql`true` : sql`search @@ ${searchQuery(language, words)}`;
  const rank = words === '' ? sql`0::real` : sql`ts_rank(search, ${searchQuery(language, words)})`;
  return sql`
    with hits as materialized (
      select record_id, facets, section_position, position, title_sort, issued, checked_on, ${rank} as rank
      from search_documents
      where noun = ${noun} and language = ${language} and facets @> ${[...facets]}::text[] and ${matches}
    ), shown as (
      select record_id, row_number() over (order by ${orderBy(query)}) as place from hits
      order by place limit ${pageSize} offset ${(page - 1) * pageSize}
    )
    select
      (select count(*) from hits) as total,
      (select coalesce(jsonb_agg(record_id order by place), '[]'::jsonb) from shown) as ids,
      (select coalesce(jsonb_object_agg(facet, held), '{}'::jsonb)
        from (select facet, count(*) as held from hits, unnest(facets) as facet group by facet) as counted) as counts`;
}

/** Both stems of what was asked: of the words as typed, and of the words without accents. */
export function searchQuery(language: Language, words: string): RawBuilder<unknown> {
  return language === 'fr'
    ? sql`(websearch_to_tsquery('fr'::regconfig, ${words}) || websearch_to_tsquery('fr_plain'::regconfig, ${words}))`
    : sql`(websearch_to_tsquery('en'::regconfig, ${words}) || websearch_to_tsquery('en_plain'::regconfig, ${words}))`;
}

function orderBy({ order, words }: DocumentQuery): RawBuilder<unknown> {
  const shelf = sql`section_position, position, title_sort, record_id`;
  if (order === 'newest') return sql`issued desc nulls last, ${shelf}`;
  if (order === 'oldest') return sql`issued asc nulls last, ${shelf}`;
  if (order === 'checked') return sql`checked_on desc nulls last, ${shelf}`;
  if (order === 'title') return sql`title_sort, record_id`;
  return order === 'relevance' && words !== '' ? sql`rank desc, ${shelf}` : shelf;
}
