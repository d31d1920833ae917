import { redirect } from '@sveltejs/kit';
import { pathOf } from '#lib/addresses.ts';
import type { PageServerLoad } from './$types';

/** The bare address leads to the reader's language, as the browser asks for it. */
export const load: PageServerLoad = ({ locals, setHeaders }) => {
  setHeaders({ vary: 'accept-language', 'cache-control': 'no-store' });
  redirect(302, pathOf('home', locals.language));
};
