import { StatementStage, StatementVersion, type StatementId } from '@coalition/domain/statements';
import type { Db } from '../server/office.ts';

/** Where a statement stands; one that was never opened is being prepared. */
export async function findStage(db: Db, id: StatementId): Promise<StatementStage> {
  const row = await db
    .selectFrom('statement_stages')
    .select('content')
    .where('statement_id', '=', id)
    .executeTakeFirst();
  return row ? StatementStage.parse(row.content) : { stage: 'preparing' };
}

/** Where a statement stands, held against changes by others until the transaction ends. */
export async function lockStage(db: Db, id: StatementId): Promise<StatementStage> {
  // The record's row stands for its stage, which may not have one yet.
  await db.selectFrom('records').select('id').where('id', '=', id).forUpdate().execute();
  return findStage(db, id);
}

/** Keeps where a statement stands now. */
export async function keepStage(db: Db, id: StatementId, stage: StatementStage): Promise<void> {
  const row = { stage: stage.stage, content: JSON.stringify(stage) };
  await db
    .insertInto('statement_stages')
    .values({ statement_id: id, ...row })
    .onConflict((conflict) => conflict.column('statement_id').doUpdateSet(row))
    .execute();
}

/** All versions of a statement, the first one first. */
export async function listVersions(db: Db, id: StatementId): Promise<StatementVersion[]> {
  const rows = await db
    .selectFrom('statement_versions')
    .select('content')
    .where('statement_id', '=', id)
    .orderBy('number')
    .execute();
  return rows.map(({ content }) => StatementVersion.parse(content));
}

/** One version of a statement by its number; null when there is none. */
export async function findVersion(db: Db, id: StatementId, number: number): Promise<StatementVersion | null> {
  const row = await db
    .selectFrom('statement_versions')
    .select('content')
    .where('statement_id', '=', id)
    .where('number', '=', number)
    .executeTakeFirst();
  return row ? StatementVersion.parse(row.content) : null;
}

/** Keeps a version as it is now. */
export async function keepVersion(db: Db, id: StatementId, version: StatementVersion): Promise<void> {
  const digest = 'digest' in version ? version.digest : null;
  const row = { status: version.status, digest, content: JSON.stringify(version) };
  await db
    .insertInto('statement_versions')
    .values({ statement_id: id, number: version.number, ...row })
    .onConflict((conflict) => conflict.columns(['statement_id', 'number']).doUpdateSet(row))
    .execute();
}
