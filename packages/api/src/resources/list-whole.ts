import type { ResourceView } from '@coalition/domain/resources';
import { Instant, type Language } from '@coalition/domain/values';
import type { Db } from '../server/office.ts';
import { findAsked, type LibraryQuery } from './list-resources.ts';
import { presentEach } from './resource-names.ts';
import { publishedResources } from './resource.store.ts';

/** An item with all its facts, and since when. */
export interface WholeItem {
  view: ResourceView;
  firstPublishedAt: Instant;
  /** When what visitors see of it changed last, to the second. */
  changedAt: Instant;
}

/** One part of a list, to be taken away as a file; most lists have one part. */
export interface WholeList {
  items: WholeItem[];
  /** In all parts together. */
  total: number;
  /** Counted from 1. */
  part: number;
  partCount: number;
}

/** How many items one file holds at most. */
const partSize = 1_000;

/** Lists the items asked for with all their facts, as many as one file holds; null when the query names a section or topic that does not exist. */
export async function listWhole(db: Db, query: LibraryQuery): Promise<WholeList | null> {
  const found = await findAsked(db, query, partSize);
  if (!found) return null;
  const items = await wholeItems(db, found.ids, query.language);
  return { items, total: found.total, part: query.page, partCount: Math.max(1, Math.ceil(found.total / partSize)) };
}

/** Public items with all their facts, in the order of the ids given; those that are not public are left out. */
export async function wholeItems(db: Db, ids: readonly string[], language: Language): Promise<WholeItem[]> {
  const resources = await publishedResources.list(db, ids);
  const views = new Map((await presentEach(db, resources, language)).map((view) => [view.id, view]));
  const moments = await momentsOf(db, [...views.keys()]);
  return ids.flatMap((id) => {
    const view = views.get(id);
    const known = moments.get(id);
    return view && known ? [{ view, ...known }] : [];
  });
}

async function momentsOf(db: Db, ids: readonly string[]): Promise<Map<string, Omit<WholeItem, 'view'>>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('search_documents')
    .innerJoin('change_stamps', 'change_stamps.record_id', 'search_documents.record_id')
    .select(['search_documents.record_id as id', 'first_published_at', 'stamped_at'])
    .where('language', '=', 'en')
    .where('search_documents.record_id', 'in', [...ids])
    .execute();
  return new Map(
    rows.map((row) => [
      row.id,
      {
        firstPublishedAt: Instant.parse(row.first_published_at),
        changedAt: Instant.parse(row.stamped_at.replace(/Z$/, '.000Z')),
      },
    ]),
  );
}
