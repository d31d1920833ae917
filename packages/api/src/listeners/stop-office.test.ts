import { expect, it } from 'vitest';
import { startServer } from '../database/testing/start-server.ts';
import { makePlace } from '../database/test-databases.ts';
import { startOfficeProcess } from './trials/office-process.ts';

it('the api ends when it is asked to, although its database went away', { timeout: 120_000 }, async () => {
  const server = await startServer();
  if (!server.ok) throw new Error('no PostgreSQL to try it on');
  const { dataDir } = await makePlace('pglite', 'empty');
  const api = await startOfficeProcess({ dataDir, databaseUrl: server.value.url }, 'nobody');
  await server.value.stop();
  expect(await api.stop()).toBe(0);
});
