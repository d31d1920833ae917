import type { Db } from '../server/office.ts';

/** Brings documents up to date that hold the words of a record, by the record's id. */
type Reindex = (db: Db, id: string) => Promise<void>;

const reindexByNoun = new Map<string, Reindex[]>();

/**
 * Declares that the documents of a row hold the words of records of other nouns, so that they follow when those change.
 * A row declares it where it is made; it knows the others, they do not know it.
 */
export function followWords(nouns: readonly string[], reindex: Reindex): void {
  for (const noun of nouns) reindexByNoun.set(noun, [...(reindexByNoun.get(noun) ?? []), reindex]);
}

/** Brings up to date whatever holds the words of a record whose public words changed. */
export async function reindexReferrers(db: Db, noun: string, id: string): Promise<void> {
  for (const reindex of reindexByNoun.get(noun) ?? []) await reindex(db, id);
}
