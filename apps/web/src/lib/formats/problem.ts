import type { Language } from '@coalition/domain/values';
import { problemWords } from '@coalition/ui/revisions/problem.words.ts';

/** What went wrong, by the status that says it. */
export type ProblemStatus = keyof (typeof problemWords)['en'];

/** What a program is told beside the status. */
interface ProblemFacts {
  language: Language;
  /** The address that was asked, from `/`. */
  instance?: string;
  /** In words, where there is more to say than the status says. */
  detail?: string | null;
  /** Members of its own, for programs. */
  more?: Record<string, unknown>;
}

/** An answer that says to programs and people why there is no other. @source RFC 9457 */
export function problem(status: ProblemStatus, { language, instance, detail, more }: ProblemFacts): Response {
  const words = problemWords[language][status];
  const body = { type: 'about:blank', title: words.title, status, detail: detail ?? words.detail, instance, ...more };
  return new Response(`${JSON.stringify(body)}\n`, {
    status,
    headers: {
      'content-type': 'application/problem+json',
      'content-language': `${language}-CA`,
      'access-control-allow-origin': '*',
    },
  });
}
