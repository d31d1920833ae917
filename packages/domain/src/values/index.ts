export { bug, Bug } from './results/bug.ts';
export { canonicalJson, type Json } from './digests/canonical-json.ts';
export { bytesOf, digestBytes, digestJson } from './digests/digest-bytes.ts';
export { Digest } from './digests/digest.ts';
export { EmailAddress, foldEmailAddress } from './addresses/email-address.ts';
export { BareId, bareId, idOf } from './id.ts';
export { CalendarDay, Instant, instantLater, instantOf } from './dates/instant.ts';
export {
  bilingual,
  eachLanguage,
  Language,
  languages,
  otherLanguage,
  type EachLanguage,
} from './languages/language.ts';
export { LanguageTag } from './languages/language-tag.ts';
export { DateInterval, hasBegun, PartialDate, yearOf } from './dates/partial-date.ts';
export { csvText, readCsvCell } from './texts/csv-text.ts';
export { failureCatalogue } from './results/failure-catalogue.ts';
export { initialsOf } from './texts/initials.ts';
export { foldedWords, foldForSearch, matchPieces, passageAround, type TextPiece } from './texts/matched-text.ts';
export { PhoneNumber, readablePhoneNumber, ShortNumber } from './addresses/phone-number.ts';
export { PostalAddress } from './addresses/postal-address.ts';
export { checkAge, CheckAge, FactSources, ImportId, Provenance, Source } from './provenance.ts';
export { isCanadian, Province, provinceName, Region, regionName } from './languages/region.ts';
export {
  fail,
  failure,
  FailureKind,
  ok,
  type Failure,
  type FailureDefinition,
  type FailureOf,
  type Result,
} from './results/result.ts';
export { proposeSlug, Slug } from './texts/slug.ts';
export { isCleanText, Line, Markdown, normaliseText, Paragraph, Phrase } from './texts/text.ts';
export { xmlText } from './texts/xml-text.ts';
export { wordDifference, type DifferencePiece } from './texts/word-difference.ts';
export { hostOf, WebAddress } from './addresses/web-address.ts';
