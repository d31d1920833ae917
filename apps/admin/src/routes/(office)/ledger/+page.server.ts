import { mayDo } from '@coalition/domain/access';
import { error } from '@sveltejs/kit';
import { orErrorPage } from '#lib/office/find-or-fail.server.ts';
import { refuseAction } from '#lib/office/refuse-action.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  if (!locals.staff || !mayDo(locals.staff.role, 'read_operations')) error(404, 'not_found');
  return { state: await orErrorPage(locals.api.ledgerDesk.state.query()) };
};

export const actions: Actions = {
  verify: async ({ locals }) => {
    try {
      return { report: await locals.api.ledgerDesk.verify.query() };
    } catch (caught) {
      return refuseAction(caught);
    }
  },
};
