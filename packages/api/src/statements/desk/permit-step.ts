import { mayDo, type StaffId } from '@coalition/domain/access';
import {
  StatementStageRefused,
  statementStepsNow,
  type Situation,
  type StatementStep,
} from '@coalition/domain/statements';
import { bug, fail, ok, type Failure, type Result } from '@coalition/domain/values';
import { listStaff } from '../../access/accounts/staff.store.ts';
import { todayOf, type Db, type Office } from '../../server/office.ts';
import type { Desk } from './desk.store.ts';

/** What decides which steps may be done with a statement now, by whoever asks. */
export async function situationOf(office: Office, db: Db, desk: Desk): Promise<Situation> {
  const { stage, version, absent, record } = desk;
  const staffId = staffIdOf(office);
  return {
    stage,
    version,
    absent,
    embargoUntil: record.facts.embargoUntil,
    asker: { role: office.asker.role, staffId },
    isAlone: !(await hasAnotherApprover(db, staffId)),
    at: office.now,
    today: todayOf(office),
  };
}

/** Whether a step may be done now: the same table tells the buttons. @fails as the step's own decision does */
export async function permitStep(
  office: Office,
  db: Db,
  { desk, step }: { desk: Desk; step: StatementStep },
): Promise<Result<null, Failure>> {
  const reasons = await statementStepsNow(await situationOf(office, db, desk));
  const reason = reasons[step];
  return reason === null ? ok(null) : fail(reason);
}

/** Who asks; the desk is never reached without an account. */
export function staffIdOf({ asker }: Office): StaffId {
  return asker.role === 'visitor' ? bug('a visitor at the desk') : asker.staffId;
}

async function hasAnotherApprover(db: Db, staffId: StaffId): Promise<boolean> {
  const staff = await listStaff(db);
  return staff.some(({ id, role, isSuspended }) => id !== staffId && !isSuspended && mayDo(role, 'approve_statement'));
}

/** The version that is open, or was last; refused where none ever was. @fails StatementStageRefused */
export function openedVersion({ stage, versions }: Pick<Desk, 'stage' | 'versions'>) {
  const number = 'version' in stage ? stage.version : null;
  const version = versions.find((each) => each.number === number);
  if (version && 'digest' in version) return ok(version);
  return fail(StatementStageRefused({ from: stage.stage, to: 'delivered' }));
}
