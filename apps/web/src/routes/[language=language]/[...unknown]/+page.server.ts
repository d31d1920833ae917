import { error } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

/** No page stands here; the error page offers a search. */
export const load: PageServerLoad = () => error(404, 'not_found');
