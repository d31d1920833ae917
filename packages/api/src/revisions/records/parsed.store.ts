import type { Db } from '../../server/office.ts';
import { standingOf } from './standing.store.ts';

/** A record as it is at one revision: what visitors see of it cannot change without another one. */
interface AtRevision {
  id: string;
  revision: number;
}

/** What was parsed of one database. */
interface Parsed<Content> {
  /** Null for what was not parsed, or has changed since. */
  get(record: AtRevision): Content | null;
  /** @returns the content, which nobody can change any more */
  keep(record: AtRevision, content: Content): Content;
  /** The records asked for, ascending by id, where the database need not be asked for any; else null. */
  standing(ids: readonly string[] | undefined): { id: string; published: Content }[] | null;
  /** Notes that of the ids asked for those found are public now, at their revisions, and the others are not. */
  note(ids: readonly string[] | undefined, found: readonly AtRevision[]): void;
}

/** What is kept of a record: null where it is not public. */
interface Kept<Content> {
  revision: number;
  content: Content | null;
  /** The newest mark that the search had when it was last seen to stand. */
  mark: number;
}

/** What is kept of a noun in one database. */
interface KeptOfNoun<Content> {
  records: Map<string, Kept<Content>>;
  /** All that is public, while few enough are. */
  all: { ids: readonly string[]; mark: number } | null;
}

/** Enough for the largest library that was measured: 5 kB each, 8 with the words for which both languages found it. The ones asked for longest ago go first. */
const keptMax = 20_000;
const never = -1;

/**
 * Public records that were read before, so that a list of fifty is not checked against its schema each time it is asked for.
 * The database always says which revision stands, or that nothing has changed since it said so. Within a transaction nothing
 * is kept: it may yet be taken back.
 */
export class ParsedRecords<Content> {
  readonly #ofDatabase = new WeakMap<Db, KeptOfNoun<Content>>();

  /** What was parsed of a database. */
  of(handle: Db): Parsed<Content> {
    const { db, mark } = standingOf(handle);
    const kept = this.#ofDatabase.get(db) ?? { records: new Map<string, Kept<Content>>(), all: null };
    if (!db.isTransaction) this.#ofDatabase.set(db, kept);
    const { records } = kept;
    return {
      get: ({ id, revision }) => {
        const found = records.get(id);
        return found?.revision === revision ? found.content : null;
      },
      keep: ({ id, revision }, content) => {
        freeze(content);
        put(records, id, { revision, content, mark: mark ?? never });
        return content;
      },
      standing: (ids) => (mark === null ? null : standingSince(kept, { ids, mark })),
      note: (ids, found) => {
        if (mark !== null) noteStanding(kept, { ids, found, mark });
      },
    };
  }
}

function put<Content>(records: Map<string, Kept<Content>>, id: string, kept: Kept<Content>): void {
  records.delete(id);
  records.set(id, kept);
  const [oldest] = records.keys();
  if (records.size > keptMax && oldest !== undefined) records.delete(oldest);
}

function standingSince<Content>(
  { records, all }: KeptOfNoun<Content>,
  { ids, mark }: { ids: readonly string[] | undefined; mark: number },
): { id: string; published: Content }[] | null {
  const asked = ids ? [...new Set(ids)].sort() : all && all.mark >= mark ? all.ids : null;
  if (!asked) return null;
  const standing: { id: string; published: Content }[] = [];
  for (const id of asked) {
    const found = records.get(id);
    if (!found || found.mark < mark) return null;
    if (found.content !== null) standing.push({ id, published: found.content });
  }
  return standing;
}

function noteStanding<Content>(
  kept: KeptOfNoun<Content>,
  { ids, found, mark }: { ids: readonly string[] | undefined; found: readonly AtRevision[]; mark: number },
): void {
  const { records } = kept;
  for (const { id, revision } of found) {
    const known = records.get(id);
    if (known?.revision === revision) put(records, id, { ...known, mark: Math.max(mark, known.mark) });
  }
  const held = new Set(found.map(({ id }) => id));
  for (const id of ids ?? []) if (!held.has(id)) put(records, id, { revision: never, content: null, mark });
  if (!ids) kept.all = { ids: [...held], mark };
}

/** Everything in it, too: many readers share one copy. */
function freeze(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
  Object.freeze(value);
  Object.values(value).forEach(freeze);
}
