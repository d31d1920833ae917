import { MediumDamaged, MediumTooLarge, pictureSizeMaxPx, type MediaType } from '@coalition/domain/media';
import { fail, ok, type Failure, type Result } from '@coalition/domain/values';
import type { Sharp } from 'sharp';

/** A picture as it is kept. */
export interface Picture {
  bytes: Buffer;
  widthPx: number;
  heightPx: number;
}

type PictureType = Exclude<MediaType, 'application/pdf'>;

const writers = {
  'image/jpeg': (picture: Sharp) => picture.jpeg({ quality: 90, mozjpeg: true }),
  'image/png': (picture: Sharp) => picture.png({ compressionLevel: 9 }),
  'image/webp': (picture: Sharp) => picture.webp({ quality: 90 }),
} as const satisfies Record<PictureType, (picture: Sharp) => Sharp>;

/**
 * Draws a picture anew from its pixels, upright and in the colours of the web: whatever else its file held (the place where
 * it was taken, a thumbnail, a hidden page) stays behind. The same bytes give the same picture.
 *
 * @fails MediumTooLarge, MediumDamaged
 */
export async function rewritePicture(bytes: Buffer, mediaType: PictureType): Promise<Result<Picture, Failure>> {
  // Only who gives a picture needs this library, which takes a while to load.
  const { default: sharp } = await import('sharp');
  try {
    const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (width * height > pictureSizeMaxPx) return fail(MediumTooLarge({}));
    const upright = sharp(bytes, { limitInputPixels: pictureSizeMaxPx, failOn: 'error' }).autoOrient();
    const { data, info } = await writers[mediaType](upright).toBuffer({ resolveWithObject: true });
    return ok({ bytes: data, widthPx: info.width, heightPx: info.height });
  } catch {
    return fail(MediumDamaged({}));
  }
}
