import { EndorsementFromPaper, EndorsementId } from '@coalition/domain/endorsements';
import { RemovalReason } from '@coalition/domain/ledger';
import { StatementId } from '@coalition/domain/statements';
import { EmailAddress, isCleanText, Language, Line, Paragraph } from '@coalition/domain/values';
import { z } from 'zod';
import { orRefuse } from '../../server/listening/failure-response.ts';
import { procedure, router } from '../../server/trpc.ts';
import { growthOf } from './growth.ts';
import { inviteEndorsers } from './invite-endorsers.ts';
import { listEndorsements } from './list-endorsements.ts';
import { listInvitable } from './list-invitable.ts';
import { lookAtStatements, openWords } from './look-at-statements.ts';
import { previewReminders, remindEndorsers } from './remind-endorsers.ts';
import { countEndorsersToTell } from '../tell-withdrawn.ts';
import { enterFromPaper } from '../paper/enter-from-paper.ts';
import { approveHeld, declineHeld, eraseEndorser, removeNames } from './review-endorsements.ts';

const statuses = ['invited', 'requested', 'held', 'confirmed', 'withdrawn', 'removed', 'lapsed'] as const;

const filter = z.strictObject({
  statement: StatementId,
  version: z.int().min(1).max(2_147_483_647).or(z.literal('current')).nullable(),
  status: z.enum(statuses).nullable(),
  words: z.string().max(100, { error: 'too_long' }).refine(isCleanText, { error: 'control_characters' }),
  before: EndorsementId.nullable(),
});

const guest = z.strictObject({ email: EmailAddress, name: Line.nullable(), language: Language.nullable() });
const round = z.strictObject({
  statement: StatementId,
  guests: z.array(guest).min(1, { error: 'empty' }).max(500, { error: 'too_many' }),
  note: Paragraph.max(600, { error: 'too_long' }).nullable(),
});
const removal = z
  .strictObject({
    ids: z.array(EndorsementId).min(1, { error: 'empty' }).max(500, { error: 'too_many' }),
    reason: RemovalReason,
    note: Line.nullable().meta({ description: 'What the office writes down of it; needed where no reason fits' }),
  })
  .refine(({ reason, note }) => reason !== 'other' || note !== null, { error: 'empty', path: ['note'] });
const seen = { hasSecondOfficerConfirmed: z.boolean(), hasLetterOnFile: z.boolean(), isAnotherPerson: z.boolean() };

/** The office’s side of endorsements: whom it asks, what it enters, what it looks at twice, what it takes off. */
export const endorsementDeskRouter = router({
  overview: procedure('read_endorsers')
    .input(z.strictObject({ language: Language }))
    .query(({ ctx, input }) => lookAtStatements(ctx, input.language)),
  openWords: procedure('manage_endorsers')
    .input(z.strictObject({ id: StatementId }))
    .query(async ({ ctx, input }) => orRefuse(await openWords(ctx, input.id))),
  list: procedure('read_endorsers')
    .input(filter)
    .query(({ ctx, input }) => listEndorsements(ctx, input)),
  growth: procedure('read_endorsers')
    .input(z.strictObject({ statement: StatementId }))
    .query(({ ctx, input }) => growthOf(ctx, input.statement)),
  invitable: procedure('manage_endorsers').query(({ ctx }) => listInvitable(ctx)),
  invite: procedure('manage_endorsers')
    .input(round)
    .mutation(async ({ ctx, input }) => orRefuse(await inviteEndorsers(ctx, input))),
  reminders: procedure('manage_endorsers')
    .input(z.strictObject({ statement: StatementId }))
    .query(({ ctx, input }) => previewReminders(ctx, input.statement)),
  remind: procedure('manage_endorsers')
    .input(z.strictObject({ statement: StatementId }))
    .mutation(async ({ ctx, input }) => orRefuse(await remindEndorsers(ctx, input.statement))),
  enter: procedure('manage_endorsers')
    .input(EndorsementFromPaper)
    .mutation(async ({ ctx, input }) => orRefuse(await enterFromPaper(ctx, input))),
  /** Whom a withdrawal of the statement would be told to. */
  toTell: procedure('read_endorsers')
    .input(z.strictObject({ statement: StatementId }))
    .query(({ ctx, input }) => countEndorsersToTell(ctx.db, input.statement)),
  approve: procedure('manage_endorsers')
    .input(z.strictObject({ id: EndorsementId, ...seen }))
    .mutation(async ({ ctx, input: { id, ...looked } }) => orRefuse(await approveHeld(ctx, id, looked))),
  decline: procedure('manage_endorsers')
    .input(z.strictObject({ id: EndorsementId }))
    .mutation(async ({ ctx, input }) => orRefuse(await declineHeld(ctx, input.id))),
  erase: procedure('manage_endorsers')
    .input(z.strictObject({ id: EndorsementId }))
    .mutation(async ({ ctx, input }) => orRefuse(await eraseEndorser(ctx, input.id))),
  remove: procedure('manage_endorsers')
    .input(removal)
    .mutation(({ ctx, input: { ids, ...why } }) => removeNames(ctx, ids, why)),
});
