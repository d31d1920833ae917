import { mayDo } from '@coalition/domain/access';
import { error } from '@sveltejs/kit';
import { askedAudit } from '#lib/audit/asked-audit.ts';
import { refuseAction } from '#lib/office/refuse-action.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  if (!locals.staff || !mayDo(locals.staff.role, 'read_audit')) error(404, 'not_found');
  const asked = askedAudit(url.searchParams);
  return { asked, page: await locals.api.audit.list.query(asked) };
};

export const actions: Actions = {
  verify: async ({ locals }) => {
    try {
      return { report: await locals.api.audit.verify.query() };
    } catch (caught) {
      return refuseAction(caught);
    }
  },
};
