import { mayDo } from '@coalition/domain/access';
import { EndorsementId } from '@coalition/domain/endorsements';
import { RemovalReason } from '@coalition/domain/ledger';
import { StatementId } from '@coalition/domain/statements';
import { Line } from '@coalition/domain/values';
import { error, fail } from '@sveltejs/kit';
import { z } from 'zod';
import { orErrorPage } from '#lib/office/find-or-fail.server.ts';
import { refuseAction, textsOf } from '#lib/office/refuse-action.server.ts';
import { recordTitle } from '#lib/revisions/record-title.ts';
import type { Actions, PageServerLoad } from './$types';

const statuses = ['invited', 'requested', 'held', 'confirmed', 'withdrawn', 'removed', 'lapsed'] as const;

/** Without a version it is the one that is open, or was last; `all` mixes them. */
const Asked = z.object({
  version: z
    .literal('all')
    .transform(() => null)
    .or(z.coerce.number().int().min(1).max(2_147_483_647))
    .or(z.literal('current'))
    .catch('current'),
  status: z.enum(statuses).nullable().catch(null),
  words: z.string().max(100).catch(''),
  before: EndorsementId.nullable().catch(null),
});

export const load: PageServerLoad = async ({ locals, params, url: { searchParams } }) => {
  const id = StatementId.safeParse(params.id);
  if (!id.success || !locals.staff || !mayDo(locals.staff.role, 'read_endorsers')) error(404, 'not_found');
  const asked = Asked.parse({
    version: searchParams.get('version') ?? 'current',
    status: searchParams.get('status'),
    words: searchParams.get('words') ?? '',
    before: searchParams.get('before'),
  });
  const mayManage = mayDo(locals.staff.role, 'manage_endorsers');
  const [{ record }, desk, growth, reminders] = await orErrorPage(
    Promise.all([
      locals.api.statements.open.query({ id: id.data }),
      locals.api.endorsements.list.query({ statement: id.data, ...asked }),
      locals.api.endorsements.growth.query({ statement: id.data }),
      mayManage ? locals.api.endorsements.reminders.query({ statement: id.data }) : null,
    ]),
  );
  return {
    id: id.data,
    asked,
    desk,
    growth,
    reminders,
    statuses,
    title: recordTitle('statements', record, locals.language),
  };
};

function idIn(texts: Record<string, string>): EndorsementId {
  const id = EndorsementId.safeParse(texts['id']);
  return id.success ? id.data : error(400, 'broke');
}

export const actions: Actions = {
  remind: async ({ locals, params }) => {
    const id = StatementId.safeParse(params.id);
    if (!id.success) error(404, 'not_found');
    try {
      return { reminded: await locals.api.endorsements.remind.mutate({ statement: id.data }) };
    } catch (caught) {
      return refuseAction(caught);
    }
  },
  approve: async ({ request, locals }) => {
    const texts = await textsOf(request);
    const seen = {
      hasSecondOfficerConfirmed: texts['officer'] === 'on',
      hasLetterOnFile: texts['letter'] === 'on',
      isAnotherPerson: texts['another'] === 'on',
    };
    try {
      await locals.api.endorsements.approve.mutate({ id: idIn(texts), ...seen });
    } catch (caught) {
      return refuseAction(caught);
    }
    return { done: 'approved' as const };
  },
  decline: async ({ request, locals }) => {
    try {
      await locals.api.endorsements.decline.mutate({ id: idIn(await textsOf(request)) });
    } catch (caught) {
      return refuseAction(caught);
    }
    return { done: 'declined' as const };
  },
  erase: async ({ request, locals }) => {
    const texts = await textsOf(request);
    if (texts['sure'] !== 'on') error(400, 'broke');
    try {
      await locals.api.endorsements.erase.mutate({ id: idIn(texts) });
    } catch (caught) {
      return refuseAction(caught);
    }
    return { done: 'erased' as const };
  },
  remove: async ({ request, locals }) => {
    const form = await request.formData();
    if (form.getAll('chosen').length === 0) return fail(400, { noneChosen: true });
    const wish = z
      .object({
        ids: z.array(EndorsementId).min(1).max(500),
        reason: RemovalReason,
        note: Line.nullable().catch(null),
      })
      .safeParse({ ids: form.getAll('chosen'), reason: form.get('reason'), note: form.get('note') });
    if (!wish.success) return refuseAction(wish.error);
    try {
      const report = await locals.api.endorsements.remove.mutate(wish.data);
      const stayed = report.filter(({ refusal }) => refusal !== null).length;
      return { removed: { went: report.length - stayed, stayed } };
    } catch (caught) {
      return refuseAction(caught);
    }
  },
};
