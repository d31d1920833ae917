import { apiParameters } from '@coalition/domain/interchange';
import { languages } from '@coalition/domain/values';
import { apiPath, harvestPath, locate, suggestPath, unapiPath } from '../../lib/addresses.ts';
import { locateFile } from '../../lib/formats/locate-file.ts';
import { locateFeed } from '../../lib/interchange/feeds/feed-address.ts';
import { libraryParameters } from '../../lib/library/library-parameters.ts';

/**
 * The address under which a page is kept: its path and the parameters that matter, in one order.
 *
 * @returns null for an address that is not kept: one with a repeated parameter, a harvester's, what somebody is typing, or nothing like a path
 */
export function cacheKey(url: string): string | null {
  if (!url.startsWith('/') || url.startsWith('//') || !URL.canParse(url, 'http://site')) return null;
  const { pathname, searchParams } = new URL(url, 'http://site');
  if (pathname === harvestPath || languages.some((language) => pathname === suggestPath(language))) return null;
  // What a program wrote wrongly is refused, and not passed over.
  const isForPrograms = pathname.startsWith(apiPath);
  if (isForPrograms && [...searchParams.keys()].some((name) => !parametersOf(pathname).includes(name))) return null;
  const kept = new URLSearchParams();
  for (const name of parametersOf(pathname)) {
    const values = searchParams.getAll(name);
    if (values.length > 1) return null;
    if (values[0] || (isForPrograms && values.length === 1)) kept.set(name, values[0] ?? '');
  }
  const query = kept.toString();
  return query === '' ? pathname : `${pathname}?${query}`;
}

const apiParameterNames = Object.keys(apiParameters);

/** The parameters that change a page or a file of it, in the order of its address; whatever else stands in an address changes nothing. */
function parametersOf(pathname: string): readonly string[] {
  if (pathname.startsWith(apiPath)) return apiParameterNames;
  const feed = locateFeed(pathname);
  if (feed) return feed.page === 'library' ? libraryParameters : ['page'];
  if (pathname === unapiPath('en')) return ['id', 'format'];
  const file = locateFile(pathname);
  switch (file?.page ?? locate(pathname)?.page) {
    case 'library':
      return libraryParameters;
    case 'list':
    case 'listSheet':
      return ['items'];
    case 'unapi':
      return ['id', 'format'];
    case 'resource':
      return file ? [] : ['list'];
    case 'topic':
      return file ? ['page'] : [];
    case 'endorsers':
    case 'statementVersion':
      return ['page'];
    default:
      return [];
  }
}
