import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endurePowerCuts } from '../src/database/endure-power-cuts.ts';

const writes = 1_500;

/** Cuts the power of the embedded database at `times` moments of a load; true when nothing acknowledged was lost. */
export async function run({ times, log }: { times: number; log: (line: string) => void }): Promise<boolean> {
  const dataDir = mkdtempSync(join(tmpdir(), 'coalition-power-cuts-'));
  try {
    const report = await endurePowerCuts({ times, writes, seed: Date.now() % 1_000_000, dataDir });
    report.complaints.forEach(log);
    log(report.summary);
    return report.complaints.length === 0;
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}
