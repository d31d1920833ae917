import { mayDo } from '@coalition/domain/access';
import { error } from '@sveltejs/kit';
import { z } from 'zod';
import { newListId } from '#lib/imports/new-list.ts';
import { orErrorPage } from '#lib/office/find-or-fail.server.ts';
import type { PageServerLoad } from './$types';

const Kept = z.object({ text: z.string().catch('') });

export const load: PageServerLoad = async ({ locals }) => {
  if (!locals.staff || !mayDo(locals.staff.role, 'import_records')) error(404, 'not_found');
  const [imports, kept] = await orErrorPage(
    Promise.all([locals.api.imports.list.query(), locals.api.resources.workingCopy.query({ id: newListId })]),
  );
  return { imports, pasted: Kept.safeParse(kept?.content).data?.text ?? '' };
};
