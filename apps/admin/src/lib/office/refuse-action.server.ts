import { failureOf } from '@coalition/api/client';
import { fail, isHttpError, type ActionFailure } from '@sveltejs/kit';
import { refusalOf, type Refused } from '#lib/office/refusal.ts';

const statusByKind = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  too_many: 429,
  unavailable: 503,
} as const;

/** What was typed and may be shown again: never a pass phrase. */
type Typed = Readonly<Record<string, string>>;

/** Ends a form's action with a refusal of the api, and gives back what was typed. */
export function refuseAction(error: unknown, typed: Typed = {}): ActionFailure<{ refused: Refused; typed: Typed }> {
  if (isHttpError(error)) return fail(error.status, { refused: { code: 'content_invalid', issues: [] }, typed });
  const failure = failureOf(error);
  const refused = refusalOf(error);
  const unheard = refused.code === 'away' ? 503 : 400;
  return fail(failure === null ? unheard : statusByKind[failure.kind], { refused, typed });
}

/** The texts of a form by name; a file counts as nothing. */
export async function textsOf(request: Request): Promise<Record<string, string>> {
  const form = await request.formData();
  return Object.fromEntries([...form].map(([name, value]) => [name, typeof value === 'string' ? value : '']));
}
