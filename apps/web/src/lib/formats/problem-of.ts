import { isAway } from '@coalition/api/client';
import { isHttpError } from '@sveltejs/kit';
import { problem } from './problem.ts';

/** Why there is no answer for a program, out of what was thrown; null where nobody expected it. */
export function problemOf(thrown: unknown, asked: Pick<Parameters<typeof problem>[1], 'language' | 'instance'>) {
  if (isAway(thrown)) return problem(503, asked);
  if (!isHttpError(thrown)) return null;
  return thrown.status === 400 || thrown.status === 404 ? problem(thrown.status, asked) : null;
}
