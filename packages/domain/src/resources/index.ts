export {
  presentResource,
  presentResourceCard,
  type NamedLink,
  type PublisherView,
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
export { resourceCare, reviewDueOn } from './resource-care.ts';
export { SectionFacts, SectionId, sectionKind, SectionText } from './section.ts';
