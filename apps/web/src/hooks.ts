import type { Reroute } from '@sveltejs/kit/hooks';
import { locate, routeOf } from '#lib/addresses.ts';

/** A localised path is served by the route in English words; a path in the wrong language's words is nobody's. */
export const reroute: Reroute = ({ url }) => {
  const found = locate(url.pathname);
  if (found) return routeOf(found);
  return /^\/(en|fr)\//.test(url.pathname) ? `/${url.pathname.slice(1, 3)}/unknown/address` : undefined;
};
