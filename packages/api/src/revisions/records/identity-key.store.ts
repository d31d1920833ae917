import { identityKeys } from '@coalition/domain/resources';
import type { OfficeRecord } from '@coalition/domain/revisions';
import { sql } from 'kysely';
import type { Db } from '../../server/office.ts';
import type { OfficeRow } from './office-row.ts';

type Row<Facts> = Pick<OfficeRow<Facts, unknown, unknown>, 'identity'> & { kind: { noun: string } };

/** Writes down what a record is told apart by as it stands now, in place of what was there. */
export async function keepIdentityKeys<Facts>(
  db: Db,
  row: Row<Facts>,
  { id, facts }: Pick<OfficeRecord<Facts, unknown, unknown>, 'id' | 'facts'>,
): Promise<void> {
  const identity = row.identity(facts);
  if (identity === null) return;
  const keys = identityKeys(identity);
  await db.deleteFrom('identity_keys').where('record_id', '=', id).execute();
  if (keys.length === 0) return;
  const { noun } = row.kind;
  await db
    .insertInto('identity_keys')
    .values(keys.map((key) => ({ record_id: id, noun, key })))
    .execute();
}

/** More records than this under one key are not all looked at. */
const lookedAtMax = 50;

/** The records of a noun that share a key with what was asked, each once. */
export async function idsSharingKeys(db: Db, noun: string, keys: readonly number[]): Promise<string[]> {
  if (keys.length === 0) return [];
  const found = await sql<{ record_id: string }>`
    select distinct near.record_id
    from unnest(${[...keys]}::bigint[]) as asked(key)
    cross join lateral (
      select record_id from identity_keys where noun = ${noun} and key = asked.key limit ${lookedAtMax}
    ) as near`.execute(db);
  return found.rows.map(({ record_id }) => record_id);
}

/** Records of a noun whose keys were never written: the oldest first, at most `limit`. */
export async function idsWithoutKeys(db: Db, noun: string, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('records')
    .select('id')
    .where('noun', '=', noun)
    .where((eb) =>
      eb.not(eb.exists(eb.selectFrom('identity_keys').select('key').whereRef('record_id', '=', 'records.id'))),
    )
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}
