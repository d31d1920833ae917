import { describe, expect, it } from 'vitest';
import { CalendarDay, Instant } from '../values/index.ts';
import {
  archiveStatement,
  closeStatement,
  DeadlineEarlier,
  DeadlineNotLater,
  deliverStatement,
  DeliveryStillToCome,
  extendCollecting,
  isOverdue,
  openStatement,
  prepareNewVersion,
  SignOnDeadlinePassed,
  VersionNotFrozen,
  withdrawStatement,
} from './move-statement.ts';
import { EmbargoHolds, publishStatement, StatementReleased } from './publish-statement.ts';
import { mayEnterStage, StatementStage, statementSteps } from './statement-stage.ts';
import { exampleApproved, exampleAt as at, exampleFrozen } from './versions/version.examples.ts';

const day = (text: string): CalendarDay => CalendarDay.parse(text);
const opening = { mode: 'public', closesOn: day('2026-04-01'), today: day('2026-03-01'), at } as const;
const withdrawal = { reason: { en: 'It was wrong.', fr: 'C’était faux.' }, wasPublic: true };

const delivery = {
  deliveredAt: at,
  deliveredOn: day('2026-02-27'),
  deliveredTo: { en: 'The Minister', fr: 'La ministre' },
};

const stages: StatementStage[] = [
  { stage: 'preparing' },
  { stage: 'collecting', version: 1, mode: 'public', openedAt: at, closesOn: opening.closesOn },
  { stage: 'closed', version: 1, closedAt: at },
  { stage: 'delivered', version: 1, ...delivery },
  { stage: 'archived', version: 1, ...delivery, archivedAt: at },
  { stage: 'withdrawn', withdrawnAt: at, reason: withdrawal.reason, leavesTombstone: true },
];

describe('the way of a statement', async () => {
  const frozen = await exampleFrozen();
  const moves = {
    collecting: (from: StatementStage) => openStatement(from, frozen, opening),
    closed: (from: StatementStage) => closeStatement(from, at),
    delivered: (from: StatementStage) => deliverStatement(from, delivery, opening.today),
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

  it('closes later than announced, never earlier, and keeps the day that was announced', () => {
    const opened = openStatement({ stage: 'preparing' }, frozen, opening);
    if (!opened.ok) return expect.unreachable();
    const later = extendCollecting(opened.value, day('2026-04-15'), { today: opening.today, at });
    expect(later).toMatchObject({ value: { closesOn: '2026-04-15', extendedFrom: '2026-04-01' } });
    if (!later.ok) return expect.unreachable();
    expect(extendCollecting(later.value, day('2026-05-01'), { today: opening.today, at })).toMatchObject({
      value: { closesOn: '2026-05-01', extendedFrom: '2026-04-01' },
    });
    expect(extendCollecting(later.value, day('2026-04-15'), { today: opening.today, at })).toEqual({
      ok: false,
      failure: DeadlineNotLater({ closesOn: day('2026-04-15') }),
    });
    expect(extendCollecting(later.value, day('2026-05-01'), { today: day('2026-05-02'), at })).toEqual({
      ok: false,
      failure: SignOnDeadlinePassed({ closesOn: day('2026-05-01') }),
    });
    expect(
      extendCollecting({ stage: 'closed', version: 1, closedAt: at }, day('2026-05-01'), { today: opening.today, at })
        .ok,
    ).toBe(false);
  });

  it('gives people under new words as long as they were told they had', () => {
    const opened = openStatement({ stage: 'preparing' }, frozen, opening);
    if (!opened.ok) return expect.unreachable();
    const back = prepareNewVersion(opened.value);
    if (!back.ok) return expect.unreachable();
    expect(openStatement(back.value, frozen, { ...opening, closesOn: day('2026-03-31') })).toEqual({
      ok: false,
      failure: DeadlineEarlier({ closesOn: day('2026-04-01') }),
    });
    expect(openStatement(back.value, frozen, opening).ok).toBe(true);
  });

  it('is over after its last day, not on it', () => {
    const opened = openStatement({ stage: 'preparing' }, frozen, opening);
    if (!opened.ok) return expect.unreachable();
    expect(isOverdue(opened.value, opening.closesOn)).toBe(false);
    expect(isOverdue(opened.value, day('2026-04-02'))).toBe(true);
    expect(isOverdue({ stage: 'preparing' }, day('2026-04-02'))).toBe(false);
  });

  it('is not handed over on a day still to come', () => {
    const deliveredOn = day('2026-03-02');
    const closed = { stage: 'closed', version: 1, closedAt: at } as const;
    expect(deliverStatement(closed, { ...delivery, deliveredOn }, opening.today)).toEqual({
      ok: false,
      failure: DeliveryStillToCome({ deliveredOn }),
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
