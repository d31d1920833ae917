export { bug, Bug } from './bug.ts';
export { canonicalJson, type Json } from './canonical-json.ts';
export { Digest, digestBytes, digestJson } from './digest.ts';
export { EmailAddress, foldEmailAddress } from './email-address.ts';
export { bareId, idOf } from './id.ts';
export { CalendarDay, Instant, instantOf } from './instant.ts';
export { bilingual, eachLanguage, Language, languages, otherLanguage, type EachLanguage } from './language.ts';
export { LanguageTag } from './language-tag.ts';
export { DateInterval, hasBegun, PartialDate, yearOf } from './partial-date.ts';
export { PhoneNumber, readablePhoneNumber, ShortNumber } from './phone-number.ts';
export { PostalAddress } from './postal-address.ts';
export { FactSources, Provenance, Source } from './provenance.ts';
export { isCanadian, Province, provinceName, Region, regionName } from './region.ts';
export {
  fail,
  failure,
  FailureKind,
  ok,
  type Failure,
  type FailureDefinition,
  type FailureOf,
  type Result,
} from './result.ts';
export { proposeSlug, Slug } from './slug.ts';
export { isCleanText, Line, Markdown, normaliseText, Paragraph, Phrase } from './text.ts';
export { hostOf, WebAddress } from './web-address.ts';
