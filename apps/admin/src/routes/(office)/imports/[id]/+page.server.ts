import type { StaffClient } from '@coalition/api/client';
import { mayDo } from '@coalition/domain/access';
import { ImportField, ImportFormat, importRowsMax, ImportSettings } from '@coalition/domain/imports';
import { ImportId, type Language } from '@coalition/domain/values';
import { error, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import type { Option } from '#lib/controls/option.ts';
import { rowFilters } from '#lib/imports/row-filters.ts';
import { orErrorPage } from '#lib/office/find-or-fail.server.ts';
import { refuseAction, textsOf } from '#lib/office/refuse-action.server.ts';
import { recordTitle } from '#lib/revisions/record-title.ts';
import type { Actions, PageServerLoad } from './$types';

const Asked = z.object({
  filter: z.enum(rowFilters).catch('all'),
  after: z.coerce.number().int().min(0).max(importRowsMax).catch(0),
});

export const load: PageServerLoad = async ({ locals, params, url: { searchParams } }) => {
  if (!locals.staff || !mayDo(locals.staff.role, 'import_records')) error(404, 'not_found');
  const { api, language } = locals;
  const id = idOf(params);
  const asked = Asked.parse(Object.fromEntries(searchParams));
  const room = await orErrorPage(api.imports.look.query({ id }));
  const isReviewed = !['unread', 'read', 'refused'].includes(room.brought.state.status);
  if (!isReviewed) return { room, asked, rows: [], hasMore: false, sections: [], topics: [] };
  const [{ rows, hasMore }, names] = await orErrorPage(
    Promise.all([api.imports.rows.query({ id, ...asked }), namesOf(api, language)]),
  );
  return { room, asked, rows, hasMore, ...names };
};

function idOf(params: { id: string }): ImportId {
  const id = ImportId.safeParse(params.id);
  return id.success ? id.data : error(404, 'not_found');
}

/** What rows can be put under, by name; sections in the coalition's own order. */
async function namesOf(api: StaffClient, language: Language): Promise<{ sections: Option[]; topics: Option[] }> {
  const [sections, topics] = await Promise.all([api.sections.list.query(), api.topics.list.query()]);
  return {
    sections: sections
      .toSorted((one, other) => one.facts.position - other.facts.position)
      .map((record) => ({ value: record.id, name: recordTitle('sections', record, language).text })),
    topics: topics
      .map((record) => ({ value: record.id, name: recordTitle('topics', record, language).text }))
      .toSorted((one, other) => one.name.localeCompare(other.name, language)),
  };
}

const Columns = z.array(
  z
    .literal('')
    .transform(() => null)
    .or(ImportField),
);

export const actions: Actions = {
  changeFormat: async ({ request, locals, params }) => {
    const { format } = await textsOf(request);
    const chosen = ImportFormat.safeParse(format);
    if (!chosen.success) error(400, 'broke');
    return decide(locals.api.imports.changeFormat.mutate({ id: idOf(params), format: chosen.data }));
  },
  map: async ({ request, locals, params }) => {
    const mapping = Columns.safeParse((await request.formData()).getAll('column'));
    if (!mapping.success) error(400, 'broke');
    return decide(locals.api.imports.mapColumns.mutate({ id: idOf(params), mapping: mapping.data }));
  },
  settle: async ({ request, locals, params }) => {
    const form = await request.formData();
    const [headings, chosen] = [form.getAll('heading'), form.getAll('headingSection')];
    const settings = ImportSettings.safeParse({
      language: form.get('language'),
      kind: form.get('kind'),
      section: form.get('section') === '' ? null : form.get('section'),
      sections: Object.fromEntries(
        headings.flatMap((heading, index) =>
          typeof heading === 'string' && chosen[index] !== '' ? [[heading, chosen[index]]] : [],
        ),
      ),
    });
    if (!settings.success) return refuseAction(settings.error);
    return decide(locals.api.imports.settle.mutate({ id: idOf(params), settings: settings.data }));
  },
  decideAll: async ({ request, locals, params }) => {
    const form = z
      .object({ filter: z.enum(rowFilters), isTaken: z.enum(['0', '1']) })
      .safeParse(await textsOf(request));
    if (!form.success) error(400, 'broke');
    const { filter, isTaken } = form.data;
    return decide(locals.api.imports.decideAll.mutate({ id: idOf(params), filter, isTaken: isTaken === '1' }));
  },
  askTitles: async ({ request, locals, params }) => {
    const { isAsked } = await textsOf(request);
    return decide(locals.api.imports.askTitles.mutate({ id: idOf(params), isAsked: isAsked === '1' }));
  },
  enter: ({ locals, params }) => decide(locals.api.imports.enter.mutate({ id: idOf(params) })),
  takeBack: ({ locals, params }) => decide(locals.api.imports.takeBack.mutate({ id: idOf(params) })),
  forget: async ({ locals, params }) => {
    try {
      await locals.api.imports.forget.mutate({ id: idOf(params) });
    } catch (caught) {
      return refuseAction(caught);
    }
    redirect(303, '/imports');
  },
};

async function decide(asked: Promise<unknown>): Promise<{ isDone: true } | ReturnType<typeof refuseAction>> {
  try {
    await asked;
    return { isDone: true };
  } catch (caught) {
    return refuseAction(caught);
  }
}
