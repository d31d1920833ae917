import { z } from 'zod';
import { RemovalReason } from '../ledger/index.ts';
import { AuthorityRung } from '../statements/index.ts';
import { initialsOf, Instant, Language, Line } from '../values/index.ts';
import type { Endorsement } from './endorsement.ts';

const signature = {
  endorser: z.enum(['member_organisation', 'member_individual', 'organisation', 'individual']),
  rung: AuthorityRung.nullable().meta({ description: 'Null for a person who signs for themself' }),
  cameByPaperOrPhone: z.boolean(),
  confirmedAt: Instant,
};

/** One endorser as the roll shows them: in full, or by initials and place; whoever is counted only has no entry. */
export const RollEntry = z.discriminatedUnion('display', [
  z.strictObject({
    display: z.literal('full_name'),
    name: Line,
    title: Line.nullable(),
    organisation: Line.nullable(),
    place: Line.nullable(),
    language: Language,
    ...signature,
  }),
  z.strictObject({ display: z.literal('initials_and_place'), initials: Line, place: Line.nullable(), ...signature }),
]);
export type RollEntry = z.infer<typeof RollEntry>;

/** Who stands under one version: what the page, the print, the feed and the exports show alike. */
export const EndorserRoll = z.strictObject({
  version: z.int().min(1),
  entries: z.array(RollEntry).meta({ description: 'In the order of confirmation' }),
  countedOnly: z.int().min(0),
  total: z.int().min(0).meta({ description: 'Entries and those counted only' }),
  withdrawnAfterDelivery: z.array(Instant).meta({ description: 'When, never who; in the order of time' }),
  removed: z
    .array(z.strictObject({ at: Instant, reason: RemovalReason }))
    .meta({ description: 'In the order of time' }),
});
export type EndorserRoll = z.infer<typeof EndorserRoll>;

/**
 * The roll of one version, from all endorsements of its statement.
 *
 * @param deliveredAt null while the statement has not been handed over: a withdrawal before leaves no trace on the roll
 */
export function endorserRoll(
  endorsements: readonly Endorsement[],
  version: number,
  deliveredAt: Instant | null,
): EndorserRoll {
  const ofVersion = endorsements.filter((endorsement) => endorsement.version === version);
  const confirmed = ofVersion.filter((endorsement) => endorsement.state.status === 'confirmed');
  const entries = confirmed.toSorted(byConfirmation).flatMap((endorsement) => rollEntryOf(endorsement) ?? []);
  const states = ofVersion.map((endorsement) => endorsement.state);
  return {
    version,
    entries,
    countedOnly: confirmed.length - entries.length,
    total: confirmed.length,
    withdrawnAfterDelivery: states
      .flatMap((state) =>
        state.status === 'withdrawn' && deliveredAt !== null && state.withdrawnAt >= deliveredAt
          ? [state.withdrawnAt]
          : [],
      )
      .toSorted(),
    removed: states
      .flatMap((state) => (state.status === 'removed' ? [{ at: state.removedAt, reason: state.reason }] : []))
      .toSorted((one, other) => compare(one.at, other.at)),
  };
}

/** What the roll shows of an endorsement: also the facts of its public commitment. Null unless confirmed and to be shown. */
export function rollEntryOf({ state, endorser, nameAsSigned, display, entry }: Endorsement): RollEntry | null {
  if (state.status !== 'confirmed' || display === 'counted_only') return null;
  const common = {
    endorser: endorser.kind,
    rung: 'rung' in endorser ? endorser.rung : null,
    cameByPaperOrPhone: entry.by === 'staff',
    confirmedAt: state.confirmedAt,
  };
  if (display === 'full_name') return { display, ...nameAsSigned, ...common };
  return { display, initials: initialsOf(nameAsSigned.name), place: nameAsSigned.place, ...common };
}

/** Whether a statement may be shown as the view of anybody: somebody stands under it. */
export function isCoalitionView(roll: EndorserRoll): boolean {
  return roll.total > 0;
}

function byConfirmation(one: Endorsement, other: Endorsement): number {
  return compare(confirmationKey(one), confirmationKey(other));
}

function confirmationKey({ state, id }: Endorsement): string {
  return state.status === 'confirmed' ? `${state.confirmedAt} ${id}` : id;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
