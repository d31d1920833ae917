import { describe, expect, it } from 'vitest';
import { ActionForbidden } from '../access/index.ts';
import { LanguageAbsent } from '../revisions/index.ts';
import { CalendarDay, Instant } from '../values/index.ts';
import { ApproverIsAuthor, SecondPersonNeeded, VersionStepRefused } from './versions/approve-version.ts';
import { StatementStageRefused, VersionNotFrozen } from './move-statement.ts';
import { EmbargoHolds } from './publish-statement.ts';
import type { StatementStage } from './statement-stage.ts';
import { StatementStep, statementStepsNow, type Situation } from './statement-step.ts';
import {
  exampleApproved,
  exampleApprover,
  exampleAt as at,
  exampleAuthor,
  exampleDraft,
  exampleFrozen,
} from './versions/version.examples.ts';

const today = CalendarDay.parse('2026-03-01');
const situation: Situation = {
  stage: { stage: 'preparing' },
  version: exampleDraft(),
  absent: null,
  embargoUntil: null,
  asker: { role: 'owner', staffId: exampleApprover },
  isAlone: false,
  at,
  today,
};
const collecting: StatementStage = { stage: 'collecting', version: 1, mode: 'public', openedAt: at, closesOn: today };
const open = async (changes: Partial<Situation>) => {
  const reasons = await statementStepsNow({ ...situation, ...changes });
  return StatementStep.options.filter((step) => reasons[step] === null);
};

describe('what may be done with a statement', () => {
  it('follows its way, one step after the other', async () => {
    const version = await exampleFrozen();
    const delivery = { deliveredAt: at, deliveredOn: today, deliveredTo: { en: 'To', fr: 'À' } };
    const back = ['prepare_new_version', 'withdraw'];
    expect(await open({})).toEqual(['approve_en', 'approve_fr', 'withdraw']);
    expect(await open({ version: exampleApproved() })).toEqual(['freeze', 'withdraw']);
    expect(await open({ version })).toEqual(['publish', 'open', 'withdraw']);
    expect(await open({ version, stage: collecting })).toEqual(['publish', 'extend', 'close', ...back]);
    expect(await open({ version, stage: { stage: 'closed', version: 1, closedAt: at } })).toEqual([
      'publish',
      'deliver',
      ...back,
    ]);
    const delivered = { stage: 'delivered', version: 1, ...delivery } as const;
    expect(await open({ version, stage: delivered })).toEqual(['publish', 'archive', 'withdraw']);
    expect(await open({ version, stage: { ...delivered, stage: 'archived', archivedAt: at } })).toEqual([
      'publish',
      'withdraw',
    ]);
    const reason = { en: 'Wrong', fr: null };
    expect(
      await open({ version, stage: { stage: 'withdrawn', withdrawnAt: at, reason, leavesTombstone: true } }),
    ).toEqual([]);
  });

  it('is open to the roles that the policy names, and to no other', async () => {
    const reasons = await statementStepsNow({ ...situation, asker: { role: 'editor', staffId: exampleApprover } });
    expect(reasons.approve_en).toBeNull();
    expect(reasons.freeze).toEqual(ActionForbidden({ action: 'direct_statement', role: 'editor' }));
    expect(reasons.withdraw).toEqual(ActionForbidden({ action: 'withdraw_record', role: 'editor' }));
  });
});

describe('why something may not be done', () => {
  const why = async (step: StatementStep, changes: Partial<Situation>) =>
    (await statementStepsNow({ ...situation, ...changes }))[step];

  it('names the second person where somebody is alone, and the author where somebody wrote it', async () => {
    const asker = { role: 'owner', staffId: exampleAuthor } as const;
    expect(await why('approve_en', { asker, isAlone: true })).toEqual(SecondPersonNeeded({}));
    expect(await why('approve_fr', { asker })).toEqual(ApproverIsAuthor({ language: 'fr' }));
  });

  it('names the language without a text', async () => {
    for (const step of ['approve_en', 'freeze', 'open', 'publish'] as const)
      expect(await why(step, { version: null, absent: 'fr' })).toEqual(LanguageAbsent({ language: 'fr' }));
  });

  it('names words that can still move, and the embargo', async () => {
    expect(await why('freeze', {})).toEqual(VersionStepRefused({ from: 'draft', to: 'frozen' }));
    expect(await why('open', {})).toEqual(VersionNotFrozen({ version: 1 }));
    const embargoUntil = Instant.parse('2026-03-05T12:00:00.000Z');
    expect(await why('publish', { version: await exampleFrozen(), embargoUntil })).toEqual(
      EmbargoHolds({ embargoUntil }),
    );
  });

  it('keeps new words waiting while a version collects', async () => {
    for (const step of ['approve_en', 'approve_fr', 'freeze'] as const)
      expect(await why(step, { stage: collecting })).toEqual(
        StatementStageRefused({ from: 'collecting', to: 'preparing' }),
      );
  });
});
