import { Password } from '@coalition/domain/access';
import { Language, Line } from '@coalition/domain/values';
import { fail, redirect } from '@sveltejs/kit';
import { safePath } from '#lib/access/safe-path.ts';
import { refuseAction, textsOf } from '#lib/office/refuse-action.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({ sessions: await locals.api.access.listSessions.query() });

/** A refusal of one field, by its name and the code of what is wrong. */
function wrong(path: string, code: string, typed: Record<string, string> = {}) {
  return fail(400, { refused: { code: 'content_invalid', issues: [{ path, code }] }, typed });
}

export const actions: Actions = {
  language: async ({ request, locals }) => {
    const { language, next } = await textsOf(request);
    const asked = Language.safeParse(language);
    const name = Line.safeParse(locals.staff?.name);
    if (asked.success && name.success)
      await locals.api.access.changeProfile.mutate({ name: name.data, language: asked.data });
    redirect(303, safePath(next));
  },
  profile: async ({ request, locals }) => {
    const { name = '', language } = await textsOf(request);
    const line = Line.safeParse(name);
    if (!line.success) return wrong('name', line.error.issues[0]?.message ?? 'empty', { name });
    try {
      await locals.api.access.changeProfile.mutate({ name: line.data, language: Language.parse(language) });
    } catch (caught) {
      return refuseAction(caught, { name });
    }
    return { done: 'profile' as const };
  },
  password: async ({ request, locals }) => {
    const { current = '', next = '' } = await textsOf(request);
    const phrase = Password.safeParse(next);
    if (!phrase.success) return wrong('next', phrase.error.issues[0]?.message ?? 'empty');
    try {
      await locals.api.access.changePassword.mutate({ current, next: phrase.data });
    } catch (caught) {
      return refuseAction(caught);
    }
    return { done: 'password' as const };
  },
  end: async ({ request, locals }) => {
    const { id = '' } = await textsOf(request);
    try {
      await locals.api.access.revokeSession.mutate({ id });
    } catch (caught) {
      return refuseAction(caught);
    }
    return undefined;
  },
};
