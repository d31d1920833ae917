import { CalendarDay, Instant } from '@coalition/domain/values';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { rollOf } from './roll.examples.ts';
import { rollJson } from './roll-json.ts';
import { longRollNames, printed } from './whole-roll.server.ts';

const Written = z.object({ version: z.int(), total: z.int(), countedOnly: z.int(), entries: z.array(z.unknown()) });

async function read(pieces: AsyncGenerator<string, void>): Promise<string> {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
}

describe('a roll as JSON', () => {
  it.each([[[]], [[['Ada']]], [[['Ada', 'Bea'], [], ['Cora']]]])('is whole in %j', async (steps) => {
    const text = await read(rollJson('https://coalition.example/en/statements/one', rollOf(steps, 2)));
    const names = steps.flat().length;
    const given = Written.parse(JSON.parse(text));
    expect(given).toMatchObject({ version: 2, total: names + 2, countedOnly: 2 });
    expect(given.entries).toHaveLength(names);
  });

  it('counts the names that were written, whoever left meanwhile', async () => {
    const left = { withdrawn: [CalendarDay.parse('2026-03-02')], removed: [] };
    const at = Instant.parse('2026-03-02T15:00:00.000Z');
    const roll = rollOf([['Ada', 'Bea'], ['Cora']], 0);
    const end = () => Promise.resolve({ countedOnly: 0, withdrawnAfterDelivery: [at], removed: [], leftOn: left });
    expect(JSON.parse(await read(rollJson('x', { ...roll, end })))).toMatchObject({
      total: 3,
      withdrawnAfterDelivery: [at],
    });
  });

  it('has no end where something failed, so that it cannot be read as the whole', async () => {
    const roll = rollOf([['Ada']], 0);
    const end = () => Promise.reject(new Error('other words'));
    let text = '';
    await expect(async () => {
      for await (const piece of rollJson('x', { ...roll, end })) text += piece;
    }).rejects.toThrow();
    expect(() => {
      JSON.parse(text);
    }).toThrow();
  });
});

describe('a roll as it is printed', () => {
  it('has all names of a short one', async () => {
    const roll = await printed(rollOf([['Ada'], ['Bea']], 1));
    expect(roll).toMatchObject({ total: 3, countedOnly: 1, isCut: false });
    expect(roll.entries).toHaveLength(2);
  });

  it('has the first names of a long one, and says that there are more', async () => {
    const thousand = Array.from({ length: 1_000 }, (_, at) => `Name ${String(at)}`);
    const roll = await printed({ ...rollOf([thousand, thousand, thousand, thousand], 5), isLong: true });
    expect(roll).toMatchObject({ total: 4_005, isCut: true });
    expect(roll.entries).toHaveLength(longRollNames);
  });
});
