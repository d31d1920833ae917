import { describe, expect, it } from 'vitest';
import { countPress, pressesToLeave } from './shift-presses.ts';

function pressesAt(...times: number[]): number {
  return times.reduce<number[]>((presses, at) => countPress(presses, at), []).length;
}

describe('countPress', () => {
  it.each([
    ['one press', [100], 1],
    ['three presses within five seconds', [100, 2_000, 5_099], 3],
    ['a third press after five seconds, which forgets the first', [100, 2_000, 5_100], 2],
    ['presses far apart, of which only the last counts', [0, 6_000, 12_000], 1],
  ] as const)('counts %s', (_name, times, count) => {
    expect(pressesAt(...times)).toBe(count);
  });
  it('leaves at the third', () => {
    expect(pressesToLeave).toBe(3);
  });
});
