import { failureOf } from '@coalition/api/client';
import { fail, isHttpError, type ActionFailure } from '@sveltejs/kit';
import type { z } from 'zod';
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

/** A form's action that ends with a refusal. */
type RefusedAction = ActionFailure<{ refused: Refused; typed: Typed }>;

/** Ends a form's action with a refusal of the api, and gives back what was typed. */
export function refuseAction(caught: unknown, typed: Typed = {}): RefusedAction {
  if (isHttpError(caught)) return fail(caught.status, { refused: { code: 'content_invalid', issues: [] }, typed });
  const failure = failureOf(caught);
  const refused = refusalOf(caught);
  const unheard = refused.code === 'away' ? 503 : 400;
  return fail(failure === null ? unheard : statusByKind[failure.kind], { refused, typed });
}

/** Reads a form, does what it asks, and says what became of it; what cannot be read is refused field by field, and what was typed comes back. */
export async function actOn<Form, Done extends object>(
  request: Request,
  schema: z.ZodType<Form>,
  work: (form: Form) => Promise<Done>,
): Promise<Done | RefusedAction> {
  const typed = await textsOf(request);
  const form = schema.safeParse(typed);
  if (!form.success) return fail(400, { refused: refusalOf(form.error), typed });
  try {
    return await work(form.data);
  } catch (caught) {
    return refuseAction(caught, typed);
  }
}

/** The texts of a form by name; a file counts as nothing. */
export async function textsOf(request: Request): Promise<Record<string, string>> {
  const form = await request.formData();
  return Object.fromEntries([...form].map(([name, value]) => [name, typeof value === 'string' ? value : '']));
}
