export { AltText, isFileName } from './alt-text.ts';
export { MediaType, MediumAltMissing, MediumFacts, MediumId, mediumKind, MediumText, mayShowMedium } from './medium.ts';
