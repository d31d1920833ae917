import type { SignedIn } from '@coalition/api/client';
import { redirect, type RequestEvent } from '@sveltejs/kit';
import { deviceName } from '#lib/access/device-name.ts';
import { keepSession } from '#lib/access/session-cookie.server.ts';
import { refusalOf } from '#lib/office/refusal.ts';
import { refuseAction, textsOf } from '#lib/office/refuse-action.server.ts';

/** What a one-time link is for, or why it is for nothing. */
export async function findLink(locals: App.Locals, token: string) {
  try {
    return { link: await locals.api.access.findLink.query({ token }), refused: null };
  } catch (error) {
    return { link: null, refused: refusalOf(error) };
  }
}

/** Does what a one-time link is for with what was typed, and lets the person in. */
export async function enterByLink(
  event: RequestEvent,
  enter: (typed: Record<string, string>, device: string) => Promise<SignedIn>,
) {
  const typed = await textsOf(event.request);
  try {
    const { token } = await enter(typed, deviceName(event.request.headers.get('user-agent') ?? ''));
    keepSession(event.cookies, token);
  } catch (error) {
    return refuseAction(error, {
      email: typed['email'] ?? '',
      name: typed['name'] ?? '',
      language: typed['language'] ?? '',
    });
  }
  redirect(303, '/');
}
