import type { Digest } from '@coalition/domain/values';
import { sql } from 'kysely';
import type { Db } from '../server/office.ts';

/** Lets nobody else lay down or delete the bytes with a digest before the transaction ends. */
export async function holdDigest(db: Db, sha256: Digest): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${sha256}, 0))`.execute(db);
}
