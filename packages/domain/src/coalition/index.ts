export {
  CoalitionConfidential,
  CoalitionFacts,
  CoalitionId,
  coalitionKind,
  CoalitionText,
  Contact,
  Founding,
  Logo,
  MediaContact,
} from './coalition.ts';
export { CoalitionDependent, emptyFacts, type EmptyFact } from './empty-facts.ts';
