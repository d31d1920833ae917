import { z } from 'zod';
import { BareId, Digest, Instant } from '../values/index.ts';

/** Why staff took a name off a roll; public, so that nothing vanishes silently. */
export const RemovalReason = z.enum([
  'duplicate',
  'not_the_signer',
  'no_authority',
  'under_age',
  'asked_otherwise',
  'other',
]);
export type RemovalReason = z.infer<typeof RemovalReason>;

const sequence = z.int().min(1).meta({ description: 'Place in the ledger, from 1' });

/** One version of one statement, by the digest of its words. */
const version = { statement: BareId, version: z.int().min(1), digest: Digest };

/**
 * What happened. Personal facts appear as salted commitments only: `shown` over what the roll shows (null when the endorser
 * is counted only), `kept` over what stays private. What comes after a confirmation names it by its sequence.
 */
export const LedgerEvent = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('version_frozen'), ...version }),
  z.strictObject({ kind: z.literal('version_superseded'), ...version, by: z.int().min(2) }),
  z.strictObject({ kind: z.literal('statement_published'), ...version }),
  z.strictObject({ kind: z.literal('statement_delivered'), ...version }),
  z.strictObject({ kind: z.literal('statement_withdrawn'), statement: BareId }),
  z.strictObject({ kind: z.literal('endorsement_confirmed'), ...version, shown: Digest.nullable(), kept: Digest }),
  z.strictObject({ kind: z.literal('endorsement_withdrawn'), ...version, confirmed: sequence }),
  z.strictObject({ kind: z.literal('endorsement_removed'), ...version, confirmed: sequence, reason: RemovalReason }),
  z.strictObject({
    kind: z.literal('ledger_restored'),
    lostFrom: sequence,
    lostUntil: sequence,
    checkpoint: Digest.meta({ description: 'Digest of the newest checkpoint that covered the lost entries' }),
  }),
]);
export type LedgerEvent = z.infer<typeof LedgerEvent>;

/** One entry of the ledger, chained to the one before by its digest; entries are added, never changed. */
export const LedgerEntry = z.strictObject({
  sequence,
  at: Instant,
  previous: Digest.nullable().meta({ description: 'Digest of the entry before; null for the first' }),
  event: LedgerEvent,
});
export type LedgerEntry = z.infer<typeof LedgerEntry>;
