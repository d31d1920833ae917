import { addressIn, type Import } from '@coalition/domain/imports';
import { instantLater, ok } from '@coalition/domain/values';
import type { BeginReading, ReadPage } from '../../outside/page-answer.ts';
import { makeLoop, type Loop } from '../../server/background/make-loop.ts';
import { inTransaction, type Db, type Office } from '../../server/office.ts';
import { beginChecks, checkRows, understand } from '../check-rows.ts';
import { findRow, keepRow, type ImportRow } from '../import-row.store.ts';
import { findImportForUpdate } from '../import.store.ts';
import { knownNames } from '../known-names.ts';
import { pageTitle } from './page-title.ts';
import { claimPages, freePage, type PageToAsk } from './page-title.store.ts';

/** How long a process may be silent before another asks the pages that it took; longer than they can take. */
const leaseMs = 600_000;

/** Pages that are asked side by side, each host in its turn. */
const pagesAtOnce = 8;

/**
 * Makes the loop that asks pages for the titles of rows that have none: only those that somebody had asked. Whoever is stopped
 * leaves the rest to who starts next.
 */
export function makeTitleLoop(office: () => Office, beginReading: BeginReading): Loop {
  return makeLoop(async (stopping) => {
    // Asked anew each time: it may be stopped at any moment.
    const isStopping = () => stopping.aborted;
    const reading = { read: beginReading(stopping), stopping };
    while (!isStopping()) {
      const { db, now } = office();
      const pages = await claimPages(db, { now, freeAt: instantLater(now, leaseMs), limit: pagesAtOnce });
      if (pages.length === 0) return;
      await Promise.all(pages.map((page) => askPage(office, reading, page)));
    }
  });
}

async function askPage(
  office: () => Office,
  { read, stopping }: { read: ReadPage; stopping: AbortSignal },
  page: PageToAsk,
): Promise<void> {
  const address = addressIn(page.address);
  const text = address && (await read(address, office().now));
  if (stopping.aborted) return freePage(office().db, page, office().now);
  await noteTitle(office(), page, text === null ? null : pageTitle(text));
}

/** Puts a title where there still is none; what a person decided meanwhile stays as it is. */
async function noteTitle(office: Office, page: PageToAsk, title: string | null): Promise<void> {
  await inTransaction(office.db, async (db) => {
    const brought = await findImportForUpdate(db, page.id);
    const row = await findRow(db, page.id, page.position);
    if (brought && row?.page === 'waiting')
      await keepRow(db, page.id, await named({ ...office, db }, brought, { row, title }));
    return ok(null);
  });
}

/** The row with the title that its page said, judged anew: the library may have such an item. */
async function named(
  office: Pick<Office, 'installation'> & { db: Db },
  brought: Import,
  { row, title }: { row: ImportRow; title: string | null },
): Promise<ImportRow> {
  const { status } = brought.state;
  const isOpen = (status === 'checked' || status === 'taken_back') && row.recordId === null;
  if (!isOpen || row.choice.title !== null) return { ...row, page: null };
  if (title === null) return { ...row, page: 'silent' };
  const candidate = { ...row.candidate, fields: { ...row.candidate.fields, title } };
  const checks = beginChecks(office, brought, await knownNames(office.db));
  const [judged] = await checkRows(checks, [candidate], row.position);
  const choice = { ...row.choice, isTaken: row.choice.isTaken && (judged?.choice.isTaken ?? false) };
  const { issues } = understand(checks, { candidate, choice });
  return { ...row, candidate, choice, issues, duplicates: judged?.duplicates ?? [], page: 'named' };
}
