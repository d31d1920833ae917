import { describe, expect, it } from 'vitest';
import { endurePowerCuts, recordLoad } from './endure-power-cuts.ts';
import { makePlace } from './test-databases.ts';
import { ReplayedDisk } from './trials/replayed-disk.ts';
import { seededRandom } from './trials/seeded-random.ts';

describe('the embedded database at a power cut', () => {
  it('has synced the log of every write before it acknowledges the write', { timeout: 120_000 }, async () => {
    const { dataDir } = await makePlace('pglite', 'migrated');
    const load = await recordLoad(dataDir, 60, seededRandom(1));
    const disk = new ReplayedDisk(load.start, load.known);
    let replayed = 0;
    for (const { afterOperations } of load.acknowledged) {
      for (const operation of load.operations.slice(replayed, afterOperations)) disk.apply(operation);
      replayed = afterOperations;
      expect(disk.listUnsynced().filter((path) => path.startsWith('pg_wal/'))).toEqual([]);
    }
    expect(load.acknowledged).toHaveLength(60);
    expect(load.operations.filter(({ kind }) => kind === 'sync').length).toBeGreaterThanOrEqual(60);
  });

  it('keeps every acknowledged write, and no half of another, at random moments', { timeout: 120_000 }, async () => {
    const { dataDir } = await makePlace('pglite', 'migrated');
    const report = await endurePowerCuts({ times: 9, writes: 120, seed: 7, dataDir });
    expect(report.complaints).toEqual([]);
  });
});
