import { DatabaseAway, StorageFull } from '@coalition/domain/revisions';
import type { Failure } from '@coalition/domain/values';

/** Codes of the operating system, and of PostgreSQL, that say there is no room. @source PostgreSQL 18, appendix A */
const full = new Set(['ENOSPC', 'EDQUOT', '53100']);

/** Codes that say nobody answers: the network's, then those of a server that stops, starts or takes no more connections. */
const away = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
  '53300',
  '57P01',
  '57P02',
  '57P03',
]);

/** What the driver says, without a code, of a connection that ended under a query or was not to be had in time. */
const endedConnection = /^(?:Connection terminated|timeout exceeded when trying to connect|Client has encountered)/;

/**
 * What keeps the database from answering, where an error means that; null for any other.
 *
 * @param error what a query ended with, on either engine
 */
export function storageFailureOf(error: unknown): Failure | null {
  if (!(error instanceof Error)) return null;
  const code: unknown = Reflect.get(error, 'code');
  if (typeof code !== 'string') return endedConnection.test(error.message) ? DatabaseAway({}) : null;
  if (full.has(code)) return StorageFull({});
  return away.has(code) ? DatabaseAway({}) : null;
}
