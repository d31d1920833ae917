import { describe, expect, it } from 'vitest';
import { makePlace } from '../../database/test-databases.ts';
import { endureOfficeKills } from './kill-during-writes.ts';

describe.each(['pglite', 'postgresql'] as const)('the api killed while people write (%s)', (engine) => {
  it(
    'keeps every answered write whole, and starts again without repair, five times',
    { timeout: 240_000 },
    async () => {
      const place = await makePlace(engine, 'library');
      const { complaints, summary } = await endureOfficeKills({ times: 5, seed: 5, place });
      expect(complaints).toEqual([]);
      expect(summary).toMatch(/^5 kills of the api, [1-9]\d* acknowledged writes/);
    },
  );
});
