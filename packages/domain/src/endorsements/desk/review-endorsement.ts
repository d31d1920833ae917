import { z } from 'zod';
import { StatementId } from '../../statements/index.ts';
import { fail, failure, instantLater, ok, type FailureOf, type Instant, type Result } from '../../values/index.ts';
import { EndorsementStepRefused } from '../confirm-endorsement.ts';
import type { Endorsement } from '../endorsement.ts';

const dayMs = 86_400_000;

/** The same name stands or waits under these words: whoever approves says first that it is another person. */
export const NamesakeUnchecked = failure('namesake_unchecked', 'conflict', {
  statement: StatementId,
  version: z.int(),
});

/** What a person saw of a signer’s authority to speak for an organisation. */
export interface SeenAuthority {
  hasSecondOfficerConfirmed: boolean;
  hasLetterOnFile: boolean;
}

/** Raises the rung of an organisation’s endorsement to what was seen; it is never lowered, and a person has none. */
export function raiseAuthority(endorsement: Endorsement, seen: SeenAuthority): Endorsement {
  const { endorser } = endorsement;
  if (!('rung' in endorser)) return endorsement;
  const reached = seen.hasLetterOnFile ? 3 : seen.hasSecondOfficerConfirmed ? 2 : endorser.rung;
  return reached > endorser.rung ? { ...endorsement, endorser: { ...endorser, rung: reached } } : endorsement;
}

/** Whether a name from paper may stand beside the same name; what its owner confirmed was looked at before. @fails NamesakeUnchecked */
export function checkNamesake(
  { entry, statement, version }: Endorsement,
  seen: { hasNamesake: boolean; isAnotherPerson: boolean },
): Result<null, FailureOf<typeof NamesakeUnchecked>> {
  const isUnchecked = entry.by === 'staff' && seen.hasNamesake && !seen.isAnotherPerson;
  return isUnchecked ? fail(NamesakeUnchecked({ statement, version })) : ok(null);
}

/** Turns down what waits for the office: it comes to nothing, and is deleted seven days later. @fails EndorsementStepRefused */
export function declineEndorsement(
  endorsement: Endorsement,
  now: Instant,
): Result<Endorsement, FailureOf<typeof EndorsementStepRefused>> {
  const { status } = endorsement.state;
  if (status !== 'held') return fail(EndorsementStepRefused({ from: status, to: 'lapsed' }));
  return ok({ ...endorsement, state: { status: 'lapsed', lapsedAt: now, deleteAt: instantLater(now, 7 * dayMs) } });
}
