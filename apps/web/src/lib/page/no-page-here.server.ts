import { error, redirect } from '@sveltejs/kit';
import { languageOfAddress } from '#lib/choose-language.ts';

/** Where no page stands: what was typed in capitals is tried in small letters, and else the error page offers a search. */
export function noPageHere({ url: { pathname, search } }: { url: URL }): never {
  const small = pathname.toLowerCase();
  if (small !== pathname && languageOfAddress(small) !== null) redirect(301, `${small}${search}`);
  error(404, 'not_found');
}
