import { bug } from '@coalition/domain/values';
import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/** What opening either engine yields. */
export interface OpenedEngine {
  engine: 'pglite' | 'postgresql';
  db: Kysely<Tables>;
  /** Ends the connections, and the lock where there is one. */
  release: () => Promise<void>;
}

/** A `bigint` of the database as a number; one beyond 2^53 is a bug, since it would be rounded unseen. */
export function parseCount(text: string): number {
  const count = Number(text);
  if (!Number.isSafeInteger(count)) return bug('bigint beyond the safe integers', { text });
  return count;
}
