import { z } from 'zod';
import { Language } from '../values/index.ts';

/** As much of one document as is read and searched, in UTF-16 code units: about a hundred full pages. */
export const mediumTextMaxLength = 200_000;

/** The pages of one document that are looked at, at most. */
export const mediumPagesMax = 2_000;

/** Why a document was not read: its form is broken, it asks for a password, reading it cost too much, or its bytes are gone. */
export const UnreadableReason = z.enum(['broken', 'locked', 'too_costly', 'missing']);
export type UnreadableReason = z.infer<typeof UnreadableReason>;

/** What became of reading the text of a document; it is tried once. */
export const MediumText = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('waiting') }),
  z.strictObject({
    status: z.literal('read'),
    pageCount: z.int().min(1),
    pagesRead: z.int().min(1),
    /** Whether something at its end was left out, because it is long or took long. */
    isCut: z.boolean(),
    /** Languages that its pages seem to be in, the one of most pages first; empty where none could be told. */
    languages: z.array(Language),
    /** Whether it says what is a heading or a paragraph, as programs that read aloud need. */
    isTagged: z.boolean(),
  }),
  z.strictObject({ status: z.literal('empty'), pageCount: z.int().min(0) }),
  z.strictObject({ status: z.literal('unreadable'), why: UnreadableReason }),
]);
export type MediumText = z.infer<typeof MediumText>;
