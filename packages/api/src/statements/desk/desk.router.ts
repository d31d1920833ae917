import { WithdrawalReason } from '@coalition/domain/revisions';
import { CollectingMode } from '@coalition/domain/statements';
import { CalendarDay, Digest, Language, Line } from '@coalition/domain/values';
import { z } from 'zod';
import { recordIdPattern } from '../../revisions/records/record.store.ts';
import { orRefuse } from '../../server/listening/failure-response.ts';
import { procedure, router } from '../../server/trpc.ts';
import { approveLanguage, freezeWords } from './approve-and-freeze.ts';
import { lookAtDesk } from './look-at-desk.ts';
import {
  archiveDelivered,
  closeSignOn,
  extendSignOn,
  noteDelivery,
  takeBackToDesk,
  type Prolong,
} from './move-stage.ts';
import { openSignOn, type AskAnew } from './open-version.ts';
import { withdrawFromDesk, type TellEndorsers } from './withdraw-statement.ts';

const id = z.string().regex(recordIdPattern, { error: 'not_an_id' });
const target = z.strictObject({ id });

/** The words that were read, and the tick that nothing in them identifies a child. */
const read = z.strictObject({ id, digest: Digest, identifiesNoChild: z.literal(true) });

/** What endorsers hear of what becomes of a statement: asked anew under other words, given longer, told that it was withdrawn. */
export interface HearingEndorsers {
  askAnew: AskAnew;
  tellWithdrawn: TellEndorsers;
  prolong: Prolong;
}

/** How a statement goes its way in the office. */
export function statementDeskRouter(hearing: HearingEndorsers) {
  return router({ ...wordProcedures, ...stageProcedures(hearing) });
}

const wordProcedures = {
  state: procedure('read_drafts')
    .input(target)
    .query(async ({ ctx, input }) => orRefuse(await lookAtDesk(ctx, input.id))),
  approve: procedure('approve_statement')
    .input(read.extend({ language: Language }))
    .mutation(async ({ ctx, input }) => orRefuse(await approveLanguage(ctx, input))),
  freeze: procedure('direct_statement')
    .input(read)
    .mutation(async ({ ctx, input }) => orRefuse(await freezeWords(ctx, input))),
};

function stageProcedures({ askAnew, prolong, tellWithdrawn }: HearingEndorsers) {
  const deliveredTo = z.strictObject({ en: Line, fr: Line });
  return {
    open: procedure('direct_statement')
      .input(z.strictObject({ id, mode: CollectingMode, closesOn: CalendarDay }))
      .mutation(async ({ ctx, input }) => orRefuse(await openSignOn(ctx, input, askAnew))),
    extend: procedure('direct_statement')
      .input(z.strictObject({ id, closesOn: CalendarDay }))
      .mutation(async ({ ctx, input }) => orRefuse(await extendSignOn(ctx, input, prolong))),
    close: procedure('direct_statement')
      .input(target)
      .mutation(async ({ ctx, input }) => orRefuse(await closeSignOn(ctx, input.id))),
    deliver: procedure('direct_statement')
      .input(z.strictObject({ id, deliveredOn: CalendarDay, deliveredTo }))
      .mutation(async ({ ctx, input }) => orRefuse(await noteDelivery(ctx, input))),
    archive: procedure('direct_statement')
      .input(target)
      .mutation(async ({ ctx, input }) => orRefuse(await archiveDelivered(ctx, input.id))),
    prepareNewVersion: procedure('direct_statement')
      .input(target)
      .mutation(async ({ ctx, input }) => orRefuse(await takeBackToDesk(ctx, input.id))),
    withdraw: procedure('withdraw_record')
      .input(z.strictObject({ id, expectedRevision: z.int().min(1).max(2_147_483_647), reason: WithdrawalReason }))
      .mutation(async ({ ctx, input }) => orRefuse(await withdrawFromDesk(ctx, input, tellWithdrawn))),
  };
}
