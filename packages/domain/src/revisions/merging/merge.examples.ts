import { z } from 'zod';
import { bug, Instant, languages, Line, Paragraph, Slug, type Language } from '../../values/index.ts';
import { editRecord } from '../edit-record.ts';
import { publishRecord } from '../publish-record.ts';
import { recordKind, type OfficeRecord } from '../record.ts';

const Facts = z.strictObject({ title: Line, year: Line.nullable(), topics: z.array(Line).max(4) });
const Text = z.strictObject({ summary: Paragraph, note: Paragraph.nullable() });
const Confidential = z.strictObject({ note: Paragraph.nullable() });

/** A noun with a fact of each sort that a merge treats apart. */
export const mergedKind = recordKind({ noun: 'examples', prefix: 'exa', Facts, Text, Confidential });

/** A record of {@link mergedKind}. */
export type MergedRecord = OfficeRecord<z.infer<typeof Facts>, z.infer<typeof Text>, z.infer<typeof Confidential>>;

/** What a record is made of; a language left out has no text. */
export interface Made {
  facts: MergedRecord['facts'];
  confidential: MergedRecord['confidential'];
  texts: Partial<Record<Language, z.infer<typeof Text>>>;
  isPublic: boolean;
}

/** The moment at which examples are made. */
export const madeAt = Instant.parse('2026-01-01T00:00:00.000Z');

/** A record as it stands after its first save, and its publication where it is public. */
export async function makeRecord(place: 1 | 2, made: Made): Promise<MergedRecord> {
  const { facts, confidential } = made;
  const empty: MergedRecord = {
    id: `exa_01900000-0000-7000-8000-00000000000${String(place)}`,
    revision: 1,
    createdAt: madeAt,
    changedAt: madeAt,
    publication: { status: 'draft' },
    slugs: { en: Slug.parse(`example-${String(place)}`), fr: Slug.parse(`exemple-${String(place)}`) },
    facts,
    sources: { title: { source: { kind: 'general_knowledge' }, checkedOn: null } },
    texts: { en: { state: 'absent' }, fr: { state: 'absent' } },
    confidential,
    published: null,
  };
  const { en, fr } = made.texts;
  const texts = {
    ...(en && { en: { text: en, isTranslation: false } }),
    ...(fr && { fr: { text: fr, isTranslation: true } }),
  };
  const written = await editRecord(empty, { texts }, madeAt);
  if (!made.isPublic) return written;
  const chosen = languages.filter((language) => written.texts[language].state !== 'absent');
  const shown = publishRecord(written, chosen, madeAt);
  return shown.ok ? shown.value : bug('example refused');
}
