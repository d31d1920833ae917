import { z } from 'zod';
import { Instant } from '../values/index.ts';

/** What one look at a format came to: a `must` that fails is a fault, a `should` a wish. */
export const ConformanceFinding = z.strictObject({
  format: z.string(),
  check: z.string(),
  level: z.enum(['must', 'should']),
  holds: z.boolean(),
  /** What was found, where it does not hold; empty where it does. */
  detail: z.string(),
});
export type ConformanceFinding = z.infer<typeof ConformanceFinding>;

/** All findings of one run against one site. */
export const ConformanceReport = z.strictObject({
  /** Where the site was looked at, without a slash at the end. */
  site: z.url(),
  at: Instant,
  findings: z.array(ConformanceFinding),
});
export type ConformanceReport = z.infer<typeof ConformanceReport>;
