import { CalendarDay, instantLater } from '@coalition/domain/values';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dayIn, lastMomentOf } from './office.ts';

const zones = [
  'America/Toronto',
  'America/St_Johns',
  'America/Vancouver',
  'America/Regina',
  'UTC',
  'Pacific/Kiritimati',
];
const day = fc
  .date({ min: new Date('2012-01-01T00:00:00Z'), max: new Date('2100-01-01T00:00:00Z'), noInvalidDate: true })
  .map((date) => CalendarDay.parse(date.toISOString().slice(0, 10)));

it('ends a day at the moment before the next one begins, in every zone', () => {
  fc.assert(
    fc.property(fc.constantFrom(...zones), day, (zone, of) => {
      const last = lastMomentOf(zone, of);
      expect(dayIn(zone, last)).toBe(of);
      expect(dayIn(zone, instantLater(last, 1)) > of).toBe(true);
    }),
  );
});

it.each([
  ['2026-03-08', '2026-03-09T03:59:59.999Z'],
  ['2026-03-07', '2026-03-08T04:59:59.999Z'],
  ['2026-11-01', '2026-11-02T04:59:59.999Z'],
])('ends %s at %s in Toronto, where the clocks change', (of, at) => {
  expect(lastMomentOf('America/Toronto', CalendarDay.parse(of))).toBe(at);
});
