import { expect, it } from 'vitest';
import { describeOnBothEngines } from '../../database/test-databases.ts';
import { clearAddresses } from '../link.examples.ts';
import { watchMisbehaviour } from './watch-misbehaviour.ts';

describeOnBothEngines('a watch over links of every misbehaviour', (open) => {
  it('ends in time, is believed, and no canary hears of it', async () => {
    const { db } = await open('library');
    await clearAddresses(db);
    // Ample, so that our own server answers in time on a busy machine too; `pnpm endure links` gives it 100 ms.
    const report = await watchMisbehaviour(db, { count: 64, timeoutMs: 2_000 });
    expect(report).toMatchObject({ verdict: 'sound', canaryConnections: 0 });
    expect(Object.values(report.seen).reduce((sum, count) => sum + count, 0)).toBe(64);
    expect(Object.keys(report.seen).sort()).toEqual([
      'blocked',
      'could_not_check',
      'gone',
      'moved',
      'ok',
      'unreachable',
    ]);
  }, 300_000);
});
