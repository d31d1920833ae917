import { mayDo } from '@coalition/domain/access';
import { error } from '@sveltejs/kit';
import { orErrorPage } from '#lib/office/find-or-fail.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  if (!locals.staff || !mayDo(locals.staff.role, 'read_endorsers')) error(404, 'not_found');
  return { statements: await orErrorPage(locals.api.endorsements.overview.query({ language: locals.language })) };
};
