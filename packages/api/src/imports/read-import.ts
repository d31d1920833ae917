import { guessMapping, type Import, type ImportState } from '@coalition/domain/imports';
import { instantLater } from '@coalition/domain/values';
import type { ThreadLimits } from '../server/background/run-thread.ts';
import type { Office } from '../server/office.ts';
import { beginChecks, checkRows } from './check-rows.ts';
import { deleteRows, insertRows } from './import-row.store.ts';
import { findImportSource, importLeaseMs, keepImport, leaseImport } from './import.store.ts';
import { knownNames } from './known-names.ts';
import { rememberedColumns } from './remembered-columns.ts';
import { readInThread } from './reading/read-in-thread.ts';

/** The office at the moment of asking: reading takes a while, so each step looks at the clock again. */
export type OfficeNow = () => Pick<Office, 'db' | 'now' | 'installation'>;

/** How a reading goes about. */
export interface ReadingWays {
  stopping: AbortSignal;
  limits?: ThreadLimits | undefined;
}

/**
 * Reads an import from its beginning and checks its rows, a hundred at a time. Whatever ends the process, whoever takes it up
 * begins anew; rows of an earlier try are forgotten first.
 */
export async function readImport(office: OfficeNow, brought: Import, ways: ReadingWays): Promise<void> {
  const { db } = office();
  await deleteRows(db, brought.id);
  const names = await knownNames(db);
  const checks = beginChecks(office(), brought, names);
  const { format, mapping } = brought;
  const order = { format, mapping, headings: names.headings, text: await findImportSource(db, brought.id) };
  let count = 0;
  let next: ImportState = { status: 'checked', why: null };
  const end = await readInThread(
    order,
    async (piece) => {
      if (ways.stopping.aborted) return;
      if (piece.kind === 'columns') {
        const guess = guessMapping(piece.columns, await rememberedColumns(db));
        next = { status: 'read', columns: piece.columns, sample: piece.sample, guess };
        return;
      }
      await insertRows(db, brought.id, await checkRows(checks, piece.rows, count + 1));
      count += piece.rows.length;
      await keepImport(
        db,
        { ...brought, state: { status: 'unread', rows: count } },
        instantLater(office().now, importLeaseMs),
      );
    },
    { signal: ways.stopping, ...(ways.limits && { limits: ways.limits }) },
  );
  if (end === 'stopped') {
    await leaseImport(db, brought.id, office().now);
    return;
  }
  if (end !== 'end') await deleteRows(db, brought.id);
  const state: ImportState = end === 'end' ? next : { status: 'refused', why: end };
  await keepImport(db, { ...brought, state }, office().now);
}
