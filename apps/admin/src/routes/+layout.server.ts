import { settings } from '#lib/office/settings.server.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ locals }) => ({
  language: locals.language,
  isDemonstration: settings.DEMO === '1',
});
