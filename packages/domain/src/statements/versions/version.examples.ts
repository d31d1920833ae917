import { StaffId } from '../../access/index.ts';
import { bug, Instant, type Language } from '../../values/index.ts';
import { approveVersion, draftVersion, freezeVersion } from './approve-version.ts';
import { statementVectors } from '../statement.examples.ts';
import type { Approval, StatementVersion } from './statement-version.ts';

type Version<Status extends StatementVersion['status']> = Extract<StatementVersion, { status: Status }>;

/** Three members of staff: the first wrote the words, the others approve them. */
export const [exampleAuthor, exampleApprover, exampleSecondApprover] = [
  StaffId.parse('usr_01900000-0000-7000-8000-00000000000a'),
  StaffId.parse('usr_01900000-0000-7000-8000-00000000000b'),
  StaffId.parse('usr_01900000-0000-7000-8000-00000000000c'),
];

/** The instant at which examples happen. */
export const exampleAt = Instant.parse('2026-03-01T12:00:00.000Z');

/** A version nobody has approved. */
export function exampleDraft(number = 1): Version<'draft'> {
  const vector = statementVectors[0] ?? bug('no vector');
  return draftVersion(vector.words, number, exampleAuthor);
}

/** An approval by somebody. */
export function exampleApproval(by: StaffId): Approval {
  return { by, at: exampleAt, identifiesNoChild: true };
}

/** A version approved in both languages. */
export function exampleApproved(number = 1): Version<'approved'> {
  const approve = (version: StatementVersion, language: Language, by: StaffId): StatementVersion => {
    const result = approveVersion(version, language, exampleApproval(by));
    return result.ok ? result.value : bug('example refused', { failure: result.failure });
  };
  const version = approve(approve(exampleDraft(number), 'en', exampleApprover), 'fr', exampleSecondApprover);
  return version.status === 'approved' ? version : bug('example not approved');
}

/** A frozen version. */
export async function exampleFrozen(number = 1): Promise<Version<'frozen'>> {
  const result = await freezeVersion(exampleApproved(number), exampleApprover, exampleAt);
  return result.ok ? result.value : bug('example refused', { failure: result.failure });
}
