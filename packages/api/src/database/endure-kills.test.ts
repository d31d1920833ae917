import { describe, expect, it } from 'vitest';
import { endureKills } from './endure-kills.ts';
import { makePlace } from './test-databases.ts';

describe.each(['pglite', 'postgresql'] as const)('a process killed in mid-write (%s)', (engine) => {
  it(
    'loses no acknowledged write and leaves no half of another, five times in a row',
    { timeout: 120_000 },
    async () => {
      const place = await makePlace(engine, 'migrated');
      const report = await endureKills({ times: 5, seed: 11, place });
      expect(report.complaints).toEqual([]);
    },
  );
});
