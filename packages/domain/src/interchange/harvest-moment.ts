import { z } from 'zod';

/** A second in UTC as harvests write it, `YYYY-MM-DDThh:mm:ssZ`, so that the order of the strings is the order of time. */
export const HarvestMoment = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/, { error: 'not_a_harvest_moment' })
  .refine((text) => existsInCalendar(text), { error: 'not_a_harvest_moment' })
  .brand<'HarvestMoment'>();
export type HarvestMoment = z.infer<typeof HarvestMoment>;

/**
 * The first and the last second that a date of a harvester means; null where it is no date.
 *
 * @param text a day, or a second in UTC
 * @source OAI-PMH 2.0, section 3.3
 * @example
 * ```ts
 * import { secondsOf } from '@coalition/domain/interchange';
 *
 * secondsOf('2026-03-02')?.last; // → '2026-03-02T23:59:59Z'
 * ```
 */
export function secondsOf(text: string): { first: HarvestMoment; last: HarvestMoment } | null {
  const isDay = /^\d{4}-\d\d-\d\d$/.test(text);
  const first = HarvestMoment.safeParse(isDay ? `${text}T00:00:00Z` : text);
  const last = HarvestMoment.safeParse(isDay ? `${text}T23:59:59Z` : text);
  return first.success && last.success ? { first: first.data, last: last.data } : null;
}

function existsInCalendar(text: string): boolean {
  const parsed = new Date(text);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().slice(0, 19) === text.slice(0, 19);
}
