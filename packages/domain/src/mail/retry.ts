const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** How long a mail that could not be handed over is tried again, counted from when it was queued: 72 hours. */
export const retryUntilMs = 72 * hourMs;

/**
 * How long to wait after so many failed attempts, from 1: a minute, then twice as long each time, four hours at most.
 *
 * @example
 * ```ts
 * import { retryDelayMs } from '@coalition/domain/mail';
 *
 * [1, 2, 3, 9].map(retryDelayMs); // → [60_000, 120_000, 240_000, 14_400_000]
 * ```
 */
export function retryDelayMs(attempts: number): number {
  return Math.min(minuteMs * 2 ** Math.max(0, attempts - 1), 4 * hourMs);
}
