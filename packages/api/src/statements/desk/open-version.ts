import {
  openStatement,
  type CollectingMode,
  type StatementId,
  type StatementVersion,
} from '@coalition/domain/statements';
import { bug, languages, ok, type CalendarDay, type Failure, type Result } from '@coalition/domain/values';
import { finishWrite } from '../../revisions/saving/write-record.ts';
import { publishDecision } from '../../revisions/saving/save-record.ts';
import { inTransaction, todayOf, type Db, type Office } from '../../server/office.ts';
import { publicVersion } from '../public-version.ts';
import { supersedeEarlier } from '../release-version.ts';
import { statementRow } from '../statement.row.ts';
import { keepStage } from '../version.store.ts';
import { auditStep } from './approve-and-freeze.ts';
import { lockDesk, type Desk } from './desk.store.ts';
import { announceStage } from './move-stage.ts';
import { permitStep } from './permit-step.ts';

/** A version that takes the place of another: its endorsers are to be asked anew. */
export interface Renewal {
  statement: StatementId;
  from: number;
  to: number;
}

/** What happens to the endorsers of an earlier version when a later one opens, in the same transaction. */
export type AskAnew = (office: Office, db: Db, renewal: Renewal) => Promise<Result<unknown, Failure>>;

/** Opens a version to whoever has a link, or to everybody, until a day. */
export interface Opening {
  id: string;
  mode: CollectingMode;
  closesOn: CalendarDay;
}

/**
 * Opens the frozen words for endorsement. Opened to everybody, the statement becomes public with it. Earlier versions are
 * replaced, and those who stood under the one before are asked anew.
 *
 * @fails RecordNotFound, LanguageAbsent, StatementStageRefused, VersionNotFrozen, SignOnDeadlinePassed, DeadlineEarlier,
 *   EmbargoHolds, LedgerTimeReversed
 */
export function openSignOn(office: Office, opening: Opening, askAnew: AskAnew): Promise<Result<null, Failure>> {
  return inTransaction(office.db, async (db) => {
    const found = await lockDesk(db, opening.id);
    if (!found.ok) return found;
    const desk = found.value;
    const permitted = await permitStep(office, db, { desk, step: 'open' });
    if (!permitted.ok) return permitted;
    const version = desk.version ?? bug('opening without words was permitted');
    const { mode, closesOn } = opening;
    const opened = openStatement(desk.stage, version, { mode, closesOn, today: todayOf(office), at: office.now });
    if (!opened.ok) return opened;
    await keepStage(db, desk.id, opened.value);
    const facts = { version: version.number, mode, closesOn };
    await auditStep(office, db, { id: desk.id, step: 'open', facts });
    const released = mode === 'public' ? await release(office, db, { desk, version }) : ok(null);
    if (!released.ok) return released;
    await announceStage(office, db, desk);
    const superseded = await supersedeEarlier(office, db, { id: desk.id, number: version.number });
    if (!superseded.ok) return superseded;
    if (version.number === 1) return ok(null);
    const asked = await askAnew(office, db, { statement: desk.id, from: version.number - 1, to: version.number });
    return asked.ok ? ok(null) : asked;
  });
}

/** Makes the record public in the words that open, unless it is already. */
async function release(
  office: Office,
  db: Db,
  { desk, version }: { desk: Desk; version: StatementVersion },
): Promise<Result<unknown, Failure>> {
  const before = desk.record;
  const shown = await publicVersion(db, desk.id, before);
  if (shown?.number === version.number) return ok(null);
  const wish = { record: before, languages: [...languages] };
  const published = await publishDecision({ ...office, db }, statementRow, wish);
  if (!published.ok) return published;
  const after = published.value;
  await statementRow.store.update(db, after);
  return finishWrite(office, db, { row: statementRow, before, after, change: { verb: 'publish', reason: null } });
}
