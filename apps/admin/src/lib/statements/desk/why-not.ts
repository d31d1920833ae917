import {
  SecondPersonNeeded,
  StatementStageRefused,
  VersionStepRefused,
  type StatementStep,
} from '@coalition/domain/statements';
import type { Failure, Language } from '@coalition/domain/values';
import { failureInWords } from '@coalition/ui/revisions/failure.words.ts';
import { deskWords } from '#lib/statements/desk/desk.words.ts';
import { stepWords } from '#lib/statements/desk/step.words.ts';

/** The sentence that stands where a button would: why this step cannot be done now, and what would help. */
export function whyNot(step: StatementStep, failure: Failure, language: Language): string {
  const words = deskWords[language];
  if (failure.code === StatementStageRefused.code) return stepWords[language][step].when;
  const refused = failure.code === VersionStepRefused.code ? VersionStepRefused.schema.safeParse(failure.facts) : null;
  if (refused?.success && refused.data.to === 'frozen' && refused.data.from === 'draft') return words.notYetApproved;
  if (refused?.success && refused.data.to === 'approved') return words.alreadyApproved;
  return failureInWords(failure.code, language);
}

/** Whether inviting somebody would help. */
export function needsSecondPerson(failure: Failure | null): boolean {
  return failure?.code === SecondPersonNeeded.code;
}
