import { mayDo } from '@coalition/domain/access';
import { StatementId } from '@coalition/domain/statements';
import { Language, Paragraph } from '@coalition/domain/values';
import type { InvitationReport } from '@coalition/api/client';
import { error, fail } from '@sveltejs/kit';
import { readGuests } from '#lib/endorsements/read-guests.ts';
import { openWordsOf } from '#lib/endorsements/open-words.server.ts';
import { orErrorPage } from '#lib/office/find-or-fail.server.ts';
import { refuseAction } from '#lib/office/refuse-action.server.ts';
import { recordTitle } from '#lib/revisions/record-title.ts';
import type { Actions, PageServerLoad } from './$types';

function idOf(params: { id: string }): StatementId {
  const id = StatementId.safeParse(params.id);
  return id.success ? id.data : error(404, 'not_found');
}

export const load: PageServerLoad = async ({ locals, params }) => {
  const id = idOf(params);
  if (!locals.staff || !mayDo(locals.staff.role, 'manage_endorsers')) error(404, 'not_found');
  const [{ record }, invitable, { words, stage }] = await orErrorPage(
    Promise.all([
      locals.api.statements.open.query({ id }),
      locals.api.endorsements.invitable.query(),
      openWordsOf(locals.api, id),
    ]),
  );
  return { id, invitable, isOpen: words !== null, stage, title: recordTitle('statements', record, locals.language) };
};

/** How many are invited in one call; the form may hold more. */
const roundMax = 200;

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const form = await request.formData();
    const text = (name: string): string => {
      const value = form.get(name);
      return typeof value === 'string' ? value : '';
    };
    const typed = { addresses: text('addresses').slice(0, 200_000), note: text('note') };
    const language = Language.nullable().catch(null).parse(form.get('language'));
    const note = typed.note.trim() === '' ? null : Paragraph.safeParse(typed.note);
    if (note !== null && !note.success) return refuseAction(note.error, typed);
    const { guests, wrong } = readGuests(typed.addresses);
    const members = form
      .getAll('member')
      .flatMap((value) => (typeof value === 'string' ? readGuests(value).guests : []));
    const all = [...guests, ...members].map((guest) => ({ ...guest, language }));
    if (all.length === 0) return fail(400, { report: [], wrong, typed });
    const report: InvitationReport[] = [];
    try {
      for (let start = 0; start < all.length; start += roundMax) {
        const round = { statement: idOf(params), guests: all.slice(start, start + roundMax), note: note?.data ?? null };
        report.push(...(await locals.api.endorsements.invite.mutate(round)));
      }
    } catch (caught) {
      return refuseAction(caught, typed);
    }
    // What could not be read stays in the form, to be mended.
    return { report, wrong, typed: { addresses: wrong.join('\n'), note: '' } };
  },
};
