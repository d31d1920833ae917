import { ImportStepRefused, mayStepImport, type Import } from '@coalition/domain/imports';
import { RecordNotFound } from '@coalition/domain/revisions';
import { fail, ok, type Failure, type ImportId, type Result } from '@coalition/domain/values';
import { sql } from 'kysely';
import { inTransaction, type Db, type Office } from '../server/office.ts';
import { writeAudit } from '../server/write-audit.ts';
import { countRows } from './import-row.store.ts';
import { findImportForUpdate, keepImport } from './import.store.ts';

/**
 * Takes back all that an import entered and nobody has touched since, at once; one that is being entered enters no more. A draft that somebody changed, is typing in, or
 * that another record leads to stays, and its row names it. What is taken back is still in the rows, and may be entered again.
 *
 * @fails RecordNotFound, ImportStepRefused
 */
export function takeBackImport(office: Office, id: ImportId): Promise<Result<Import, Failure>> {
  return inTransaction<Import>(office.db, async (db) => {
    const brought = await findImportForUpdate(db, id);
    if (!brought) return fail(RecordNotFound({}));
    const from = brought.state.status;
    const isNothing = from === 'checked' && (await countRows(db, id)).drafts === 0;
    if (isNothing || !mayStepImport(from, 'taken_back')) return fail(ImportStepRefused({ from, to: 'taken_back' }));
    const drafts = await deleteUntouched(db, id);
    const next: Import = { ...brought, state: { status: 'taken_back', takenBackAt: office.now } };
    await keepImport(db, next, office.now);
    await writeAudit(office, db, { action: 'imports.take_back', noun: 'imports', recordId: id, facts: { drafts } });
    return ok(next);
  });
}

/**
 * Deletes the untouched drafts of an import. Nobody writes a record meanwhile: who names one of them was there before, or finds
 * it gone.
 */
async function deleteUntouched(db: Db, id: ImportId): Promise<number> {
  await sql`lock table records in share row exclusive mode`.execute(db);
  const deleted = await sql<{ id: string }>`
    with mine as materialized (
      select record_id as id from import_rows where import_id = ${id} and record_id is not null
    )
    delete from records
    where records.id in (select id from mine) and records.revision = 1 and records.status = 'draft' and records.published is null
      and not exists (select from working_copies as typed where typed.record_id = records.id)
      and records.id not in (${namedElsewhere})
    returning records.id`.execute(db);
  const ids = deleted.rows.map((row) => row.id);
  for (let from = 0; from < ids.length; from += 1_000) {
    await db
      .updateTable('import_rows')
      .set({ record_id: null })
      .where('import_id', '=', id)
      .where('record_id', 'in', ids.slice(from, from + 1_000))
      .execute();
  }
  return ids.length;
}

/** Drafts of an import that other records name. Drafts of the same import name none, so that all others are looked through. */
const namedElsewhere = sql`
    select found.parts[1]
    from records as naming
    cross join lateral regexp_matches(
      (naming.content->'facts')::text || (naming.content->'publication')::text || coalesce(naming.published::text, ''),
      'res_[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}', 'g') as found(parts)
    where found.parts[1] <> naming.id and found.parts[1] in (select id from mine)`;
