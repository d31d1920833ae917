import type { IncomingHttpHeaders } from 'node:http';

/** By what a kept page is told from an earlier one. */
export interface PageVersion {
  /** With its quotes. */
  etag: string;
  /** Milliseconds since 1970, a whole second. */
  modifiedMs: number;
}

/**
 * Whether who asks holds this version already. What they say of its tag decides; of its time only where they say nothing of a tag.
 *
 * @source RFC 9110, sections 13.1.2 and 13.1.3
 */
export function holdsCopy(headers: IncomingHttpHeaders, { etag, modifiedMs }: PageVersion): boolean {
  const tags = headers['if-none-match'];
  if (tags !== undefined) {
    return tags.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag);
  }
  const since = Date.parse(headers['if-modified-since'] ?? '');
  return !Number.isNaN(since) && modifiedMs <= since;
}

/**
 * When a page changed, to the second, as far as its copies tell: the same bytes keep their time. A page that changes twice in a second
 * gets the next one, so that nobody who holds the first takes the second for it.
 */
export function modifiedSince(earlier: PageVersion | undefined, etag: string, nowMs: number): number {
  const second = Math.floor(nowMs / 1_000) * 1_000;
  if (earlier === undefined) return second;
  return earlier.etag === etag ? earlier.modifiedMs : Math.max(second, earlier.modifiedMs + 1_000);
}
