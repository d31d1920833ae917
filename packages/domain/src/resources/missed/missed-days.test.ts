import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CalendarDay } from '../../values/index.ts';
import { noteMiss, oldestMonthKept, type MissedDays } from './missed-days.ts';
import { missedTerm, type MissedTerm } from './missed-term.ts';

const term = (typed: string): MissedTerm => missedTerm(typed) ?? expect.fail('no term');
const march = (number: number) => CalendarDay.parse(`2026-03-${String(number).padStart(2, '0')}`);
const on = (day: string) => CalendarDay.parse(day);

/** A different word for every number, in letters alone. */
const word = (number: number) =>
  term(`q${String(number).replaceAll(/\d/g, (digit) => 'abcdefghij'.charAt(Number(digit)))}`);

describe('a term that was asked in vain', () => {
  const asked = { language: 'en', term: term('pokey') } as const;

  it('may be written down on the third different day, and then counts from nothing', () => {
    const remembered: MissedDays = new Map();
    expect([1, 1, 1, 2, 2, 9].map((number) => noteMiss(remembered, asked, march(number)))).toEqual([
      false,
      false,
      false,
      false,
      false,
      true,
    ]);
    expect(remembered.size).toBe(0);
  });

  it('is another one in the other language', () => {
    const remembered: MissedDays = new Map();
    noteMiss(remembered, asked, march(1));
    noteMiss(remembered, asked, march(2));
    expect(noteMiss(remembered, { ...asked, language: 'fr' }, march(3))).toBe(false);
  });

  it('is never written down for fewer than three days, however often and in whatever order it is asked', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 1, max: 28 }))), (asks) => {
        const remembered: MissedDays = new Map();
        const days = new Map<string, Set<number>>();
        for (const [typed, number] of asks) {
          const seen = (days.get(typed) ?? new Set<number>()).add(number);
          days.set(typed, seen);
          const mayBeWritten = noteMiss(remembered, { language: 'en', term: term(`${typed}x`) }, march(number));
          expect(mayBeWritten).toBe(seen.size === 3);
          if (mayBeWritten) days.delete(typed);
        }
      }),
    );
  });

  it('needs its three days within ninety: what a chance brings together over years is forgotten', () => {
    const remembered: MissedDays = new Map();
    noteMiss(remembered, asked, on('2026-01-01'));
    noteMiss(remembered, asked, on('2026-01-02'));
    expect(noteMiss(remembered, asked, on('2026-04-01'))).toBe(false);
    expect(noteMiss(remembered, asked, on('2026-04-02'))).toBe(false);
    expect(noteMiss(remembered, asked, on('2026-04-03'))).toBe(true);
  });

  it('is forgotten where too many others were asked after it', () => {
    const remembered: MissedDays = new Map();
    noteMiss(remembered, asked, march(1));
    for (let number = 0; number < 2_000; number += 1)
      noteMiss(remembered, { language: 'en', term: word(number) }, march(1));
    expect(remembered.size).toBe(2_000);
    noteMiss(remembered, asked, march(2));
    expect(noteMiss(remembered, asked, march(3))).toBe(false);
  });

  it('is not flushed by a flood, once two days asked for it', () => {
    const remembered: MissedDays = new Map();
    noteMiss(remembered, asked, march(1));
    noteMiss(remembered, asked, march(2));
    for (let number = 0; number < 2_500; number += 1)
      noteMiss(remembered, { language: 'en', term: word(number) }, march(2));
    expect(remembered.size).toBe(2_000);
    expect(noteMiss(remembered, asked, march(3))).toBe(true);
  });

  it('can still be noted where a flood of two days took all the room, once ninety days went by', () => {
    const remembered: MissedDays = new Map();
    for (const day of [march(1), march(2)])
      for (let number = 0; number < 2_000; number += 1)
        noteMiss(remembered, { language: 'en', term: word(number) }, day);
    const days = ['2026-06-01', '2026-06-02', '2026-06-03'].map(on);
    const noted = days.map((day) =>
      [asked, { language: 'en', term: term('clink') } as const].map((each) => noteMiss(remembered, each, day)),
    );
    expect(noted).toEqual([
      [false, false],
      [false, false],
      [true, true],
    ]);
  });
});

describe('a term that was written down', () => {
  it.each([
    ['2027-03-01', '2026-03'],
    ['2027-03-31', '2026-03'],
    ['2027-04-01', '2026-04'],
    ['2026-01-15', '2025-01'],
  ])('is kept on %s where it was counted in %s or later', (today, month) => {
    expect(oldestMonthKept(on(today))).toBe(month);
  });
});
