import type { CalendarDay, Language } from '../../values/index.ts';
import type { MissedTerm } from './missed-term.ts';

/** How many different days must have asked a term in vain before it may be written down. */
export const missedDaysMin = 3;

const withinDays = 90;
const rememberedMax = 2_000;
const dayMs = 86_400_000;

/** On which days terms were asked in vain, by language and term; it lives in memory alone and ends with the process. */
export type MissedDays = Map<string, readonly CalendarDay[]>;

/**
 * Notes that a term was asked in vain on a day. It is remembered until three different days within ninety asked it, and
 * then forgotten here. Of more than 2,000 terms the one that the fewest days asked is forgotten, among equals the one that
 * was not asked for longest, so that a flood of one day drives out nothing that two days asked.
 *
 * @param day where the coalition is
 * @returns whether this was the third day, so that the term may be written down
 */
export function noteMiss(
  remembered: MissedDays,
  { language, term }: { language: Language; term: MissedTerm },
  day: CalendarDay,
): boolean {
  const key = `${language} ${term}`;
  const days = [...new Set([...recent(remembered.get(key) ?? [], day), day])];
  remembered.delete(key);
  if (days.length >= missedDaysMin) return true;
  if (remembered.size >= rememberedMax) makeRoom(remembered, day);
  remembered.set(key, days);
  return false;
}

function recent(days: readonly CalendarDay[], today: CalendarDay): CalendarDay[] {
  return days.filter((day) => Date.parse(today) - Date.parse(day) < withinDays * dayMs);
}

function makeRoom(remembered: MissedDays, today: CalendarDay): void {
  for (const [key, days] of remembered) if (recent(days, today).length === 0) remembered.delete(key);
  if (remembered.size < rememberedMax) return;
  const [first] = [...remembered].sort(([, one], [, other]) => one.length - other.length);
  if (first) remembered.delete(first[0]);
}

/** A month of a year, as in `2026-03`: all that is kept of when a term was counted. */
export function monthOf(day: CalendarDay): string {
  return day.slice(0, 7);
}

/** The oldest month whose terms are kept on a day: what no month since then counted, nobody looked for in a whole year. */
export function oldestMonthKept(today: CalendarDay): string {
  const [year, month] = monthOf(today).split('-');
  return `${String(Number(year) - 1).padStart(4, '0')}-${month ?? ''}`;
}
