import { expect, it } from 'vitest';
import { CalendarDay } from './dates/instant.ts';
import { checkAge } from './provenance.ts';

const today = CalendarDay.parse('2026-03-01');

it.each([
  [null, 'never'],
  ['2026-03-01', 'within_30_days'],
  ['2026-01-30', 'within_30_days'],
  ['2026-01-29', 'within_90_days'],
  ['2025-12-01', 'within_90_days'],
  ['2025-11-30', 'within_a_year'],
  ['2025-03-01', 'within_a_year'],
  ['2025-02-28', 'older'],
])('a fact checked on %s is %s on 1 March 2026', (checkedOn, age) => {
  expect(checkAge(checkedOn === null ? null : CalendarDay.parse(checkedOn), today)).toBe(age);
});
