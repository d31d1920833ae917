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
export { facetOfSide, HarvestSet, HarvestSide, readSet, setOfFacet, writeSet } from './harvest-set.ts';
export { Resumption } from './resumption.ts';
export { ApiCoalition, ApiEndorser, ApiHelpline, ApiMember, ApiPage, ApiStatement } from './api/coalition.schemas.ts';
export { ApiResource, ApiTombstone, ApiTopic } from './api/item.schemas.ts';
export { inLanguage, localised } from './api/localised.ts';
export { openApiDocument } from './api/open-api.ts';
export {
  apiOperations,
  apiPage,
  apiParameters,
  ApiProblem,
  listApiOperations,
  type ApiOperation,
  type ApiOperationId,
  type ApiParameter,
} from './api/operation.ts';
export { fieldsOf, readApiQuery, type ApiQuery, type ParameterRefusal } from './api/read-api-query.ts';
export { ConformanceFinding, ConformanceReport } from './conformance.ts';
