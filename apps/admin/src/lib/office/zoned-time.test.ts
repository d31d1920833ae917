import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOfMoment, instantOfClock, wallClock } from '#lib/office/zoned-time.ts';

const toronto = 'America/Toronto';

describe('a clock’s time in a zone', () => {
  it.each([
    ['winter', '2026-01-15T09:30', '2026-01-15T14:30:00.000Z'],
    ['summer', '2026-07-15T09:30', '2026-07-15T13:30:00.000Z'],
    ['the hour that comes twice, the first of them', '2026-11-01T01:30', '2026-11-01T05:30:00.000Z'],
    ['the hour that is left out, as long after the change', '2026-03-08T02:30', '2026-03-08T07:30:00.000Z'],
  ])('means one instant in %s', (_when, clock, instant) => {
    expect(instantOfClock(clock, toronto)).toBe(instant);
  });

  it.each(['', '2026-01-15', '2026-13-15T09:30', 'tomorrow'])('is refused when it is none: %j', (text) => {
    expect(instantOfClock(text, toronto)).toBeNull();
  });

  it('is what the zone’s clock shows at that instant', () => {
    const zones = fc.constantFrom(toronto, 'America/St_Johns', 'America/Vancouver', 'America/Regina', 'UTC');
    fc.assert(
      fc.property(
        zones,
        fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }),
        (zone, date) => {
          const clock = wallClock(date.toISOString(), zone);
          const instant = instantOfClock(clock, zone);
          expect(instant && wallClock(instant, zone)).toBe(clock);
        },
      ),
    );
  });
});

it('is the day of the zone, not of the clock in Greenwich', () => {
  expect(dayOfMoment('2026-03-02T03:30:00.000Z', toronto)).toBe('2026-03-01');
  expect(dayOfMoment('2026-03-02T03:30:00.000Z', 'UTC')).toBe('2026-03-02');
});
