import { ok } from '@coalition/domain/values';
import { organisationRow } from '../organisations/organisation.row.ts';
import { resourceRow } from '../resources/resource.row.ts';
import { idsWithoutKeys, keepIdentityKeys } from '../revisions/records/identity-key.store.ts';
import type { OfficeRow } from '../revisions/records/office-row.ts';
import { inTransaction, type Db } from '../server/office.ts';

const batchSize = 500;

/** Writes the keys of records that were saved before there were any, in batches: whatever ends it, the next start goes on. */
export async function fillIdentityKeys(db: Db): Promise<void> {
  await fill(db, resourceRow);
  await fill(db, organisationRow);
}

async function fill<Facts, Text, Confidential>(db: Db, row: OfficeRow<Facts, Text, Confidential>): Promise<void> {
  let left: readonly string[] = [];
  for (;;) {
    const ids = await idsWithoutKeys(db, row.kind.noun, batchSize);
    // A record with nothing to tell it by has no keys afterwards either.
    if (ids.length === left.length && ids.every((id, place) => id === left[place])) return;
    left = ids;
    await inTransaction(db, async (transaction) => {
      for (const id of ids) {
        const record = await row.store.find(transaction, id);
        if (record) await keepIdentityKeys(transaction, row, record);
      }
      return ok(null);
    });
  }
}
