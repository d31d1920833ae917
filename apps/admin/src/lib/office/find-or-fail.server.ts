import { failureOf } from '@coalition/api/client';
import { error } from '@sveltejs/kit';

const statusByKind = {
  invalid: 404,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  too_many: 429,
  unavailable: 503,
} as const;

/** What a page needs to be shown at all; a refusal is the page for its kind, an api that is away the page that says so. */
export async function orErrorPage<Value>(asked: Promise<Value>): Promise<Value> {
  try {
    return await asked;
  } catch (caught) {
    const failure = failureOf(caught);
    return error(failure === null ? 503 : statusByKind[failure.kind], failure?.code ?? 'api_away');
  }
}
