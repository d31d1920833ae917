import { Language } from '@coalition/domain/values';
import { writeProblem } from '#lib/interchange/api/write-answer.ts';
import type { RequestHandler } from './$types';

/** What is asked of the API at an address that it does not have, in any version: programs read no pages. */
export const GET: RequestHandler = ({ url, locals }) => {
  const named = Language.safeParse(url.searchParams.get('lang'));
  return writeProblem('no-such-address', { url, language: named.success ? named.data : locals.language });
};
