import type { Cookies } from '@sveltejs/kit';
import { settings } from '#lib/office/settings.server.ts';

/** Cookies are shared by all ports of a host, so the name says which office it belongs to. */
const name = `__Host-admin-${String(settings.ADMIN_PORT)}`;
const attributes = { path: '/', httpOnly: true, secure: true, sameSite: 'strict' } as const;

/** The token of the session a browser shows; null where there is none, or nothing like one. */
export function readSession(cookies: Cookies): string | null {
  const token = cookies.get(name);
  return token !== undefined && /^[\w-]{43}$/.test(token) ? token : null;
}

/** Gives a browser its session, for twelve hours at most. */
export function keepSession(cookies: Cookies, token: string): void {
  cookies.set(name, token, { ...attributes, maxAge: 12 * 3_600 });
}

/** Takes the session from a browser. */
export function dropSession(cookies: Cookies): void {
  cookies.delete(name, attributes);
}
