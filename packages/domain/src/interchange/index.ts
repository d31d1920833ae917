export { HarvestMoment, secondsOf } from './harvest-moment.ts';
export {
  HarvestErrorCode,
  metadataPrefix,
  readHarvestRequest,
  tokenRefused,
  type HarvestError,
  type HarvestRequest,
  type HarvestSelection,
  type ListVerb,
} from './harvest-request.ts';
export { facetOfSide, HarvestSide, readSet, setOfFacet, writeSet, type HarvestSet } from './harvest-set.ts';
export { Resumption } from './resumption.ts';
