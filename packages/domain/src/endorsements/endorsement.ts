import { z } from 'zod';
import { StaffId } from '../access/index.ts';
import { RemovalReason } from '../ledger/index.ts';
import { StatementId } from '../statements/index.ts';
import { Digest, EmailAddress, idOf, Instant } from '../values/index.ts';
import { DisplayChoice, Endorser, NameAsSigned } from './endorser.ts';

/** `end_` and a UUIDv7. */
export const EndorsementId = idOf('end');
export type EndorsementId = z.infer<typeof EndorsementId>;

/** Why a request waits for staff. */
export const HoldReason = z.enum([
  'disposable_address',
  'too_many_at_once',
  'public_figure',
  'same_name',
  'authority',
  'staff',
]);
export type HoldReason = z.infer<typeof HoldReason>;

const lapsesAt = Instant.meta({
  description: 'When the request comes to nothing unless it is confirmed: 72 hours after it',
});

/** Where an endorsement stands. Only a confirmed one puts a name on a roll. */
export const EndorsementState = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('invited'), invitedAt: Instant, lapsesAt }),
  z.strictObject({ status: z.literal('requested'), requestedAt: Instant, lapsesAt }),
  z.strictObject({ status: z.literal('held'), heldAt: Instant, reason: HoldReason, lapsesAt }),
  z.strictObject({ status: z.literal('confirmed'), confirmedAt: Instant }),
  z.strictObject({ status: z.literal('withdrawn'), confirmedAt: Instant, withdrawnAt: Instant }),
  z.strictObject({ status: z.literal('removed'), confirmedAt: Instant, removedAt: Instant, reason: RemovalReason }),
  z.strictObject({ status: z.literal('lapsed'), lapsedAt: Instant, deleteAt: Instant }),
]);
export type EndorsementState = z.infer<typeof EndorsementState>;

type Status = EndorsementState['status'];

/** Every legal step of an endorsement; what is not listed is refused. */
export const endorsementSteps = {
  invited: ['requested', 'lapsed'],
  requested: ['held', 'confirmed', 'lapsed'],
  held: ['confirmed', 'lapsed'],
  confirmed: ['withdrawn', 'removed'],
  withdrawn: [],
  removed: [],
  lapsed: [],
} as const satisfies Record<Status, readonly Status[]>;

/**
 * Whether an endorsement may go from one status to another, by {@link endorsementSteps}.
 *
 * @example
 * ```ts
 * import { mayTake } from '@coalition/domain/endorsements';
 *
 * mayTake('requested', 'confirmed'); // → true
 * mayTake('lapsed', 'confirmed'); // → false
 * ```
 */
export function mayTake(from: Status, to: Status): boolean {
  const steps: readonly Status[] = endorsementSteps[from];
  return steps.includes(to);
}

/** How it came: by the endorser's own hand, or by paper or phone through two members of staff. */
export const EndorsementEntry = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('endorser') }),
  z.strictObject({ by: z.literal('staff'), enteredBy: StaffId, approvedBy: StaffId.nullable() }),
]);
export type EndorsementEntry = z.infer<typeof EndorsementEntry>;

/** One endorser under one version of one statement, bound to the digest of its words. How to reach the endorser is kept apart. */
export const Endorsement = z
  .strictObject({
    id: EndorsementId,
    statement: StatementId,
    version: z.int().min(1),
    digest: Digest,
    endorser: Endorser,
    nameAsSigned: NameAsSigned,
    display: DisplayChoice,
    entry: EndorsementEntry,
    state: EndorsementState,
  })
  .refine(({ endorser, nameAsSigned }) => !('rung' in endorser) || nameAsSigned.organisation !== null, {
    error: 'organisation_missing',
    path: ['nameAsSigned', 'organisation'],
  });
export type Endorsement = z.infer<typeof Endorsement>;

/** What somebody sends to endorse: the words they read by digest, their name, how to show it, and where to confirm. */
export const EndorsementRequest = z.strictObject({
  statement: StatementId,
  version: z.int().min(1),
  digest: Digest.meta({ description: 'Digest of the words on the endorser’s screen' }),
  signsFor: z.enum(['self', 'organisation']),
  nameAsSigned: NameAsSigned,
  display: DisplayChoice,
  email: EmailAddress,
  isFourteenOrOlder: z.boolean(),
});
export type EndorsementRequest = z.infer<typeof EndorsementRequest>;
