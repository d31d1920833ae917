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
export { SectionFacts, SectionId, sectionKind, SectionText } from './section.ts';
