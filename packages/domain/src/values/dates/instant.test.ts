import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CalendarDay, Instant, instantLater, instantOf } from './instant.ts';

const instant = fc
  .date({ min: new Date('1970-01-01T00:00:00Z'), max: new Date('2200-01-01T00:00:00Z'), noInvalidDate: true })
  .map(instantOf);

it('sorts as text in the order of time', () => {
  fc.assert(fc.property(instant, instant, (one, other) => one < other === Date.parse(one) < Date.parse(other)));
});

it('is so many milliseconds later', () => {
  fc.assert(
    fc.property(instant, fc.nat(1e9), (from, ms) => Date.parse(instantLater(from, ms)) - Date.parse(from) === ms),
  );
});

it.each([
  '2026-01-01',
  '2026-01-01T00:00:00Z',
  '2026-01-01T00:00:00.000+00:00',
  '2026-13-01T00:00:00.000Z',
  '2026-01-01T25:00:00.000Z',
  '',
])('refuses %j as an instant', (text) => {
  expect(Instant.safeParse(text).success).toBe(false);
});

it.each(['2026-02-30', '2026-2-3', '2026', '2026-01-01T00:00:00Z', ''])('refuses %j as a day', (text) => {
  expect(CalendarDay.safeParse(text).success).toBe(false);
});
