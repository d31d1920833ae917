export { activeContentIn, spelledOut } from './active-content.ts';
export { AltText, isFileName } from './alt-text.ts';
export { languageOfText } from './language-of-text.ts';
export { mediaTypeOf } from './media-type-of.ts';
export {
  isPicture,
  MediaType,
  Medium,
  MediumAbout,
  MediumId,
  mediumSizeMaxBytes,
  nothingSaid,
  pictureSizeMaxPx,
} from './medium.ts';
export {
  ActiveContent,
  MediumActive,
  MediumDamaged,
  MediumInUse,
  MediumLocked,
  MediumNotPicture,
  MediumNotStored,
  MediumTooLarge,
  MediumTypeRefused,
  UploadsBusy,
} from './medium.failures.ts';
export { mediumPagesMax, MediumText, mediumTextMaxLength, UnreadableReason } from './medium-text.ts';
export { runningText } from './page-text.ts';
export { servedName, tidyFileName } from './served-name.ts';
