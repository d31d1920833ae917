export {
  approveVersion,
  ApproverIsAuthor,
  draftVersion,
  freezeVersion,
  reviseVersion,
  SecondPersonNeeded,
  supersedeVersion,
  VersionStepRefused,
} from './approve-version.ts';
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
export { statementDigest, statementTextJson, StatementWords } from './statement-digest.ts';
export {
  archiveStatement,
  closeStatement,
  deliverStatement,
  openStatement,
  prepareNewVersion,
  SignOnDeadlinePassed,
  StatementStageRefused,
  VersionNotFrozen,
  withdrawStatement,
} from './move-statement.ts';
export { CollectingMode, mayEnterStage, StatementStage, statementSteps } from './statement-stage.ts';
export { Approval, StatementVersion, versionSteps } from './statement-version.ts';
export { statementVectors } from './statement.examples.ts';
