import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '../src/database/migrations/migrate.ts';
import { openDatabase } from '../src/database/open-database.ts';
import { startServer } from '../src/database/testing/start-server.ts';
import { compareAnswers } from '../src/listeners/trials/compare-answers.ts';
import { knownAndUnknown } from '../src/listeners/trials/known-and-unknown.ts';

/**
 * Asks about known and unknown addresses and links in turns, four times `times` of each, on PostgreSQL; true when no answer
 * tells them apart: by status, headers, length, or by medians 5 ms or one standard deviation away from each other.
 */
export async function run({ times, log }: { times: number; log: (line: string) => void }): Promise<boolean> {
  const server = await startServer();
  const dataDir = mkdtempSync(join(tmpdir(), 'coalition-answers-'));
  const opened = server.ok ? await openDatabase({ dataDir, databaseUrl: server.value.url }) : null;
  if (!server.ok || !opened?.ok) return false;
  try {
    await migrate(opened.value);
    const { db } = opened.value;
    let isAlike = true;
    for (const compared of await compareAnswers(db, await knownAndUnknown(db), times * 4)) {
      const { name, differences, knownMs, unknownMs, sigmaMs } = compared;
      const apartMs = Math.abs(knownMs - unknownMs);
      isAlike &&= differences.length === 0 && apartMs < 5 && apartMs < sigmaMs;
      log(
        `${name}: medians ${knownMs.toFixed(2)} ms and ${unknownMs.toFixed(2)} ms, apart ${apartMs.toFixed(2)} ms, sigma ${sigmaMs.toFixed(2)} ms`,
      );
      differences.forEach((difference) => {
        log(`  differs: ${difference}`);
      });
    }
    return isAlike;
  } finally {
    await opened.value.close();
    await server.value.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
