import { error, redirect } from '@sveltejs/kit';
import { settings } from '#lib/office/settings.server.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ locals }) => {
  if (locals.away !== null) error(503, locals.away);
  if (!locals.staff) redirect(303, '/sign-in');
  return { staff: locals.staff, webOrigin: settings.webOrigin, timeZone: settings.COALITION_TIME_ZONE };
};
