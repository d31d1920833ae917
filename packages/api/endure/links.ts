import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '../src/database/migrations/migrate.ts';
import { openDatabase } from '../src/database/open-database.ts';
import { clearAddresses } from '../src/links/link.examples.ts';
import { watchMisbehaviour } from '../src/links/trials/watch-misbehaviour.ts';
import { loadExampleContent } from '../src/server/office.examples.ts';

const megabyte = 1_048_576;

/**
 * Watches 20 links for each of `times`, of every misbehaviour and with time-outs of 100 ms, twice; true when each time ended in
 * less than a minute, was believed, reached no private address, and the second took no more memory than the first by 64 MB.
 */
export async function run({ times, log }: { times: number; log: (line: string) => void }): Promise<boolean> {
  const dataDir = mkdtempSync(join(tmpdir(), 'coalition-links-'));
  const opened = await openDatabase({ dataDir, databaseUrl: undefined });
  if (!opened.ok) return false;
  try {
    await migrate(opened.value);
    const { db } = opened.value;
    await loadExampleContent(db);
    let isWell = true;
    let grown = Number.POSITIVE_INFINITY;
    for (const pass of ['first', 'second']) {
      await clearAddresses(db);
      const report = await watchMisbehaviour(db, { count: times * 20, timeoutMs: 100 });
      const { verdict, tookMs, grownBy, canaryConnections, seen } = report;
      log(
        `${pass}: ${String(times * 20)} links in ${(tookMs / 1_000).toFixed(1)} s, ${verdict ?? 'no run'}, memory +${(grownBy / megabyte).toFixed(0)} MB, canaries ${String(canaryConnections)}, ${JSON.stringify(seen)}`,
      );
      isWell &&= verdict === 'sound' && tookMs < 60_000 && canaryConnections === 0;
      isWell &&= pass === 'first' || grownBy < Math.max(grown, 0) + 64 * megabyte;
      grown = grownBy;
    }
    return isWell;
  } finally {
    await opened.value.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
