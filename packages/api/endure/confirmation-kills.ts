import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endureConfirmationKills } from '../src/endorsements/trials/kill-during-confirmations.ts';

/** Kills the api with `kill -9` while people confirm, `times` times on one embedded database; true when no name was lost or doubled. */
export async function run({ times, log }: { times: number; log: (line: string) => void }): Promise<boolean> {
  const dataDir = mkdtempSync(join(tmpdir(), 'coalition-confirmations-'));
  try {
    const report = await endureConfirmationKills({ times, seed: Date.now() % 1_000_000, place: { dataDir } });
    report.complaints.forEach(log);
    log(report.summary);
    return report.complaints.length === 0;
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}
