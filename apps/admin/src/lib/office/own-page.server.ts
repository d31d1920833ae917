import { settings } from '#lib/office/settings.server.ts';

/** Whether a call comes from a page of this origin: the browser says so, or an older one names the exact origin. */
export function isOwnPage(request: Request): boolean {
  const site = request.headers.get('sec-fetch-site');
  return site === null ? request.headers.get('origin') === settings.origin : site === 'same-origin';
}
