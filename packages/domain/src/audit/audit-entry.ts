import { z } from 'zod';
import { canonicalJson, Digest, digestBytes, Instant } from '../values/index.ts';

/** What an entry says beyond who, what and when: ids and numbers, never words of a record or anything secret. */
export const AuditFacts = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));
export type AuditFacts = z.infer<typeof AuditFacts>;

/** One thing that was done in the office; by the program itself, or before the door, where nobody is named. */
export const AuditEntry = z.strictObject({
  sequence: z.int().min(1).meta({ description: 'Its place in the log, without a gap' }),
  at: Instant,
  staffId: z.string().nullable(),
  staffName: z.string(),
  action: z.string().meta({ description: 'What was done: the noun and the verb' }),
  noun: z.string().nullable(),
  recordId: z.string().nullable(),
  requestId: z.string(),
  facts: AuditFacts,
  previous: Digest.nullable().meta({ description: 'Digest of the entry before it; null for the first' }),
});
export type AuditEntry = z.infer<typeof AuditEntry>;

/** The exact JSON of an entry, format `audit-entry/1`: what its digest is taken over. */
export function auditEntryJson(entry: AuditEntry): string {
  return canonicalJson({ format: 'audit-entry/1', ...entry });
}

/** SHA-256 over {@link auditEntryJson}: what the next entry names as `previous`. */
export function auditEntryDigest(entry: AuditEntry): Promise<Digest> {
  return digestBytes(new TextEncoder().encode(auditEntryJson(entry)));
}
