import { mayDo } from '@coalition/domain/access';
import { error } from '@sveltejs/kit';
import { orErrorPage } from '#lib/office/find-or-fail.server.ts';
import { refuseAction, textsOf } from '#lib/office/refuse-action.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  if (!locals.staff || !mayDo(locals.staff.role, 'take_export')) error(404, 'not_found');
  return { desk: await orErrorPage(locals.api.exports.look.query()) };
};

export const actions: Actions = {
  make: async ({ request, locals }) => {
    const { isWithPrivate } = await textsOf(request);
    try {
      await locals.api.exports.make.mutate({ isWithPrivate: isWithPrivate === 'yes' });
      return { done: 'begun' as const };
    } catch (caught) {
      return refuseAction(caught);
    }
  },
  delete: async ({ request, locals }) => {
    const { name = '' } = await textsOf(request);
    try {
      await locals.api.exports.delete.mutate({ name });
      return { done: 'deleted' as const };
    } catch (caught) {
      return refuseAction(caught);
    }
  },
};
