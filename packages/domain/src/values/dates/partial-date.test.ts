import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CalendarDay } from './instant.ts';
import { DateInterval, hasBegun, PartialDate, yearOf } from './partial-date.ts';

const day = fc
  .date({ min: new Date('0001-01-01T00:00:00Z'), max: new Date('9999-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const partial = fc
  .tuple(day, fc.constantFrom(4, 7, 10))
  .map(([text, length]) => PartialDate.parse(text.slice(0, length)));

describe('a partial date', () => {
  it.each(['2019', '2019-01', '2019-01-31', '2024-02-29', '0000'])('may be %s', (text) => {
    expect(PartialDate.parse(text)).toBe(text);
  });

  it.each([
    '',
    '19',
    '2019-1',
    '2019-13',
    '2019-00',
    '2019-02-30',
    '2023-02-29',
    '2019-01-00',
    '2019-01-32',
    '2019/01',
    '2019-01-31T00:00Z',
    '+2019',
    ' 2019',
    '2019\n',
  ])('is not %j', (text) => {
    expect(PartialDate.safeParse(text).success).toBe(false);
  });

  it('keeps its year', () => {
    fc.assert(fc.property(partial, (date) => yearOf(date) === Number(date.slice(0, 4))));
  });

  it('has begun on its first day and on every later one, and not before', () => {
    fc.assert(
      fc.property(partial, day, (date, text) => {
        const firstDay = `${date}-01-01`.slice(0, 4) + `${date.slice(4)}-01-01`.slice(0, 6);
        expect(hasBegun(date, CalendarDay.parse(text))).toBe(firstDay <= text);
      }),
    );
  });
});

describe('an interval', () => {
  it.each(['2019/2020', '2019-01/2019-06', '2019/2019'])('may be %s', (text) => {
    expect(DateInterval.parse(text)).toBe(text);
  });

  it.each(['2019', '2020/2019', '2019/', '/2019', '2019/2020/2021', '2019/..', '2019-13/2020'])('is not %j', (text) => {
    expect(DateInterval.safeParse(text).success).toBe(false);
  });
});
