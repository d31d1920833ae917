export { Consent, IndividualListing, isConsentInForce, MemberConsents } from './consent.ts';
export { listMember, ListedMember, mayPublishMember, MemberConsentMissing } from './list-member.ts';
export {
  IndividualFacts,
  MemberConfidential,
  MemberContact,
  MemberFacts,
  MemberId,
  memberKind,
  MemberOrganisationFacts,
  MemberText,
} from './member.ts';
export { narrowMember } from './narrow-member.ts';
