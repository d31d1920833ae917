import { describe, expect, it } from 'vitest';
import { CalendarDay, Instant } from '../values/index.ts';
import {
  archiveStatement,
  closeStatement,
  deliverStatement,
  openStatement,
  prepareNewVersion,
  SignOnDeadlinePassed,
  VersionNotFrozen,
  withdrawStatement,
} from './move-statement.ts';
import { EmbargoHolds, publishStatement, StatementReleased } from './publish-statement.ts';
import { mayEnterStage, StatementStage, statementSteps } from './statement-stage.ts';
import { exampleApproved, exampleAt as at, exampleFrozen } from './version.examples.ts';

const day = (text: string): CalendarDay => CalendarDay.parse(text);
const opening = { mode: 'public', closesOn: day('2026-04-01'), today: day('2026-03-01'), at } as const;
const withdrawal = { reason: { en: 'It was wrong.', fr: 'C’était faux.' }, wasPublic: true };

const stages: StatementStage[] = [
  { stage: 'preparing' },
  { stage: 'collecting', version: 1, mode: 'public', openedAt: at, closesOn: opening.closesOn },
  { stage: 'closed', version: 1, closedAt: at },
  { stage: 'delivered', version: 1, deliveredAt: at },
  { stage: 'archived', version: 1, deliveredAt: at, archivedAt: at },
  { stage: 'withdrawn', withdrawnAt: at, reason: withdrawal.reason, leavesTombstone: true },
];

describe('the way of a statement', async () => {
  const frozen = await exampleFrozen();
  const moves = {
    collecting: (from: StatementStage) => openStatement(from, frozen, opening),
    closed: (from: StatementStage) => closeStatement(from, at),
    delivered: (from: StatementStage) => deliverStatement(from, at),
    archived: (from: StatementStage) => archiveStatement(from, at),
    preparing: (from: StatementStage) => prepareNewVersion(from),
    withdrawn: (from: StatementStage) => withdrawStatement(from, withdrawal, at),
  };

  it.each(stages.flatMap((from) => StatementStage.options.map((option) => [from, option.shape.stage.value] as const)))(
    'from %o to %s is open only where it is listed',
    (from, to) => {
      const result = moves[to](from);
      expect(result.ok).toBe(mayEnterStage(from.stage, to));
      if (result.ok) {
        expect(result.value.stage).toBe(to);
        expect(StatementStage.parse(result.value)).toEqual(result.value);
      } else {
        expect(result.failure).toEqual({
          code: 'statement_stage_refused',
          kind: 'conflict',
          facts: { from: from.stage, to },
        });
      }
    },
  );

  it('ends with its withdrawal', () => {
    expect(statementSteps.withdrawn).toEqual([]);
  });

  it('is not opened in words that can still move', () => {
    expect(openStatement({ stage: 'preparing' }, exampleApproved(), opening)).toEqual({
      ok: false,
      failure: VersionNotFrozen({ version: 1 }),
    });
  });

  it('is not opened until a day that has passed, but until the end of today', () => {
    const past = { ...opening, closesOn: day('2026-02-28') };
    expect(openStatement({ stage: 'preparing' }, frozen, past)).toEqual({
      ok: false,
      failure: SignOnDeadlinePassed({ closesOn: past.closesOn }),
    });
    expect(openStatement({ stage: 'preparing' }, frozen, { ...opening, closesOn: opening.today }).ok).toBe(true);
  });
});

describe('making a statement public', async () => {
  const version = await exampleFrozen();
  const unreleased = { embargoUntil: null, publishedAt: null };
  const embargoUntil = Instant.parse('2026-03-01T12:00:00.001Z');

  it('is apart from collecting: before, with or after it', () => {
    for (const stage of stages.filter((each) => each.stage !== 'withdrawn')) {
      expect(publishStatement(unreleased, { stage, version }, at)).toEqual({
        ok: true,
        value: { embargoUntil: null, publishedAt: at },
      });
    }
  });

  it('never comes before the embargo ends', () => {
    const subject = { stage: { stage: 'preparing' as const }, version };
    expect(publishStatement({ embargoUntil, publishedAt: null }, subject, at)).toEqual({
      ok: false,
      failure: EmbargoHolds({ embargoUntil }),
    });
    expect(publishStatement({ embargoUntil, publishedAt: null }, subject, embargoUntil).ok).toBe(true);
  });

  it('is refused twice, in words that can still move, and after a withdrawal', () => {
    const stage = { stage: 'preparing' as const };
    expect(publishStatement({ embargoUntil: null, publishedAt: at }, { stage, version }, at)).toEqual({
      ok: false,
      failure: StatementReleased({ publishedAt: at }),
    });
    expect(publishStatement(unreleased, { stage, version: exampleApproved() }, at)).toEqual({
      ok: false,
      failure: VersionNotFrozen({ version: 1 }),
    });
    const withdrawn = stages.find((each) => each.stage === 'withdrawn');
    if (withdrawn) expect(publishStatement(unreleased, { stage: withdrawn, version }, at).ok).toBe(false);
  });
});
