export { ArchivedCopy, isArchiveDue, readAvailability, type LinkNews } from './archived-copy.ts';
export {
  comparedWords,
  namesTitle,
  PageFingerprint,
  phraseHashes,
  resemblance,
  takeFingerprint,
} from './fingerprint.ts';
export { Link, LinkCheck, LinkObservation, LinkState, linkStateOf, needsCare } from './link.ts';
export { nextCheckAt, pauseFor, retryAfter, spreadOf, standardPauseMs } from './pace.ts';
export { everythingAllowed, mayAsk, readRobots, type RobotsRules } from './robots.ts';
export {
  chooseForRun,
  judgeRun,
  LinkRun,
  LinkRunId,
  LinkWatchSettings,
  watchOff,
  type ChoosableLink,
  type HostSight,
} from './run.ts';
export {
  advanceTimeline,
  checksNeeded,
  countedApartMs,
  emptyTimeline,
  excuseLink,
  isUnsteady,
  LinkNotice,
  LinkTimeline,
  publicNotice,
  StandingState,
  type CheckedState,
} from './timeline.ts';
