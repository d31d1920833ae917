import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { bug } from '@coalition/domain/values';
import { sql } from 'kysely';
import { loadExampleContent } from '../../server/office.examples.ts';
import { openDatabase, type DatabasePlace } from '../open-database.ts';
import type { TestTemplates } from './global-setup.ts';
import { copyTemplate, createFrom, moveUnlessThere, onServer } from './make-templates.ts';
import { withDatabaseName } from './server-address.ts';

/** Folder of an embedded database with the coalition's content; made in each run by whoever needs it first. */
export async function makePgliteLibrary({ pgliteTemplate, runFolder }: TestTemplates): Promise<string> {
  const library = join(runFolder, 'library');
  if (existsSync(library)) return library;
  const making = mkdtempSync(join(runFolder, 'making-'));
  copyTemplate(pgliteTemplate, making);
  await loadAt({ dataDir: making });
  moveUnlessThere(join(making, 'database'), library);
  return library;
}

/** Name of a database with the coalition's content on the server; made in each run by whoever needs it first. */
export async function makeServerLibrary({ serverUrl, serverTemplate }: TestTemplates): Promise<string> {
  const library = `${serverTemplate}_library`;
  if (await isThere(serverUrl, library)) return library;
  const making = `${serverTemplate}_${randomUUID().slice(0, 8)}`;
  await createFrom(serverUrl, making, serverTemplate);
  await loadAt({ dataDir: '', databaseUrl: withDatabaseName(serverUrl, making) });
  await onServer(serverUrl, (db) =>
    sql`alter database ${sql.id(making)} rename to ${sql.id(library)}`.execute(db).catch(async (error: unknown) => {
      // Another worker was faster.
      if (!(await isThere(serverUrl, library))) bug('the template cannot be kept', { error });
    }),
  );
  return library;
}

async function isThere(serverUrl: string, name: string): Promise<boolean> {
  let found = false;
  await onServer(serverUrl, async (db) => {
    const { rows } = await sql`select 1 from pg_database where datname = ${name}`.execute(db);
    found = rows.length > 0;
  });
  return found;
}

async function loadAt(place: DatabasePlace): Promise<void> {
  const opened = await openDatabase(place);
  if (!opened.ok) return bug('template cannot be opened', { ...opened.failure });
  await loadExampleContent(opened.value.db);
  await opened.value.close();
}
