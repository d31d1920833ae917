import { z } from 'zod';
import { Instant, Line, Slug } from '../values/index.ts';
import { recordKind, type OfficeRecord } from './record.ts';

const Facts = z.strictObject({ colour: Line });
const Text = z.strictObject({ words: Line });
const Confidential = z.strictObject({ secret: Line });

/** A noun with one field of each sort, for trying the engine. */
export const exampleKind = recordKind({ noun: 'examples', prefix: 'exa', Facts, Text, Confidential });

/** A record of {@link exampleKind}. */
export type ExampleRecord = OfficeRecord<z.infer<typeof Facts>, z.infer<typeof Text>, z.infer<typeof Confidential>>;

/** A new record: a draft without a text in either language. */
export function exampleRecord(changes: Partial<ExampleRecord> = {}): ExampleRecord {
  return {
    id: 'exa_01900000-0000-7000-8000-000000000001',
    revision: 1,
    createdAt: Instant.parse('2026-01-01T00:00:00.000Z'),
    changedAt: Instant.parse('2026-01-01T00:00:00.000Z'),
    publication: { status: 'draft' },
    slugs: { en: Slug.parse('example'), fr: Slug.parse('exemple') },
    facts: { colour: 'green' },
    sources: {},
    texts: { en: { state: 'absent' }, fr: { state: 'absent' } },
    confidential: { secret: 'CANARY' },
    published: null,
    ...changes,
  };
}
