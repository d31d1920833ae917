import type { Db } from '../../server/office.ts';

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
}

/** Enough for every record that visitors read often; the ones asked for longest ago go first. */
const keptMax = 4_000;

/**
 * Public records that were read before, so that a list of fifty is not checked against its schema each time it is asked for.
 * The database always says which revision stands. Within a transaction nothing is kept: it may yet be taken back.
 */
export class ParsedRecords<Content> {
  readonly #ofDatabase = new WeakMap<Db, Map<string, { revision: number; content: Content }>>();

  /** What was parsed of a database. */
  of(db: Db): Parsed<Content> {
    const kept = this.#ofDatabase.get(db) ?? new Map<string, { revision: number; content: Content }>();
    if (!db.isTransaction) this.#ofDatabase.set(db, kept);
    return {
      get: ({ id, revision }) => {
        const found = kept.get(id);
        return found?.revision === revision ? found.content : null;
      },
      keep: ({ id, revision }, content) => {
        freeze(content);
        kept.delete(id);
        kept.set(id, { revision, content });
        const [oldest] = kept.keys();
        if (kept.size > keptMax && oldest !== undefined) kept.delete(oldest);
        return content;
      },
    };
  }
}

/** Everything in it, too: many readers share one copy. */
function freeze(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
  Object.freeze(value);
  Object.values(value).forEach(freeze);
}
