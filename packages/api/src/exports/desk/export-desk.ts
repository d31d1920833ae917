import { ExportBroken, ExportNotWritten, ExportUnderWay } from '@coalition/domain/exports';
import { RecordNotFound } from '@coalition/domain/revisions';
import { fail, ok, type Failure, type FailureOf, type Instant, type Result } from '@coalition/domain/values';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { keepCheckpoint } from '../../ledger/keep-checkpoint.ts';
import { mailCheckpoint } from '../../mail/mail-checkpoint.ts';
import { publicKeys } from '../../proofs/build-bundle.ts';
import type { Office } from '../../server/office.ts';
import { writeAudit } from '../../server/write-audit.ts';
import type { MakeExportFailure } from '../export.failures.ts';
import { makeExport, type MadeExport } from '../making/make-export.ts';
import { countForgettings, exportFolder, exportName, listExports, type StoredExport } from './stored-exports.ts';

/** An export on its way: how many of its parts and files are done. */
export interface ExportUnderMaking {
  begunAt: Instant;
  isWithPrivate: boolean;
  done: number;
  /** Null until it is known. */
  total: number | null;
}

/** What the owner sees of exports. */
export interface ExportDesk {
  making: ExportUnderMaking | null;
  /** Why the last one of this process came to nothing. */
  failure: Failure | null;
  ready: StoredExport[];
}

interface Work {
  making: ExportUnderMaking | null;
  failure: Failure | null;
  ended: Promise<unknown>;
}

// One process works on a data folder; what it does just now lives as long as it.
const works = new Map<string, Work>();

/** The exports that lie ready, and the one on its way. */
export function lookAtExports({ installation }: Pick<Office, 'installation'>): ExportDesk {
  const { dataDir } = installation;
  if (dataDir === null) return { making: null, failure: null, ready: [] };
  const work = works.get(dataDir);
  return { making: work?.making ?? null, failure: work?.failure ?? null, ready: listExports(dataDir) };
}

/**
 * Begins an export of everything; look at the desk to see how far it is.
 *
 * @fails ExportUnderWay, ExportNotWritten
 */
export async function beginExport(
  office: Office,
  { isWithPrivate }: { isWithPrivate: boolean },
): Promise<Result<ExportDesk, ExportUnderWay | ExportNotWritten>> {
  const { dataDir } = office.installation;
  if (dataDir === null) return fail(ExportNotWritten({ reason: 'ENOENT' }));
  if (works.get(dataDir)?.making) return fail(ExportUnderWay({}));
  const making: ExportUnderMaking = { begunAt: office.now, isWithPrivate, done: 0, total: null };
  const work: Work = { making, failure: null, ended: Promise.resolve() };
  works.set(dataDir, work);
  await noteExport(office, isWithPrivate).catch((error: unknown) => {
    works.delete(dataDir);
    throw error;
  });
  const end = (made: Result<unknown, Failure>) => {
    work.making = null;
    work.failure = made.ok ? null : made.failure;
  };
  work.ended = exportInto(dataDir, office, making).then(end, (error: unknown) => {
    process.emitWarning(error instanceof Error ? error : String(error));
    end(fail(ExportBroken({})));
  });
  return ok(lookAtExports(office));
}

/** Notes in the audit log that an export is made. */
export async function noteExport(office: Office, isWithPrivate: boolean): Promise<void> {
  await writeAudit(office, office.db, { action: 'exports.make', noun: null, recordId: null, facts: { isWithPrivate } });
}

/** Waits until nothing is being exported from a data folder: before the database is closed. */
export async function exportsEnded(dataDir: string): Promise<void> {
  await works.get(dataDir)?.ended;
}

/**
 * Makes an export that lies in the data folder, with the newest checkpoint of the ledger kept first. One with facts of people is made
 * anew when somebody was forgotten meanwhile.
 */
export async function exportInto(
  dataDir: string,
  office: Office,
  making: ExportUnderMaking,
): Promise<Result<MadeExport, MakeExportFailure>> {
  await keepCheckpoint(office, mailCheckpoint);
  for (;;) {
    const begun = countForgettings(dataDir);
    const made = await makeIn(dataDir, office, making);
    if (!made.ok || !making.isWithPrivate || countForgettings(dataDir) === begun) return made;
    rmSync(made.value.file, { force: true });
  }
}

function makeIn(
  dataDir: string,
  office: Office,
  making: ExportUnderMaking,
): Promise<Result<MadeExport, MakeExportFailure>> {
  return makeExport({
    db: office.db,
    dataDir,
    publicKeys: publicKeys(office.installation),
    isWithPrivate: making.isWithPrivate,
    file: join(exportFolder(dataDir), exportName(office.now, making.isWithPrivate)),
    onProgress: ({ done, total }) => {
      making.done = done;
      making.total = total;
    },
  });
}

/** Deletes an export that lies ready. @fails RecordNotFound */
export async function deleteExport(
  office: Office,
  name: string,
): Promise<Result<ExportDesk, FailureOf<typeof RecordNotFound>>> {
  const stored = findExport(office, name);
  if (!stored) return fail(RecordNotFound({}));
  rmSync(stored.path, { force: true });
  const facts = { name };
  await writeAudit(office, office.db, { action: 'exports.delete', noun: null, recordId: null, facts });
  return ok(lookAtExports(office));
}

/** An export that lies ready, with its path; null where there is none of this name. */
export function findExport(
  { installation }: Pick<Office, 'installation'>,
  name: string,
): (StoredExport & { path: string }) | null {
  const { dataDir } = installation;
  if (dataDir === null) return null;
  const stored = listExports(dataDir).find((each) => each.name === name);
  return stored ? { ...stored, path: join(exportFolder(dataDir), name) } : null;
}
