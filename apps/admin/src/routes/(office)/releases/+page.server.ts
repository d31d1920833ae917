import { mayDo } from '@coalition/domain/access';
import { CalendarDay, Line } from '@coalition/domain/values';
import { error } from '@sveltejs/kit';
import { z } from 'zod';
import { orErrorPage } from '#lib/office/find-or-fail.server.ts';
import { actOn, refuseAction } from '#lib/office/refuse-action.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  if (!locals.staff) error(404, 'not_found');
  const { role } = locals.staff;
  return {
    releases: await orErrorPage(locals.api.releases.list.query()),
    mayMake: mayDo(role, 'publish_record'),
    mayWithdraw: mayDo(role, 'withdraw_record'),
  };
};

export const actions: Actions = {
  make: async ({ locals }) => {
    try {
      await locals.api.releases.make.mutate();
      return { done: 'made' as const };
    } catch (caught) {
      return refuseAction(caught);
    }
  },
  withdraw: ({ request, locals }) =>
    actOn(request, z.object({ day: CalendarDay, reason: Line }), async ({ day, reason }) => {
      await locals.api.releases.withdraw.mutate({ day, reason: { en: null, fr: null, [locals.language]: reason } });
      return { done: 'withdrawn' as const };
    }),
};
