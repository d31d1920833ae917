import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { bug } from '@coalition/domain/values';
import { sql } from 'kysely';
import { migrate } from '../migrations/migrate.ts';
import { openDatabase, type Database, type DatabasePlace } from '../open-database.ts';
import { withDatabaseName } from './server-address.ts';

/** Folder of a fresh embedded cluster to copy; made once for each release of the engine and kept between runs. */
export function makePgliteCluster(cacheFolder: string): Promise<string> {
  return keepTemplate(join(cacheFolder, `cluster-${digestOf(engineRelease())}`), async (dataDir) => {
    const opened = await openDatabase({ dataDir });
    if (!opened.ok) return bug('a cluster cannot be made', { ...opened.failure });
    await opened.value.close();
  });
}

/** Folder of a migrated embedded database to copy; made once for each state of the migrations and kept between runs. */
export function makePgliteTemplate(cacheFolder: string, clusterFrom: string): Promise<string> {
  const template = join(cacheFolder, `pglite-${digestOf(engineRelease(), ...migrationFiles())}`);
  return keepTemplate(template, (dataDir) => migrateAt({ dataDir, clusterFrom }));
}

async function keepTemplate(template: string, make: (dataDir: string) => Promise<void>): Promise<string> {
  if (existsSync(template)) return template;
  const cacheFolder = dirname(template);
  mkdirSync(cacheFolder, { recursive: true });
  forgetOldTemplates(cacheFolder);
  const making = mkdtempSync(join(cacheFolder, 'making-'));
  await make(making);
  moveUnlessThere(join(making, 'database'), template);
  rmSync(making, { recursive: true });
  return template;
}

/** Creates a migrated database on the server, to be copied with `create database … template`. */
export async function makeServerTemplate(serverUrl: string, name: string): Promise<void> {
  await onServer(serverUrl, (server) => sql`create database ${sql.id(name)}`.execute(server));
  await migrateAt({ dataDir: '', databaseUrl: withDatabaseName(serverUrl, name) });
}

/** Creates a database on the server as a copy of another, to which nobody may be connected. */
export async function createFrom(serverUrl: string, name: string, template: string): Promise<void> {
  await onServer(serverUrl, (db) =>
    sql`create database ${sql.id(name)} template ${sql.id(template)} strategy file_copy`.execute(db),
  );
}

/** Runs one command on the server's own database. */
export async function onServer(serverUrl: string, command: (db: Database['db']) => Promise<unknown>): Promise<void> {
  const server = await openDatabase({ dataDir: '', databaseUrl: serverUrl });
  if (!server.ok) return bug('the test server cannot be used', { ...server.failure });
  try {
    await command(server.value.db);
  } finally {
    await server.value.close();
  }
}

async function migrateAt(place: DatabasePlace): Promise<void> {
  const opened = await openDatabase(place);
  if (!opened.ok) return bug('template cannot be opened', { ...opened.failure });
  const migrated = await migrate(opened.value);
  await opened.value.close();
  if (!migrated.ok) bug('template cannot be migrated', { ...migrated.failure });
}

function migrationFiles(): (string | Buffer)[] {
  const folder = new URL('../migrations/', import.meta.url);
  return readdirSync(folder)
    .sort()
    .flatMap((name) => [name, readFileSync(new URL(name, folder))]);
}

function engineRelease(): Buffer {
  const pglite = createRequire(import.meta.url).resolve('@electric-sql/pglite');
  return readFileSync(join(pglite, '../../package.json'));
}

function digestOf(...parts: (string | Buffer)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex').slice(0, 16);
}

const keptMs = 24 * 60 * 60 * 1000;

// Young ones may belong to a run that is going on in the same folder.
function forgetOldTemplates(cacheFolder: string): void {
  for (const name of readdirSync(cacheFolder)) {
    const path = join(cacheFolder, name);
    if (Date.now() - statSync(path).mtimeMs > keptMs) rmSync(path, { recursive: true, force: true });
  }
}

/** Gives a finished template its name; one that another worker made in the meantime stays. */
export function moveUnlessThere(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    // Another run was faster.
    if (!existsSync(to)) bug('the template cannot be kept', { error });
  }
}

/** Copies a template folder to become the `database/` of a data folder. */
export function copyTemplate(template: string, dataDir: string): void {
  cpSync(template, join(dataDir, 'database'), { recursive: true });
}
