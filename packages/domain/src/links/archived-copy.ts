import { z } from 'zod';
import { CalendarDay, Instant, WebAddress } from '../values/index.ts';
import type { LinkNotice } from './timeline.ts';

/** What is known of copies of a page in an archive of the web. */
export const ArchivedCopy = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('not_asked') }),
  z.strictObject({ state: z.literal('none_found'), askedAt: Instant }),
  z.strictObject({
    state: z.literal('found'),
    address: WebAddress,
    capturedOn: CalendarDay.meta({ description: 'The day on which the copy was made' }),
    foundBy: z.enum(['staff', 'archive']),
    askedAt: Instant,
  }),
]);
export type ArchivedCopy = z.infer<typeof ArchivedCopy>;

/** What a reader is told of a link that leads nowhere any more. */
export interface LinkNews {
  notice: LinkNotice;
  /** The day, where the coalition is, on which it was first seen so. */
  since: CalendarDay;
  /** A copy in an archive, with the day on which it was made; null where none is known. */
  copy: { address: WebAddress; capturedOn: CalendarDay } | null;
}

const Availability = z.object({
  archived_snapshots: z.object({
    closest: z
      .object({ available: z.boolean(), url: z.string(), timestamp: z.string(), status: z.string().optional() })
      .optional(),
  }),
});

/**
 * Reads what an archive answers about a page, in the form of the Wayback availability API. A copy elsewhere than with the
 * archive, and one of an error page, is none.
 *
 * @param answer the JSON as it came
 * @param archive the address that was asked
 * @returns null where the answer has another form: then nothing is known
 * @source https://archive.org/help/wayback_api.php
 */
export function readAvailability(answer: unknown, archive: WebAddress, askedAt: Instant): ArchivedCopy | null {
  const parsed = Availability.safeParse(answer);
  if (!parsed.success) return null;
  const { closest } = parsed.data.archived_snapshots;
  const isGood = closest?.available === true && (closest.status ?? '200') === '200';
  if (!closest || !isGood) return { state: 'none_found', askedAt };
  const address = WebAddress.safeParse(closest.url.replace(/^http:(?=\/\/[^/:]+\/)/, 'https:'));
  const capturedOn = CalendarDay.safeParse(closest.timestamp.replace(/^(\d{4})(\d\d)(\d\d)\d*$/, '$1-$2-$3'));
  if (!address.success || !capturedOn.success || siteOf(address.data) !== siteOf(archive)) return null;
  return { state: 'found', address: address.data, capturedOn: capturedOn.data, foundBy: 'archive', askedAt };
}

/** The last two parts of a host: `web.archive.org` and `archive.org` belong to one archive. */
function siteOf(address: WebAddress): string {
  return new URL(address).hostname.split('.').slice(-2).join('.');
}

const dayMs = 86_400_000;
/** A copy found is good for half a year; where none was, a month is enough for one to be made. */
const askAgainAfterMs = { found: 180 * dayMs, none_found: 30 * dayMs } as const;

/** Whether an archive should be asked about a page (again); what staff gave is never asked about. */
export function isArchiveDue(copy: ArchivedCopy, now: Instant): boolean {
  if (copy.state === 'not_asked') return true;
  if (copy.state === 'found' && copy.foundBy === 'staff') return false;
  return Date.parse(now) - Date.parse(copy.askedAt) >= askAgainAfterMs[copy.state];
}
