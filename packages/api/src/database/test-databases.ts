import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { bug } from '@coalition/domain/values';
import { sql } from 'kysely';
import { afterAll, describe, inject } from 'vitest';
import { openDatabase, type Database, type DatabasePlace } from './open-database.ts';
import { copyTemplate, onServer } from './testing/make-templates.ts';
import { scratchFolder } from './testing/scratch-folder.ts';
import { withDatabaseName } from './testing/server-address.ts';

/** A database of one test file; `place` opens it again after it was closed. */
export interface TestDatabase extends Database {
  place: DatabasePlace;
}

/** Gives a fresh migrated database at each call; closed and removed after the file's last test. */
export type OpenTestDatabase = () => Promise<TestDatabase>;

const removals: (() => Promise<void> | void)[] = [];

afterAll(async () => {
  for (const remove of removals.reverse()) await remove();
});

const engines = ['pglite', 'postgresql'] as const satisfies readonly Database['engine'][];

/** Runs the same specifications on both engines. Open once in `beforeAll` where tests can share a database: it costs 0.2 s. */
export function describeOnBothEngines(
  name: string,
  specify: (open: OpenTestDatabase, engine: Database['engine']) => void,
): void {
  for (const engine of engines) {
    describe(`${name} (${engine})`, () => {
      specify(() => openTestDatabase(engine), engine);
    });
  }
}

/** Opens a fresh migrated database on one engine; closed and removed after the file's last test. */
export async function openTestDatabase(engine: Database['engine']): Promise<TestDatabase> {
  const place = await makePlace(engine, 'migrated');
  const opened = await openDatabase(place);
  if (!opened.ok) return bug('test database cannot be opened', { ...opened.failure });
  removals.push(opened.value.close);
  return { ...opened.value, place };
}

/** Makes room for a database on one engine, removed after the file's last test; an `empty` one has no table at all. */
export async function makePlace(engine: Database['engine'], content: 'migrated' | 'empty'): Promise<DatabasePlace> {
  const dataDir = mkdtempSync(join(scratchFolder(), 'coalition-data-'));
  removals.push(() => {
    rmSync(dataDir, { recursive: true, force: true });
  });
  const { pgliteTemplate } = inject('templates');
  if (engine === 'postgresql') return { dataDir, databaseUrl: await makeServerDatabase(content) };
  if (content === 'migrated') copyTemplate(pgliteTemplate, dataDir);
  return { dataDir };
}

async function makeServerDatabase(content: 'migrated' | 'empty'): Promise<string> {
  const { serverUrl, serverTemplate } = inject('templates');
  const name = `coalition_test_${randomUUID()}`;
  const template = content === 'migrated' ? serverTemplate : 'template0';
  await onServer(serverUrl, (db) =>
    sql`create database ${sql.id(name)} template ${sql.id(template)} strategy file_copy`.execute(db),
  );
  removals.push(() =>
    onServer(serverUrl, (db) => sql`drop database if exists ${sql.id(name)} with (force)`.execute(db)),
  );
  return withDatabaseName(serverUrl, name);
}
