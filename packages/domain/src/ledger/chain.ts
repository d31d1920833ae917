import { fail, failure, Instant, ok, type FailureOf, type Result } from '../values/index.ts';
import { entryDigest } from './entry-json.ts';
import type { LedgerEntry, LedgerEvent } from './entry.ts';

/** An entry cannot be older than the one before it: the clock went back. */
export const LedgerTimeReversed = failure('ledger_time_reversed', 'unavailable', { previousAt: Instant, at: Instant });

/**
 * Makes the next entry of the ledger.
 *
 * @param last the newest entry, null for the first
 * @fails LedgerTimeReversed
 */
export async function appendEntry(
  last: LedgerEntry | null,
  event: LedgerEvent,
  at: Instant,
): Promise<Result<LedgerEntry, FailureOf<typeof LedgerTimeReversed>>> {
  if (last === null) return ok({ sequence: 1, at, previous: null, event });
  if (at < last.at) return fail(LedgerTimeReversed({ previousAt: last.at, at }));
  return ok({ sequence: last.sequence + 1, at, previous: await entryDigest(last), event });
}
