import { z } from 'zod';

/** A moment in UTC, ISO 8601 with milliseconds and `Z`, so that the order of the strings is the order of time. */
export const Instant = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/, { error: 'not_an_instant' })
  .refine((text) => !Number.isNaN(Date.parse(text)), { error: 'not_an_instant' })
  .brand<'Instant'>();
export type Instant = z.infer<typeof Instant>;

/** The instant of a `Date`. */
export function instantOf(date: Date): Instant {
  return Instant.parse(date.toISOString());
}

/** A day of the calendar, ISO 8601 `YYYY-MM-DD`, without a zone. */
export const CalendarDay = z.iso.date({ error: 'not_a_day' }).brand<'CalendarDay'>();
export type CalendarDay = z.infer<typeof CalendarDay>;

/** The instant so many milliseconds later. */
export function instantLater(instant: Instant, ms: number): Instant {
  return instantOf(new Date(Date.parse(instant) + ms));
}
