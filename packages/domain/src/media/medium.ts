import { z } from 'zod';
import { StaffId } from '../access/index.ts';
import { bilingual, Digest, idOf, Instant, LanguageTag, Line, WebAddress } from '../values/index.ts';

/** `med_` and a UUIDv7. */
export const MediumId = idOf('med');
export type MediumId = z.infer<typeof MediumId>;

/** The types of file the office keeps; none of them can carry a page or a script of its own. @source IANA media types */
export const MediaType = z.enum(['application/pdf', 'image/jpeg', 'image/png', 'image/webp']);
export type MediaType = z.infer<typeof MediaType>;

/** The longest file the office takes, in bytes: 10 MiB. */
export const mediumSizeMaxBytes = 10_485_760;

/** The largest picture the office takes, in pixels: 40 million. */
export const pictureSizeMaxPx = 40_000_000;

/** What staff say of a file. All of it may be empty: the bytes are what they are. */
export const MediumAbout = z
  .strictObject({
    name: bilingual(Line).meta({ description: 'What staff call the file, in each language' }),
    languages: z.array(LanguageTag).max(10).meta({ description: 'The languages of what stands in it' }),
    credit: Line.nullable().meta({ description: 'Who made it, as they want to be named' }),
    permission: z.enum(['own_work', 'licence', 'permission_on_file']).nullable().meta({
      description: 'What lets us show it; empty until somebody looked',
    }),
    licence: WebAddress.nullable().meta({ description: 'Address of the licence it is under' }),
  })
  .refine(({ permission, licence }) => permission !== 'licence' || licence !== null, {
    error: 'licence_missing',
    path: ['licence'],
  });
export type MediumAbout = z.infer<typeof MediumAbout>;

/** A file nobody has said anything of yet. */
export const nothingSaid: MediumAbout = {
  name: { en: null, fr: null },
  languages: [],
  credit: null,
  permission: null,
  licence: null,
};

/** A picture or document of ours, known by the digest of its bytes: other bytes are another medium. */
export const Medium = z
  .strictObject({
    id: MediumId,
    sha256: Digest,
    mediaType: MediaType,
    sizeBytes: z.int().min(1).max(mediumSizeMaxBytes).meta({ description: 'At most 10 MiB', unit: 'bytes' }),
    widthPx: z.int().min(1).nullable().meta({ description: 'Null for a document', unit: 'pixels' }),
    heightPx: z.int().min(1).nullable().meta({ description: 'Null for a document', unit: 'pixels' }),
    fileName: Line.nullable().meta({ description: 'What the giver’s computer called it; only staff see it' }),
    about: MediumAbout,
    uploadedAt: Instant,
    uploadedBy: StaffId,
  })
  .refine(
    ({ widthPx, heightPx, mediaType }) =>
      isPicture(mediaType) === (widthPx !== null) && (widthPx === null) === (heightPx === null),
    { error: 'picture_without_size', path: ['widthPx'] },
  )
  .refine(({ widthPx, heightPx }) => (widthPx ?? 0) * (heightPx ?? 0) <= pictureSizeMaxPx, {
    error: 'too_many_pixels',
    path: ['widthPx'],
  });
export type Medium = z.infer<typeof Medium>;

/** Whether a file is shown as a picture; every other one is a document to take away. */
export function isPicture(mediaType: MediaType): boolean {
  return mediaType !== 'application/pdf';
}
