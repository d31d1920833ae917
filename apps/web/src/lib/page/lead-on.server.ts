import { redirect } from '@sveltejs/kit';

/** Answers that a page has another path for good, which searchers and those who cite it then take over; never returns. @source RFC 9110, 15.4.2 */
export function leadOn(path: string): never {
  redirect(301, path);
}
