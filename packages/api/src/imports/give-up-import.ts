import { mayStepImport, type Import, type ImportState } from '@coalition/domain/imports';
import { ok, type ImportId } from '@coalition/domain/values';
import { inTransaction } from '../server/office.ts';
import { deleteRows } from './import-row.store.ts';
import { findImportForUpdate, keepImport } from './import.store.ts';
import type { OfficeNow } from './read-import.ts';

/**
 * Takes an import out of work that broke on its way, so that it is not tried without end: staff read why, and may try again or
 * leave it. Drafts that were entered before stay, and may be taken back.
 *
 * @returns false where there is nothing to give up: somebody deleted it meanwhile, or it has gone on
 */
export async function giveUpImport(office: OfficeNow, id: ImportId): Promise<boolean> {
  const { db, now } = office();
  const given = await inTransaction<boolean>(db, async (within) => {
    const brought = await findImportForUpdate(within, id);
    const state = brought && stateAfter(brought);
    if (!brought || !state || !mayStepImport(brought.state.status, state.status)) return ok(false);
    if (state.status === 'refused') await deleteRows(within, id);
    await keepImport(within, { ...brought, state }, now);
    return ok(true);
  });
  return given.ok && given.value;
}

function stateAfter({ state }: Import): ImportState | null {
  if (state.status === 'unread') return { status: 'refused', why: 'reading_failed' };
  return state.status === 'applying' ? { status: 'checked', why: 'entering_failed' } : null;
}
