import { settings } from '#lib/settings.server.ts';

/** The link to the licence of what the site says, as an HTTP header has it; none until the coalition has chosen one. */
export function licenceLink(): string[] {
  return settings.CONTENT_LICENCE_URL === undefined ? [] : [`<${settings.CONTENT_LICENCE_URL}>; rel="license"`];
}
