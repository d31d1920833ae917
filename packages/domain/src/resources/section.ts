import { z } from 'zod';
import { recordKind } from '../revisions/index.ts';
import { idOf, Line, Paragraph } from '../values/index.ts';

/** `sec_` and a UUIDv7. */
export const SectionId = idOf('sec');
export type SectionId = z.infer<typeof SectionId>;

/** A shelf of the library. Sections stand in the coalition's own order, from 1. */
export const SectionFacts = z.strictObject({ position: z.int().min(1).max(999) });
export type SectionFacts = z.infer<typeof SectionFacts>;

/** A section's heading and introduction in one language. */
export const SectionText = z.strictObject({ title: Line, introduction: Paragraph.nullable() });
export type SectionText = z.infer<typeof SectionText>;

/** The library's sections as records of the office. */
export const sectionKind = recordKind({
  noun: 'sections',
  prefix: 'sec',
  Facts: SectionFacts,
  Text: SectionText,
  Confidential: z.strictObject({ note: Paragraph.nullable() }),
});
