import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { bug } from '@coalition/domain/values';
import type { Database, DatabasePlace } from '../open-database.ts';
import { createFrom } from './make-templates.ts';
import { withDatabaseName } from './server-address.ts';
import { startServer } from './start-server.ts';

/** Room for as many empty databases of one engine as a trial asks for. */
export interface TrialPlaces {
  engine: Database['engine'];
  next: () => Promise<DatabasePlace>;
}

/**
 * Does something on the embedded engine, then the same on a PostgreSQL server of its own, and takes all data away.
 *
 * @returns what it came to, the embedded engine first
 */
export async function onEachEngine<Outcome>(work: (places: TrialPlaces) => Promise<Outcome>): Promise<Outcome[]> {
  const server = await startServer();
  if (!server.ok) return bug('a trial on both engines needs a PostgreSQL server', { ...server.failure });
  const scratch = mkdtempSync(join(tmpdir(), 'coalition-trial-'));
  const newFolder = () => mkdtempSync(join(scratch, 'data-'));
  const { url } = server.value;
  try {
    const embedded = await work({ engine: 'pglite', next: () => Promise.resolve({ dataDir: newFolder() }) });
    const served = await work({
      engine: 'postgresql',
      next: async () => {
        const name = `coalition_trial_${randomUUID()}`;
        await createFrom(url, name, 'template0');
        return { dataDir: newFolder(), databaseUrl: withDatabaseName(url, name) };
      },
    });
    return [embedded, served];
  } finally {
    await server.value.stop();
    rmSync(scratch, { recursive: true, force: true });
  }
}
