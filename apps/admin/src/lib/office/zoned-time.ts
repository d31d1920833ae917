import { CalendarDay, instantOf, type Instant, type Language } from '@coalition/domain/values';

/** How a moment is told: to whom and by the clock of which zone. */
export interface Telling {
  language: Language;
  timeZone: string;
}

/** A moment's time of day, as `14:05` or `14 h 05`. */
export function timeOfDay(instant: string, { language, timeZone }: Telling): string {
  return new Intl.DateTimeFormat(`${language}-CA`, {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(instant));
}

/** A moment in full: day, time and zone. */
export function momentInFull(instant: string, { language, timeZone }: Telling): string {
  const form = {
    timeZone,
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
  } as const;
  return new Intl.DateTimeFormat(`${language}-CA`, form).format(new Date(instant));
}

/** What the clock of a zone shows at an instant, as `2026-03-01T09:30`. */
export function wallClock(instant: string, timeZone: string): string {
  const form = {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  } as const;
  const parts = new Map(
    new Intl.DateTimeFormat('en-CA', form).formatToParts(new Date(instant)).map(({ type, value }) => [type, value]),
  );
  const part = (name: Intl.DateTimeFormatPartTypes): string => parts.get(name) ?? '';
  return `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`;
}

/** The day that a zone's calendar shows at an instant. */
export function dayOfMoment(instant: string, timeZone: string): CalendarDay {
  return CalendarDay.parse(wallClock(instant, timeZone).slice(0, 10));
}

/**
 * The instant at which a zone's clock shows a time. Of an hour that comes twice the first is meant; of one that is left out,
 * the moment as long after the change.
 *
 * @param clock `2026-03-01T09:30`
 * @returns null for something that is no time
 */
export function instantOfClock(clock: string, timeZone: string): Instant | null {
  const asUtc = Date.parse(`${clock}:00.000Z`);
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(clock) || Number.isNaN(asUtc)) return null;
  const offsets = [-1, 1].map((days) => offsetAt(asUtc + days * 86_400_000, timeZone));
  const candidates = offsets.map((offset) => asUtc - offset).toSorted((one, other) => one - other);
  const exact = candidates.find((candidate) => wallClock(new Date(candidate).toISOString(), timeZone) === clock);
  return instantOf(new Date(exact ?? candidates.at(-1) ?? asUtc));
}

function offsetAt(utcMs: number, timeZone: string): number {
  const shown = Date.parse(`${wallClock(new Date(utcMs).toISOString(), timeZone)}:00.000Z`);
  return shown - Math.floor(utcMs / 60_000) * 60_000;
}
