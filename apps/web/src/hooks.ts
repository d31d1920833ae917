import type { Reroute } from '@sveltejs/kit/hooks';
import { languages } from '@coalition/domain/values';
import { locate, routeOf, suggestPath } from '#lib/addresses.ts';
import { locateFeed, routeOfFeed } from '#lib/interchange/feeds/feed-address.ts';
import { locateFile, routeOfFile } from '#lib/formats/locate-file.ts';

/** A localised path is served by the route in English words, with the ending of a format by the one route for files; a path in the wrong language's words is nobody's. */
export const reroute: Reroute = ({ url }) => {
  const feed = locateFeed(url.pathname);
  if (feed) return routeOfFeed(feed);
  const file = locateFile(url.pathname);
  if (file) return routeOfFile(file);
  const found = locate(url.pathname);
  if (found) return routeOf(found);
  if (languages.some((language) => url.pathname === suggestPath(language))) return undefined;
  return /^\/(en|fr)\//.test(url.pathname) ? `/${url.pathname.slice(1, 3)}/unknown/address` : undefined;
};
