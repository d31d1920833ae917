export {
  MergeChoices,
  mergeDifferences,
  MergeSide,
  proposedChoices,
  type MergeDifference,
} from './merging/merge-choice.ts';
export { mergeRecords, type Merge, type Merged } from './merging/merge-records.ts';
export { mergeVisibility, type MergeVisibility } from './merging/merge-visibility.ts';
export { takeBackMerge, type MergeConflict, type MergeHistory, type Parted } from './merging/take-back-merge.ts';
export { editRecord, hasUnpublishedChanges, textDigest } from './edit-record.ts';
export { newChecks } from './fact-checks.ts';
export {
  isOutOfDate,
  languageVersion,
  Origin,
  textOf,
  type LanguageVersion,
  type WrittenVersion,
} from './language-version.ts';
export {
  ContentInvalid,
  DatabaseAway,
  LanguageAbsent,
  LanguagesApart,
  MergeGone,
  MergeNotNewest,
  MergeRefused,
  LanguageSet,
  mayStep,
  Publication,
  publicationSteps,
  Tombstone,
  tombstoneOf,
  PublicationStepRefused,
  PublishTimePassed,
  RecordMerged,
  RecordNotFound,
  ReferenceMissing,
  RevisionStale,
  SlugTaken,
  StorageFull,
  TextsAbsent,
  WithdrawalReason,
  type PublicationStatus,
} from './publication.ts';
export { publishRecord, reopenRecord, scheduleRecord, submitRecord, withdrawRecord } from './publish-record.ts';
export {
  publishedContentSchema,
  recordEditSchema,
  recordKind,
  recordSchema,
  type OfficeRecord,
  type PublicKind,
  type PublishedContent,
  type RecordEdit,
  type RecordKind,
  type TextEdit,
} from './record.ts';
export { Care, hasUnverifiedFact, isScheduleMissed, recordCare } from './record-care.ts';
export { isSameContent, jsonOf } from './same-content.ts';
