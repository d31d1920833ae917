import { failureOf } from '@coalition/api/client';
import { ContentInvalid } from '@coalition/domain/revisions';
import type { Language } from '@coalition/domain/values';
import { failureInWords } from '@coalition/ui/revisions/failure.words.ts';
import { issueInWords } from '@coalition/ui/revisions/issue.words.ts';
import { z } from 'zod';
import { officeWords } from '#lib/office/office.words.ts';

/** Why something was refused, in a form that crosses from server to page; the code is `away` when the api could not be reached. */
export const Refused = z.object({
  code: z.string(),
  /** What is wrong with which field, by the path to it joined with dots. */
  issues: z.array(z.object({ path: z.string(), code: z.string() })),
});
export type Refused = z.infer<typeof Refused>;

/** The refusal behind an error of the api's client. */
export function refusalOf(error: unknown): Refused {
  if (error instanceof z.ZodError) {
    const issues = error.issues.map(({ path, message }) => ({ path: path.join('.'), code: message }));
    return { code: ContentInvalid.code, issues };
  }
  const failure = failureOf(error);
  if (failure === null) return { code: 'away', issues: [] };
  const invalid = failure.code === ContentInvalid.code ? ContentInvalid.schema.safeParse(failure.facts) : null;
  const issues = invalid?.success ? invalid.data.issues.map(({ path, code }) => ({ path: path.join('.'), code })) : [];
  return { code: failure.code, issues };
}

/** The sentence a person reads for a refusal. */
export function refusalInWords(refused: Refused, language: Language): string {
  return refused.code === 'away' ? officeWords[language].away : failureInWords(refused.code, language);
}

/** The sentence beside a field; undefined where nothing is wrong with it. */
export function issueAt(refused: Refused | null | undefined, path: string, language: Language): string | undefined {
  const issue = refused?.issues.find((candidate) => candidate.path === path);
  return issue && issueInWords(issue.code, language);
}
