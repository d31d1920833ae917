import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endureKills } from '../src/database/endure-kills.ts';

/** Kills a writing process with `kill -9`, `times` times on one embedded database; true when nothing acknowledged was lost. */
export async function run({ times, log }: { times: number; log: (line: string) => void }): Promise<boolean> {
  const dataDir = mkdtempSync(join(tmpdir(), 'coalition-kills-'));
  try {
    const report = await endureKills({ times, seed: Date.now() % 1_000_000, place: { dataDir } });
    report.complaints.forEach(log);
    log(report.summary);
    return report.complaints.length === 0;
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}
