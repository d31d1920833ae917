export {
  approveVersion,
  ApproverIsAuthor,
  draftVersion,
  freezeVersion,
  reviseVersion,
  SecondPersonNeeded,
  supersedeVersion,
  VersionStepRefused,
  WordsChanged,
} from './versions/approve-version.ts';
export { EmbargoHolds, publishStatement, StatementRelease, StatementReleased } from './publish-statement.ts';
export {
  AuthorityRung,
  StatementAttachment,
  StatementConfidential,
  StatementFacts,
  StatementId,
  StatementKind,
  statementKind,
  StatementText,
} from './statement.ts';
export { statementDigest, statementTextJson, StatementWords, wordsOf } from './statement-digest.ts';
export {
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
  StatementStageRefused,
  VersionNotFrozen,
  withdrawStatement,
} from './move-statement.ts';
export { CollectingMode, Delivery, mayEnterStage, StatementStage, statementSteps } from './statement-stage.ts';
export { actionOfStep, StatementStep, statementStepsNow, type Situation } from './statement-step.ts';
export { Approval, StatementVersion, versionSteps } from './versions/statement-version.ts';
export { workingVersion, type Authors } from './versions/working-version.ts';
export { statementVectors } from './statement.examples.ts';
