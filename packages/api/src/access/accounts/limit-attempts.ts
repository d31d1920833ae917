import { SignInLimited } from '@coalition/domain/access';
import { fail, ok, type FailureOf, type Instant, type Result } from '@coalition/domain/values';

/** How many attempts a key has within a span. */
export interface AttemptLimit {
  attemptsMax: number;
  windowMs: number;
}

/** Counts attempts by key, in memory: a key is free again when its oldest attempt leaves the window. */
export interface AttemptCounter {
  /** Takes one attempt. @fails SignInLimited, and then takes none: knocking does not prolong the wait */
  take: (key: string, now: Instant) => Result<true, FailureOf<typeof SignInLimited>>;
  /** Forgets the attempts of a key: it has shown that it knows. */
  forget: (key: string) => void;
}

const keysMax = 20_000;

/** Makes a counter; it holds at most 20,000 keys and lets the oldest go first. */
export function countAttempts({ attemptsMax, windowMs }: AttemptLimit): AttemptCounter {
  const attempts = new Map<string, number[]>();
  return {
    take(key, now) {
      const at = Date.parse(now);
      const recent = (attempts.get(key) ?? []).filter((earlier) => at - earlier < windowMs);
      const [oldest] = recent;
      if (oldest !== undefined && recent.length >= attemptsMax) {
        return fail(SignInLimited({ retryAfterSeconds: Math.ceil((oldest + windowMs - at) / 1_000) }));
      }
      attempts.delete(key);
      attempts.set(key, [...recent, at]);
      const [eldest] = attempts.keys();
      if (attempts.size > keysMax && eldest !== undefined) attempts.delete(eldest);
      return ok(true);
    },
    forget(key) {
      attempts.delete(key);
    },
  };
}
