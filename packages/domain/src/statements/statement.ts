import { z } from 'zod';
import { MediaContact } from '../coalition/index.ts';
import { ResourceId } from '../resources/index.ts';
import { recordKind } from '../revisions/index.ts';
import { CalendarDay, Digest, idOf, Instant, Line, Markdown, Paragraph } from '../values/index.ts';

/** `stm_` and a UUIDv7. */
export const StatementId = idOf('stm');
export type StatementId = z.infer<typeof StatementId>;

/** What kind of text it is. */
export const StatementKind = z.enum(['statement', 'press_release', 'submission', 'open_letter']);
export type StatementKind = z.infer<typeof StatementKind>;

/**
 * How well it is shown that a person may speak for an organisation: 0 claimed, 1 the address belongs to the organisation's
 * domain, 2 a second officer confirmed, 3 a letter is on file.
 */
export const AuthorityRung = z.literal([0, 1, 2, 3]);
export type AuthorityRung = z.infer<typeof AuthorityRung>;

/** A file that is part of what is signed, bound by its digest. */
export const StatementAttachment = z.strictObject({ name: z.strictObject({ en: Line, fr: Line }), sha256: Digest });
export type StatementAttachment = z.infer<typeof StatementAttachment>;

/** What is true of a statement in both languages while it is prepared. */
export const StatementFacts = z.strictObject({
  kind: StatementKind,
  addressees: z.strictObject({ en: z.array(Line).max(20), fr: z.array(Line).max(20) }).meta({
    description: 'Whom it is addressed to, in each language, in the order of the letter',
  }),
  issuedOn: CalendarDay.nullable(),
  deadlineOn: CalendarDay.nullable().meta({ description: 'Last day on which it can be endorsed' }),
  embargoUntil: Instant.nullable().meta({ description: 'Nobody outside the office reads it before this moment' }),
  mediaContact: MediaContact.nullable().meta({ description: 'Whom journalists ask; null: whom they ask anyway' }),
  leastRung: AuthorityRung.meta({
    description: 'The least authority it accepts from somebody who signs for an organisation',
  }),
  related: z.array(ResourceId).max(50),
  answers: z.array(ResourceId).max(20).meta({ description: 'Answers received to it, as items of the library' }),
  attachments: z.array(StatementAttachment).max(10),
});
export type StatementFacts = z.infer<typeof StatementFacts>;

/** The words of a statement in one language. */
export const StatementText = z.strictObject({ title: Line, body: Markdown });
export type StatementText = z.infer<typeof StatementText>;

/** What only staff see of a statement. */
export const StatementConfidential = z.strictObject({ note: Paragraph.nullable() });
export type StatementConfidential = z.infer<typeof StatementConfidential>;

/** Statements in preparation as records of the office. */
export const statementKind = recordKind({
  noun: 'statements',
  prefix: 'stm',
  Facts: StatementFacts,
  Text: StatementText,
  Confidential: StatementConfidential,
});
