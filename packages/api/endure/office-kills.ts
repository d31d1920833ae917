import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endureOfficeKills } from '../src/listeners/trials/kill-during-writes.ts';

/** Kills the whole api with `kill -9` while people write, `times` times on the same data; true when nothing answered was lost. */
export async function run({ times, log }: { times: number; log: (line: string) => void }): Promise<boolean> {
  const dataDir = mkdtempSync(join(tmpdir(), 'coalition-office-kills-'));
  try {
    const report = await endureOfficeKills({ times, seed: Date.now() % 1_000_000, place: { dataDir } });
    report.complaints.forEach(log);
    log(report.summary);
    return report.complaints.length === 0;
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}
