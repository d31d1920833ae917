import { mayDo } from '@coalition/domain/access';
import { CollectingMode, StatementId } from '@coalition/domain/statements';
import { CalendarDay, Digest, Line, type Language } from '@coalition/domain/values';
import { WithdrawalReason } from '@coalition/domain/revisions';
import type { ActionFailure } from '@sveltejs/kit';
import { z } from 'zod';
import { orErrorPage } from '#lib/office/find-or-fail.server.ts';
import { refuseAction, textsOf } from '#lib/office/refuse-action.server.ts';
import type { Refused } from '#lib/office/refusal.ts';
import { settings } from '#lib/office/settings.server.ts';
import { dayOfMoment } from '#lib/office/zoned-time.ts';
import { recordTitle } from '#lib/revisions/record-title.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals: { api, language, staff }, params: { id } }) => {
  const mayReadEndorsers = staff !== null && mayDo(staff.role, 'read_endorsers');
  const statement = StatementId.safeParse(id);
  const [{ record }, desk, toTell] = await orErrorPage(
    Promise.all([
      api.statements.open.query({ id }),
      api.statementDesk.state.query({ id }),
      mayReadEndorsers && statement.success ? api.endorsements.toTell.query({ statement: statement.data }) : null,
    ]),
  );
  return {
    id,
    desk,
    title: recordTitle('statements', record, language),
    mayReadEndorsers,
    toTell,
    mayInvite: staff !== null && mayDo(staff.role, 'manage_staff'),
    today: dayOfMoment(new Date().toISOString(), settings.COALITION_TIME_ZONE),
  };
};

type Refusal = ActionFailure<{ refused: Refused; typed: Readonly<Record<string, string>> }>;
type Act = (texts: Record<string, string>, event: RequestEvent) => Promise<unknown>;

/** One step of the desk: the form's texts are read by its schema; a refusal gives back what was typed. */
function step(act: Act): (event: RequestEvent) => Promise<Refusal | { done: true }> {
  return async (event) => {
    const texts = await textsOf(event.request);
    try {
      await act(texts, event);
    } catch (caught) {
      return refuseAction(caught, texts);
    }
    return { done: true };
  };
}

/** The words that stood on the screen, and the tick beside them. */
const Read = z.object({ digest: Digest, identifiesNoChild: z.literal('yes') });
const Opening = z.object({ mode: CollectingMode, closesOn: CalendarDay });
const Extension = z.object({ closesOn: CalendarDay });
const Delivery = z.object({ deliveredOn: CalendarDay, deliveredTo_en: Line, deliveredTo_fr: Line });
const Withdrawal = z.object({ revision: z.coerce.number(), reason_en: z.string(), reason_fr: z.string() });

const approve = (language: Language) =>
  step((texts, { locals, params: { id } }) => {
    const { digest } = Read.parse(texts);
    return locals.api.statementDesk.approve.mutate({ id, digest, identifiesNoChild: true, language });
  });

export const actions: Actions = {
  approve_en: approve('en'),
  approve_fr: approve('fr'),
  freeze: step((texts, { locals, params: { id } }) => {
    const { digest } = Read.parse(texts);
    return locals.api.statementDesk.freeze.mutate({ id, digest, identifiesNoChild: true });
  }),
  open: step((texts, { locals, params: { id } }) =>
    locals.api.statementDesk.open.mutate({ id, ...Opening.parse(texts) }),
  ),
  extend: step((texts, { locals, params: { id } }) =>
    locals.api.statementDesk.extend.mutate({ id, ...Extension.parse(texts) }),
  ),
  close: step((_texts, { locals, params: { id } }) => locals.api.statementDesk.close.mutate({ id })),
  deliver: step((texts, { locals, params: { id } }) => {
    const { deliveredOn, deliveredTo_en: en, deliveredTo_fr: fr } = Delivery.parse(texts);
    return locals.api.statementDesk.deliver.mutate({ id, deliveredOn, deliveredTo: { en, fr } });
  }),
  archive: step((_texts, { locals, params: { id } }) => locals.api.statementDesk.archive.mutate({ id })),
  prepare_new_version: step((_texts, { locals, params: { id } }) =>
    locals.api.statementDesk.prepareNewVersion.mutate({ id }),
  ),
  withdraw: step((texts, { locals, params: { id } }) => {
    const { revision: expectedRevision, reason_en: en, reason_fr: fr } = Withdrawal.parse(texts);
    const reason = WithdrawalReason.parse({ en: en.trim() || null, fr: fr.trim() || null });
    return locals.api.statementDesk.withdraw.mutate({ id, expectedRevision, reason });
  }),
};
