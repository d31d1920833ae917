import type { PageServerLoad } from './$types';

/** What needs care today, in the language of whoever is signed in. */
export const load: PageServerLoad = async ({ locals }) => ({
  today: await locals.api.today.look.query({ language: locals.language }),
});
