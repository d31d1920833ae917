import { describe, expect, it } from 'vitest';
import { makePlace } from '../../database/test-databases.ts';
import { endureConfirmationKills } from './kill-during-confirmations.ts';

describe.each(['pglite', 'postgresql'] as const)('the api killed while people confirm (%s)', (engine) => {
  it('keeps every name it said stands, once, with its entry and one receipt', { timeout: 240_000 }, async () => {
    const place = await makePlace(engine, 'library');
    const { complaints, summary } = await endureConfirmationKills({ times: 5, seed: 11, place });
    expect(complaints).toEqual([]);
    expect(summary).toMatch(/^5 kills of the api, [1-9]\d* answered confirmations/);
  });
});
