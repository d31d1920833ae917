import { z } from 'zod';
import { WithdrawalReason } from '../revisions/index.ts';
import { CalendarDay, Instant, Line } from '../values/index.ts';

/** Who may endorse while a statement collects: those who got a link, or anybody. */
export const CollectingMode = z.enum(['by_invitation', 'public']);
export type CollectingMode = z.infer<typeof CollectingMode>;

const version = z.int().min(1).meta({ description: 'Number of the version that is, or was, open for endorsement' });

/** To whom a statement was handed over, and when. */
export const Delivery = z.strictObject({
  deliveredAt: Instant.meta({ description: 'When the office noted it; a name that goes after this is counted' }),
  deliveredOn: CalendarDay.meta({ description: 'The day it was handed over, where the coalition is' }),
  deliveredTo: z.strictObject({ en: Line, fr: Line }),
});
export type Delivery = z.infer<typeof Delivery>;

const delivery = Delivery.shape;

/** Where a statement stands on its way from first words to archive. */
export const StatementStage = z.discriminatedUnion('stage', [
  z.strictObject({
    stage: z.literal('preparing'),
    promised: CalendarDay.optional().meta({
      description:
        'The last day that was announced, where it was taken back to the desk while people could still endorse',
    }),
  }),
  z.strictObject({
    stage: z.literal('collecting'),
    version,
    mode: CollectingMode,
    openedAt: Instant,
    closesOn: CalendarDay.meta({
      description: 'Last day on which it can be endorsed, in the time zone of the coalition',
    }),
    extendedFrom: CalendarDay.optional().meta({
      description: 'The last day as it was first announced, where it was put off since',
    }),
    extendedAt: Instant.optional().meta({ description: 'When it was put off last' }),
  }),
  z.strictObject({ stage: z.literal('closed'), version, closedAt: Instant }),
  z.strictObject({ stage: z.literal('delivered'), version, ...delivery }),
  z.strictObject({ stage: z.literal('archived'), version, ...delivery, archivedAt: Instant }),
  z.strictObject({
    stage: z.literal('withdrawn'),
    withdrawnAt: Instant,
    reason: WithdrawalReason,
    leavesTombstone: z
      .boolean()
      .meta({ description: 'It was public, so its address says that it was withdrawn, and why' }),
  }),
]);
export type StatementStage = z.infer<typeof StatementStage>;

type StageName = StatementStage['stage'];

/** Every legal step of a statement; what is not listed is refused. */
export const statementSteps = {
  preparing: ['collecting', 'withdrawn'],
  collecting: ['closed', 'preparing', 'withdrawn'],
  closed: ['delivered', 'preparing', 'withdrawn'],
  delivered: ['archived', 'withdrawn'],
  archived: ['withdrawn'],
  withdrawn: [],
} as const satisfies Record<StageName, readonly StageName[]>;

/**
 * Whether a statement may go from one stage to another, by {@link statementSteps}.
 *
 * @example
 * ```ts
 * import { mayEnterStage } from '@coalition/domain/statements';
 *
 * mayEnterStage('collecting', 'closed'); // → true
 * mayEnterStage('withdrawn', 'collecting'); // → false
 * ```
 */
export function mayEnterStage(from: StageName, to: StageName): boolean {
  const steps: readonly StageName[] = statementSteps[from];
  return steps.includes(to);
}
