import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { bug } from '@coalition/domain/values';
import { sql } from 'kysely';
import { describe, inject } from 'vitest';
import { openDatabase, type Database, type DatabasePlace } from './open-database.ts';
import type { TestTemplates } from './testing/global-setup.ts';
import { makePgliteLibrary, makeServerLibrary } from './testing/make-library-templates.ts';
import { copyTemplate, createFrom, onServer } from './testing/make-templates.ts';
import { scratchFolder } from './testing/scratch-folder.ts';
import { withDatabaseName } from './testing/server-address.ts';

/** A database of one test file; `place` opens it again after it was closed. */
export interface TestDatabase extends Database {
  place: DatabasePlace;
}

/** What a fresh database holds: no table at all, the tables, or the coalition's own content as a first start loads it. */
export type TestContent = 'empty' | 'migrated' | 'library';

/** Gives a fresh database at each call, migrated unless told otherwise; closed and removed after the file's last test. */
export type OpenTestDatabase = (content?: TestContent) => Promise<TestDatabase>;

const removals: (() => Promise<void> | void)[] = [];

/** Closes and removes every database that was opened since the last call; the setup of each test file has it called at the end. */
export async function removeTestDatabases(): Promise<void> {
  for (const remove of removals.splice(0).reverse()) await remove();
}

const engines = ['pglite', 'postgresql'] as const satisfies readonly Database['engine'][];

/** Runs the same specifications on both engines. Open once in `beforeAll` where tests can share a database: it costs 0.2 s. */
export function describeOnBothEngines(
  name: string,
  specify: (open: OpenTestDatabase, engine: Database['engine']) => void,
): void {
  for (const engine of engines) {
    describe(`${name} (${engine})`, () => {
      specify((content) => openTestDatabase(engine, content), engine);
    });
  }
}

/** Opens a fresh database on one engine; closed and removed after the file's last test. */
export async function openTestDatabase(
  engine: Database['engine'],
  content: TestContent = 'migrated',
): Promise<TestDatabase> {
  const place = await makePlace(engine, content);
  const opened = await openDatabase(place);
  if (!opened.ok) return bug('test database cannot be opened', { ...opened.failure });
  removals.push(opened.value.close);
  return { ...opened.value, place };
}

/** Makes room for a database on one engine, removed after the file's last test. */
export async function makePlace(engine: Database['engine'], content: TestContent): Promise<DatabasePlace> {
  const dataDir = mkdtempSync(join(scratchFolder(), 'coalition-data-'));
  removals.push(() => {
    rmSync(dataDir, { recursive: true, force: true });
  });
  const templates = inject('templates');
  if (engine === 'postgresql') return { dataDir, databaseUrl: await makeServerDatabase(templates, content) };
  if (content === 'empty') return { dataDir, clusterFrom: templates.pgliteCluster };
  copyTemplate(await pgliteTemplateOf(templates, content), dataDir);
  return { dataDir };
}

function pgliteTemplateOf(templates: TestTemplates, content: 'migrated' | 'library'): string | Promise<string> {
  return content === 'migrated' ? templates.pgliteTemplate : makePgliteLibrary(templates);
}

async function makeServerDatabase(templates: TestTemplates, content: TestContent): Promise<string> {
  const { serverUrl, serverTemplate } = templates;
  const name = `coalition_test_${randomUUID()}`;
  const migrated = content === 'library' ? await makeServerLibrary(templates) : serverTemplate;
  await createFrom(serverUrl, name, content === 'empty' ? 'template0' : migrated);
  removals.push(() =>
    onServer(serverUrl, (db) => sql`drop database if exists ${sql.id(name)} with (force)`.execute(db)),
  );
  return withDatabaseName(serverUrl, name);
}
