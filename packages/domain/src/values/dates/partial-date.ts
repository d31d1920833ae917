import { z } from 'zod';
import type { CalendarDay } from './instant.ts';

/**
 * A date as exact as it is known: `2019`, `2019-01` or `2019-01-31`.
 *
 * @source EDTF (ISO 8601-2:2019), level 0
 */
export const PartialDate = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, { error: 'not_a_date' })
  .refine(existsInCalendar, { error: 'not_a_date' })
  .brand<'PartialDate'>();
export type PartialDate = z.infer<typeof PartialDate>;

/** A span between two partial dates, the first not after the second: `2019/2020`. @source EDTF, level 0 */
export const DateInterval = z.string().refine(isInterval, { error: 'not_a_date_interval' }).brand<'DateInterval'>();
export type DateInterval = z.infer<typeof DateInterval>;

function existsInCalendar(date: string): boolean {
  if (date.length < 10) return true;
  const parsed = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date);
}

function isInterval(text: string): boolean {
  const [from, until, ...rest] = text.split('/');
  if (from === undefined || until === undefined || rest.length > 0) return false;
  return PartialDate.safeParse(from).success && PartialDate.safeParse(until).success && from <= until;
}

/** The year of a partial date, 0 to 9999. */
export function yearOf(date: PartialDate): number {
  return Number(date.slice(0, 4));
}

/**
 * Whether a date has begun on a day: a year counts from its 1 January, a month from its first day.
 *
 * @example
 * ```ts
 * import { CalendarDay, hasBegun, PartialDate } from '@coalition/domain/values';
 *
 * hasBegun(PartialDate.parse('2026'), CalendarDay.parse('2026-01-01')); // → true
 * hasBegun(PartialDate.parse('2026-02'), CalendarDay.parse('2026-01-31')); // → false
 * ```
 */
export function hasBegun(date: PartialDate, today: CalendarDay): boolean {
  const [first, day]: readonly [string, string] = [date, today];
  return first <= day;
}
