import { IndividualLine, recordLines, RecordSurroundings, type ExportedNoun } from '@coalition/domain/exports';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Db } from '../../server/office.ts';
import { exportedNouns } from './exported-nouns.ts';
import { exportPart, inBatches, type ExportPart } from './part.ts';

/** The parts that hold records: of organisations and things openly, of people privately. */
export const recordParts: readonly ExportPart[] = [
  openPart('coalition'),
  openPart('helplines'),
  openPart('members'),
  openPart('organisations'),
  openPart('pages'),
  openPart('resources'),
  openPart('sections'),
  openPart('statements'),
  openPart('synonyms'),
  openPart('topics'),
  exportPart('private/individuals.jsonl', IndividualLine, {
    read: ({ db }) => readRecords(db, 'members', true),
    load: ({ db }, lines) => loadRecords(db, 'members', lines),
  }),
];

function openPart(noun: ExportedNoun): ExportPart {
  return exportPart(`data/records/${noun}.jsonl`, lineOfNoun(noun), {
    read: async function* ({ db }) {
      for await (const lines of readRecords(db, noun, false))
        yield lines.map(({ record: { confidential: _, ...record }, ...around }) => ({ record, ...around }));
    },
    load: ({ db }, lines) => loadRecords(db, noun, lines),
  });
}

function lineOfNoun(noun: ExportedNoun): z.ZodType<RecordSurroundings & { record: { id: string } }> {
  return recordLines[noun];
}

/** Whether a record is of a person, in the draft or in what visitors see: such a one is private as a whole. */
export const isOfPerson = sql<boolean>`(noun = 'members'
  and 'individual' in (content->'facts'->>'kind', coalesce(published->'facts'->>'kind', '')))`;

type Line = RecordSurroundings & { record: { id: string; confidential: unknown } };

const Content = z.looseObject({ id: z.string(), confidential: z.unknown() });

async function* readRecords(db: Db, noun: ExportedNoun, isOfPeople: boolean): AsyncGenerator<Line[]> {
  const batches = inBatches<{ id: string; content: unknown; published: unknown }>((last, limit) => {
    const query = db
      .selectFrom('records')
      .select(['id', 'content', 'published'])
      .where('noun', '=', noun)
      .where(isOfPeople ? isOfPerson : sql<boolean>`not ${isOfPerson}`)
      .where(sql<boolean>`id collate "C" > ${last?.id ?? ''}`);
    return query
      .orderBy(sql`id collate "C"`)
      .limit(limit)
      .execute();
  });
  for await (const rows of batches) {
    const ids = rows.map(({ id }) => id);
    const [addresses, changes] = [await readAddresses(db, ids), await readChanges(db, ids)];
    yield rows.map(({ id, content, published }) => ({
      record: { ...Content.parse(content), published },
      addresses: addresses.get(id) ?? [],
      change: changes.get(id) ?? null,
    }));
  }
}

async function readAddresses(db: Db, ids: readonly string[]) {
  const rows = await db
    .selectFrom('record_slugs')
    .select(['record_id', 'language', 'slug', 'is_current as isCurrent'])
    .where('record_id', 'in', ids)
    .orderBy('language')
    .orderBy(sql`slug collate "C"`)
    .execute();
  const byRecord = Map.groupBy(rows, ({ record_id }) => record_id);
  return new Map(
    [...byRecord].map(([id, slugs]) => [
      id,
      slugs.map(({ record_id: _, ...slug }) => RecordSurroundings.shape.addresses.element.parse(slug)),
    ]),
  );
}

async function readChanges(db: Db, ids: readonly string[]) {
  const rows = await db
    .selectFrom('change_stamps')
    .select(['record_id', 'position', 'stamped_at as stampedAt', 'is_deleted as isDeleted', 'facets'])
    .where('record_id', 'in', ids)
    .execute();
  return new Map(rows.map(({ record_id, ...stamp }) => [record_id, RecordSurroundings.shape.change.parse(stamp)]));
}

async function loadRecords(
  db: Db,
  noun: ExportedNoun,
  lines: readonly (RecordSurroundings & { record: { id: string } })[],
): Promise<void> {
  for (const { record } of lines) await exportedNouns[noun].insert(db, record);
  const slugs = lines.flatMap(({ record, addresses }) =>
    addresses.map(({ isCurrent, ...slug }) => ({ noun, record_id: record.id, is_current: isCurrent, ...slug })),
  );
  if (slugs.length > 0) await db.insertInto('record_slugs').values(slugs).execute();
  const stamps = lines.flatMap(({ record, change }) => (change === null ? [] : [stampOf(noun, record.id, change)]));
  if (stamps.length > 0) await db.insertInto('change_stamps').values(stamps).execute();
}

function stampOf(noun: ExportedNoun, id: string, change: NonNullable<RecordSurroundings['change']>) {
  const { position, stampedAt, isDeleted, facets } = change;
  return { record_id: id, noun, position, stamped_at: stampedAt, is_deleted: isDeleted, facets };
}
