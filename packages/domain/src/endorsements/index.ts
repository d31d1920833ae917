export { confirmationEvent } from './confirmation-event.ts';
export {
  AuthorityTooLow,
  checkAuthority,
  isAddressOfOrganisation,
  rungReached,
  type AuthorityEvidence,
} from './authority.ts';
export {
  Endorsement,
  EndorsementEntry,
  EndorsementId,
  EndorsementRequest,
  EndorsementState,
  endorsementSteps,
  HoldReason,
  mayTake,
} from './endorsement.ts';
export { DisplayChoice, Endorser, EndorserContact, NameAsSigned } from './endorser.ts';
export {
  approveEntry,
  confirmEndorsement,
  EndorsementLapsed,
  EndorsementStepRefused,
  holdEndorsement,
  lapseEndorsement,
  removeEndorsement,
  renewRequest,
  withdrawEndorsement,
} from './confirm-endorsement.ts';
export {
  AlreadyEndorsed,
  answerInvitation,
  endorsementKeys,
  InvitationAnswer,
  requestEndorsement,
  UnderAge,
} from './request-endorsement.ts';
export {
  checkSignOn,
  EndorsementLinkInvalid,
  EndorsementsLimited,
  FormStale,
  SignOnClosed,
  StatementTextChanged,
  type SignOn,
} from './sign-on.ts';
export { EndorserRoll, endorserRoll, isCoalitionView, RollEntry, rollEntryOf } from './roll.ts';
export { foldName, holdReasonOf, type SignOnSigns } from './hold-reason.ts';
export { EndorsementFromPaper, enterEndorsement } from './desk/enter-endorsement.ts';
export { inviteEndorser, lapseAfterClosing, type Guest } from './desk/invite-endorser.ts';
export { remindEndorser, type ReminderOutcome, type ReminderPast } from './desk/remind-endorser.ts';
export {
  checkNamesake,
  declineEndorsement,
  NamesakeUnchecked,
  raiseAuthority,
  type SeenAuthority,
} from './desk/review-endorsement.ts';
