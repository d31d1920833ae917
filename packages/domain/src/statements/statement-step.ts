import { z } from 'zod';
import { ActionForbidden, mayDo, type Action, type Role, type StaffId } from '../access/index.ts';
import { LanguageAbsent } from '../revisions/index.ts';
import { CalendarDay, fail, ok, type Failure, type Instant, type Language, type Result } from '../values/index.ts';
import { approveVersion, freezeVersion, SecondPersonNeeded } from './versions/approve-version.ts';
import {
  archiveStatement,
  closeStatement,
  deliverStatement,
  extendCollecting,
  openStatement,
  prepareNewVersion,
  StatementStageRefused,
  withdrawStatement,
} from './move-statement.ts';
import { publishStatement } from './publish-statement.ts';
import { mayEnterStage, type StatementStage } from './statement-stage.ts';
import type { StatementVersion } from './versions/statement-version.ts';

/** Everything that can be done with a statement on its way, in the order of the way. */
export const StatementStep = z.enum([
  'approve_en',
  'approve_fr',
  'freeze',
  'publish',
  'open',
  'extend',
  'close',
  'deliver',
  'archive',
  'prepare_new_version',
  'withdraw',
]);
export type StatementStep = z.infer<typeof StatementStep>;

/** The action of the policy that each step is. */
export const actionOfStep = {
  approve_en: 'approve_statement',
  approve_fr: 'approve_statement',
  freeze: 'direct_statement',
  publish: 'publish_record',
  open: 'direct_statement',
  extend: 'direct_statement',
  close: 'direct_statement',
  deliver: 'direct_statement',
  archive: 'direct_statement',
  prepare_new_version: 'direct_statement',
  withdraw: 'withdraw_record',
} as const satisfies Record<StatementStep, Action>;

/** What decides whether a step may be done. */
export interface Situation {
  stage: StatementStage;
  /** The version that the present words belong to; null while a language has no text. */
  version: StatementVersion | null;
  /** The first language without a text; null where both are written. */
  absent: Language | null;
  embargoUntil: Instant | null;
  asker: { role: Role; staffId: StaffId };
  /** Whether nobody else has an account that could approve. */
  isAlone: boolean;
  at: Instant;
  today: CalendarDay;
}

/** For each step why it may not be done now; null where it may. The one table from which every button takes its reason. */
export async function statementStepsNow(situation: Situation): Promise<Record<StatementStep, Failure | null>> {
  const { stage, at, today } = situation;
  const outcomes: Record<StatementStep, Result<unknown, Failure>> = {
    approve_en: approval(situation, 'en'),
    approve_fr: approval(situation, 'fr'),
    freeze: await freezing(situation),
    publish: publishing(situation),
    open: opening(situation),
    extend: extendCollecting(stage, farAway, { today, at }),
    close: closeStatement(stage, at),
    deliver: deliverStatement(stage, { deliveredAt: at, deliveredOn: today, deliveredTo: somebody }, today),
    archive: archiveStatement(stage, at),
    prepare_new_version: prepareNewVersion(stage),
    withdraw: withdrawStatement(stage, { reason: somebody, wasPublic: false }, at),
  };
  const whyNot = (step: StatementStep): Failure | null => {
    const [{ role }, action] = [situation.asker, actionOfStep[step]];
    if (!mayDo(role, action)) return ActionForbidden({ action, role });
    const outcome = outcomes[step];
    return outcome.ok ? null : outcome.failure;
  };
  return mapSteps(whyNot);
}

const farAway = CalendarDay.parse('9999-12-31');
const somebody = { en: '-', fr: '-' };

type Outcome = Result<unknown, Failure>;

/** Words are approved and frozen on the desk alone: while a version is open, its successor waits. */
function onDesk({ stage, version, absent }: Situation): Result<StatementVersion, Failure> {
  if (stage.stage !== 'preparing') return fail(StatementStageRefused({ from: stage.stage, to: 'preparing' }));
  return version === null ? fail(LanguageAbsent({ language: absent ?? 'fr' })) : ok(version);
}

function approval(situation: Situation, language: Language): Outcome {
  const version = onDesk(situation);
  if (!version.ok) return version;
  const { asker, at, isAlone } = situation;
  const approved = approveVersion(version.value, language, { by: asker.staffId, at, identifiesNoChild: true });
  const needsAnother = !approved.ok && isAlone && version.value.status === 'draft';
  return needsAnother ? fail(SecondPersonNeeded({})) : approved;
}

async function freezing(situation: Situation): Promise<Outcome> {
  const version = onDesk(situation);
  return version.ok ? freezeVersion(version.value, situation.asker.staffId, situation.at) : version;
}

function publishing({ stage, version, absent, embargoUntil, at }: Situation): Outcome {
  if (version === null) return fail(LanguageAbsent({ language: absent ?? 'fr' }));
  return publishStatement({ embargoUntil, publishedAt: null }, { stage, version }, at);
}

function opening({ stage, version, absent, at, today }: Situation): Outcome {
  if (!mayEnterStage(stage.stage, 'collecting'))
    return fail(StatementStageRefused({ from: stage.stage, to: 'collecting' }));
  if (version === null) return fail(LanguageAbsent({ language: absent ?? 'fr' }));
  const promised = stage.stage === 'preparing' ? (stage.promised ?? today) : today;
  const closesOn = promised > today ? promised : today;
  return openStatement(stage, version, { mode: 'by_invitation', closesOn, today, at });
}

function mapSteps<Value>(make: (step: StatementStep) => Value): Record<StatementStep, Value> {
  return {
    approve_en: make('approve_en'),
    approve_fr: make('approve_fr'),
    freeze: make('freeze'),
    publish: make('publish'),
    open: make('open'),
    extend: make('extend'),
    close: make('close'),
    deliver: make('deliver'),
    archive: make('archive'),
    prepare_new_version: make('prepare_new_version'),
    withdraw: make('withdraw'),
  };
}
