import { mediumTextMaxLength } from '@coalition/domain/media';
import { z } from 'zod';

/** What a reading tells, in its order: first the document, then each page, at last how it ended. */
export const PagePiece = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('document'), pageCount: z.int().min(0), isTagged: z.boolean() }),
  z.strictObject({ kind: z.literal('page'), text: z.string().max(mediumTextMaxLength) }),
  z.strictObject({ kind: z.literal('end'), isCut: z.boolean() }),
  z.strictObject({ kind: z.literal('refused'), why: z.enum(['broken', 'locked']) }),
]);
export type PagePiece = z.infer<typeof PagePiece>;
