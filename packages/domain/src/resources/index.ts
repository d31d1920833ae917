export {
  explainMatch,
  soughtBeyond,
  type MatchLead,
  type MatchReason,
  type MatchTexts,
  type ResourceMatch,
  type SoughtWord,
} from './explain-match.ts';
export { addressKey } from './duplicates/address-key.ts';
export {
  bySurest,
  DuplicateMatch,
  DuplicateReason,
  indexDuplicates,
  judgeDuplicate,
  type DuplicateIndex,
} from './duplicates/find-duplicates.ts';
export {
  identityKeys,
  identityOf,
  identityOfOrganisation,
  type IdentifyingFacts,
  type Identity,
} from './duplicates/identity.ts';
export { foldTitle, type FoldedTitle } from './duplicates/fold-title.ts';
export { doiOf, isbnOf, issnOf } from './duplicates/identifiers.ts';
export { missedDaysMin, monthOf, noteMiss, oldestMonthKept, type MissedDays } from './missed/missed-days.ts';
export { MissedTerm, missedTerm } from './missed/missed-term.ts';
export {
  presentResource,
  presentResourceCard,
  type NamedLink,
  type PublisherView,
  type RelatedLink,
  type ResourceCardView,
  type ResourceNames,
  type ResourceView,
  type SpokenText,
} from './present-resource.ts';
export {
  AddressKind,
  Audience,
  Contributor,
  ResourceConfidential,
  ResourceFacts,
  ResourceId,
  ResourceKind,
  resourceKind,
  ResourcePublisher,
  ResourceRelation,
  ResourceText,
} from './resource.ts';
export { findRelationCircle, inverseRelations, RelationCircle, ShownRelation } from './relations/shown-relation.ts';
export { resourceCare, reviewDueOn } from './resource-care.ts';
export { SectionFacts, SectionId, sectionKind, SectionText } from './section.ts';
export { facetsMeant, SynonymFacts, SynonymId, synonymKind, SynonymText } from './synonym.ts';
