import {
  mediaTypeOf,
  mediumSizeMaxBytes,
  MediumTooLarge,
  MediumTypeRefused,
  type MediaType,
} from '@coalition/domain/media';
import { fail, ok, type Failure, type Result } from '@coalition/domain/values';
import { inspectDocument } from './inspect-document.ts';
import { rewritePicture } from './rewrite-picture.ts';

/** A file that may be kept: a document as it was given, a picture as it was drawn anew. */
export interface InspectedMedium {
  bytes: Buffer;
  mediaType: MediaType;
  widthPx: number | null;
  heightPx: number | null;
}

/**
 * Looks through a file by its content alone.
 *
 * @fails MediumTypeRefused, MediumTooLarge, MediumDamaged, MediumLocked, MediumActive
 */
export async function inspectMedium(bytes: Buffer): Promise<Result<InspectedMedium, Failure>> {
  const mediaType = mediaTypeOf(bytes);
  if (mediaType === null) return fail(MediumTypeRefused({}));
  if (mediaType === 'application/pdf') {
    const inspected = inspectDocument(bytes);
    return inspected.ok ? ok({ bytes, mediaType, widthPx: null, heightPx: null }) : inspected;
  }
  const picture = await rewritePicture(bytes, mediaType);
  if (!picture.ok) return picture;
  if (picture.value.bytes.length > mediumSizeMaxBytes) return fail(MediumTooLarge({}));
  return ok({ ...picture.value, mediaType });
}
