import { noPageHere } from '#lib/page/no-page-here.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = noPageHere;
