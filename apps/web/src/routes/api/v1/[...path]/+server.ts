import { isAway } from '@coalition/api/client';
import { Language } from '@coalition/domain/values';
import { readApiQuery } from '@coalition/domain/interchange';
import { problem } from '#lib/formats/problem.ts';
import { answerQuestion } from '#lib/interchange/api/answer-question.server.ts';
import { findOperation } from '#lib/interchange/api/find-operation.ts';
import { writeAnswer, writeProblem } from '#lib/interchange/api/write-answer.ts';
import type { RequestHandler } from './$types';

/** The public API: every question of its table, read-only and without a key. */
export const GET: RequestHandler = async ({ url, params: { path }, locals }) => {
  const named = Language.safeParse(url.searchParams.get('lang'));
  const asked = { url, language: named.success ? named.data : locals.language };
  const found = findOperation(`/${path}`);
  if (found === null) return writeProblem('no-such-address', asked);
  const query = readApiQuery(found.operation, [...url.searchParams]);
  if (!query.ok) return writeProblem(query.failure, asked);
  try {
    return writeAnswer(await answerQuestion[found.operationId](query.value, found.key), query.value, asked);
  } catch (thrown) {
    if (!isAway(thrown)) throw thrown;
    return problem(503, { language: asked.language, instance: `${url.pathname}${url.search}` });
  }
};
