import { mayDo } from '@coalition/domain/access';
import { ResourceId } from '@coalition/domain/resources';
import { CalendarDay, Line, WebAddress } from '@coalition/domain/values';
import { error } from '@sveltejs/kit';
import { z } from 'zod';
import { linkWords } from '#lib/links/link.words.ts';
import { orErrorPage } from '#lib/office/find-or-fail.server.ts';
import { actOn, refuseAction } from '#lib/office/refuse-action.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  if (!locals.staff) error(404, 'not_found');
  const { role } = locals.staff;
  return {
    room: await orErrorPage(locals.api.links.look.query()),
    mayManage: mayDo(role, 'manage_links'),
    mayDecide: mayDo(role, 'check_fact'),
    mayWithdraw: mayDo(role, 'withdraw_record'),
  };
};

const one = z.object({ address: WebAddress });
const item = one.extend({ id: ResourceId, revision: z.coerce.number().int() });
const noneWhereEmpty = z.preprocess((typed) => (typed === '' ? null : typed), WebAddress.nullable());
const settings = z.object({ isOn: z.enum(['0', '1']), archive: noneWhereEmpty });

export const actions: Actions = {
  settings: ({ request, locals }) =>
    actOn(request, settings, async ({ isOn, archive }) => {
      await locals.api.links.change.mutate({ isOn: isOn === '1', archive });
      return { done: 'kept' as const };
    }),
  checkNow: async ({ locals }) => {
    try {
      await locals.api.links.checkNow.mutate();
    } catch (caught) {
      return refuseAction(caught);
    }
    return { done: 'checkingSoon' as const };
  },
  accept: ({ request, locals }) =>
    actOn(request, item, async ({ address, id, revision }) => {
      const reason = Line.parse(linkWords[locals.language].care.moved);
      const accepted = { address, id, expectedRevision: revision, reason };
      const { isPublic } = await locals.api.links.acceptAddress.mutate(accepted);
      return { done: isPublic ? ('accepted' as const) : ('acceptedDraft' as const), record: id };
    }),
  excuse: ({ request, locals }) =>
    actOn(request, one, async ({ address }) => {
      await locals.api.links.excuse.mutate({ address });
      return { done: 'excused' as const };
    }),
  keepArchive: ({ request, locals }) =>
    actOn(request, one.extend({ copy: WebAddress, capturedOn: CalendarDay }), async (copy) => {
      await locals.api.links.keepArchive.mutate(copy);
      return { done: 'copyKept' as const };
    }),
  withdraw: ({ request, locals }) =>
    actOn(request, item.extend({ reason: Line }), async ({ id, revision, reason }) => {
      const isStandard = reason === linkWords[locals.language].standardReason;
      const standard = { en: Line.parse(linkWords.en.standardReason), fr: Line.parse(linkWords.fr.standardReason) };
      // What stands in the field already is known in both languages; what somebody wrote, in theirs.
      const reasons = isStandard ? standard : { en: null, fr: null, [locals.language]: reason };
      const target = { id, expectedRevision: revision, reason: null };
      await locals.api.resources.withdraw.mutate({ ...target, tombstone: { reason: reasons, replacedBy: null } });
      return { done: 'withdrawn' as const, record: id };
    }),
};
