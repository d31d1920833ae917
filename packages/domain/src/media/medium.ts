import { z } from 'zod';
import { recordKind, type LanguageVersion } from '../revisions/index.ts';
import {
  Digest,
  fail,
  failure,
  idOf,
  Language,
  languages,
  Line,
  ok,
  Paragraph,
  WebAddress,
  type EachLanguage,
  type FailureOf,
  type Result,
} from '../values/index.ts';
import { AltText } from './alt-text.ts';

/** `med_` and a UUIDv7. */
export const MediumId = idOf('med');
export type MediumId = z.infer<typeof MediumId>;

/** The types of file the office keeps. @source IANA media types */
export const MediaType = z.enum(['image/avif', 'image/jpeg', 'image/png', 'image/webp', 'application/pdf']);
export type MediaType = z.infer<typeof MediaType>;

/** A picture or document of ours, known by the digest of its bytes. */
export const MediumFacts = z
  .strictObject({
    sha256: Digest,
    mediaType: MediaType,
    sizeBytes: z.int().min(1).max(10_485_760).meta({ description: 'At most 10 MiB', unit: 'bytes' }),
    widthPx: z.int().min(1).nullable().meta({ description: 'Null for a document', unit: 'pixels' }),
    heightPx: z.int().min(1).nullable().meta({ description: 'Null for a document', unit: 'pixels' }),
    credit: Line.nullable().meta({ description: 'Who made it, as they want to be named' }),
    permission: z.enum(['own_work', 'licence', 'permission_on_file']),
    licence: WebAddress.nullable().meta({ description: 'Address of the licence it is under' }),
  })
  .refine(
    ({ widthPx, heightPx, mediaType }) =>
      (mediaType === 'application/pdf') === (widthPx === null) && (widthPx === null) === (heightPx === null),
    {
      error: 'picture_without_size',
      path: ['widthPx'],
    },
  )
  .refine(({ widthPx, heightPx }) => (widthPx ?? 0) * (heightPx ?? 0) <= 40_000_000, {
    error: 'too_many_pixels',
    path: ['widthPx'],
  })
  .refine(({ permission, licence }) => permission !== 'licence' || licence !== null, {
    error: 'licence_missing',
    path: ['licence'],
  });
export type MediumFacts = z.infer<typeof MediumFacts>;

/** A medium in one language. */
export const MediumText = z.strictObject({ alt: AltText, caption: Paragraph.nullable() });
export type MediumText = z.infer<typeof MediumText>;

/** Media as records of the office. */
export const mediumKind = recordKind({
  noun: 'media',
  prefix: 'med',
  Facts: MediumFacts,
  Text: MediumText,
  Confidential: z.strictObject({ note: Paragraph.nullable() }),
});

/** A picture says what it shows in both languages before anybody sees it. */
export const MediumAltMissing = failure('medium_alt_missing', 'conflict', { language: Language });

/** Whether a medium may be shown. @fails MediumAltMissing */
export function mayShowMedium(
  texts: EachLanguage<LanguageVersion<MediumText>>,
): Result<true, FailureOf<typeof MediumAltMissing>> {
  const absent = languages.find((language) => texts[language].state === 'absent');
  return absent ? fail(MediumAltMissing({ language: absent })) : ok(true);
}
