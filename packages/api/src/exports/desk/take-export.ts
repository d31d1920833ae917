import { ledgerKey } from '../../server/keys/ledger-key.ts';
import { secretHeader, sharedSecret } from '../../server/keys/keys.ts';
import type { Instant } from '@coalition/domain/values';
import { constants, copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { openDatabase, type Database, type DatabasePlace } from '../../database/open-database.ts';
import { explainDatabaseFailure } from '../../database/database.failures.ts';
import { isUpToDate } from '../../server/command-office.ts';
import { systemErrorCode } from '../../server/system-error-code.ts';
import { explainExportFailure } from '../export.failures.ts';
import { noteExport } from './export-desk.ts';
import { ExportAnswer, operatorExportPath } from './export.route.ts';
import { makeExport } from '../making/make-export.ts';
import { exportFolder } from './stored-exports.ts';

/** An export as somebody at the terminal asks for it. */
export interface TerminalExport {
  file: string;
  isWithPrivate: boolean;
  place: DatabasePlace;
  /** Port of the staff listener on this machine. */
  staffPort: number;
  at: Instant;
}

/**
 * Exports from the terminal: out of the database itself where that can be opened, else by asking the running office, which alone may
 * open the embedded one.
 */
export async function takeExport(wish: TerminalExport): Promise<ExportAnswer> {
  const file = resolve(wish.file);
  if (existsSync(file)) return refused(isThere(file));
  const { dataDir, databaseUrl } = wish.place;
  if (databaseUrl === undefined && !existsSync(join(dataDir, 'database')))
    return refused(`There is nothing to export in ${dataDir}.`);
  const opened = await openDatabase(wish.place);
  if (!opened.ok && opened.failure.code === 'database_in_use') return askOffice({ ...wish, file });
  if (!opened.ok) return refused(explainDatabaseFailure(opened.failure));
  try {
    return await exportFrom(opened.value, { ...wish, file });
  } finally {
    await opened.value.close();
  }
}

async function exportFrom({ db }: Database, { place, file, isWithPrivate, at }: TerminalExport): Promise<ExportAnswer> {
  if (!(await isUpToDate(db)))
    return refused('The database is empty or older than this program. Start the office once, then try again.');
  const key = ledgerKey(place.dataDir);
  const publicKeys = [...key.past.map((past) => past.publicKey), key.publicKey];
  const origins = { webOrigin: '', officeOrigin: '', timeZone: 'UTC' };
  const installation = { ...origins, ...place, ledgerKey: key, contentLicence: null, hasMailServer: false };
  await noteExport({ db, asker: { role: 'visitor' }, now: at, requestId: 'command', installation }, isWithPrivate);
  const made = await makeExport({ db, dataDir: place.dataDir, publicKeys, isWithPrivate, file });
  if (!made.ok) return refused(explainExportFailure(made.failure));
  const lines = made.value.manifest.parts.reduce((sum, part) => sum + part.lines, 0);
  return { isDone: true, file, sizeBytes: made.value.sizeBytes, lines };
}

async function askOffice({ place, file, isWithPrivate, staffPort }: TerminalExport): Promise<ExportAnswer> {
  const { dataDir } = place;
  const asked = await fetch(`http://127.0.0.1:${String(staffPort)}${operatorExportPath}`, {
    method: 'POST',
    headers: { [secretHeader]: sharedSecret(dataDir), 'content-type': 'application/json' },
    body: JSON.stringify({ isWithPrivate }),
  })
    .then((answer): Promise<unknown> => answer.json())
    .catch(() => null);
  const answer = ExportAnswer.safeParse(asked);
  if (!answer.success)
    return refused(
      `The data folder ${dataDir} is in use by another process, and no office answers on port ${String(staffPort)}. Check API_STAFF_PORT.`,
    );
  if (!answer.data.isDone) return answer.data;
  const made = join(exportFolder(dataDir), basename(answer.data.file));
  mkdirSync(dirname(file), { recursive: true });
  const isCopied = copyNew(made, file);
  rmSync(made);
  return isCopied ? { ...answer.data, file } : refused(isThere(file));
}

/** @returns false where somebody else made a file of this name meanwhile, which stays as it is */
function copyNew(from: string, to: string): boolean {
  try {
    copyFileSync(from, to, constants.COPYFILE_EXCL);
    return true;
  } catch (error) {
    if (systemErrorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

function isThere(file: string): string {
  return `${file} is there already. Choose another name.`;
}

function refused(sentence: string): ExportAnswer {
  return { isDone: false, sentence };
}
