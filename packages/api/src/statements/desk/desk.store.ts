import { StaffId } from '@coalition/domain/access';
import { RecordNotFound, type OfficeRecord } from '@coalition/domain/revisions';
import {
  StatementId,
  statementKind,
  wordsOf,
  workingVersion,
  type Authors,
  type StatementConfidential,
  type StatementFacts,
  type StatementStage,
  type StatementText,
  type StatementVersion,
  type StatementWords,
} from '@coalition/domain/statements';
import { fail, languages, ok, type FailureOf, type Language, type Result } from '@coalition/domain/values';
import { sql } from 'kysely';
import { recordStore } from '../../revisions/records/record.store.ts';
import type { Db } from '../../server/office.ts';
import { findStage, listVersions, lockStage } from '../version.store.ts';

/** A statement as a record of the office. */
export type StatementRecord = OfficeRecord<StatementFacts, StatementText, StatementConfidential>;

/** All that lies on the desk of one statement. */
export interface Desk {
  id: StatementId;
  record: StatementRecord;
  stage: StatementStage;
  /** The versions as they are kept, the first one first. */
  versions: StatementVersion[];
  /** The version that the present words belong to; null while a language has no text. */
  version: StatementVersion | null;
  /** The first language without a text; null where both are written. */
  absent: Language | null;
}

const store = recordStore(statementKind);

/** In whose name the machine itself wrote: nobody's, so that anybody may approve it. */
const nobody = StaffId.parse('usr_00000000-0000-7000-8000-000000000000');

/** What lies on a statement's desk. @fails RecordNotFound */
export async function findDesk(db: Db, id: string): Promise<Result<Desk, FailureOf<typeof RecordNotFound>>> {
  const record = await store.find(db, id);
  if (!record) return fail(RecordNotFound({}));
  const statement = StatementId.parse(record.id);
  return ok(await layOut(db, record, await findStage(db, statement)));
}

/** What lies on a statement's desk, held against changes by others until the transaction ends. @fails RecordNotFound */
export async function lockDesk(db: Db, id: string): Promise<Result<Desk, FailureOf<typeof RecordNotFound>>> {
  const record = await store.findForUpdate(db, id);
  if (!record) return fail(RecordNotFound({}));
  const statement = StatementId.parse(record.id);
  return ok(await layOut(db, record, await lockStage(db, statement)));
}

async function layOut(db: Db, record: StatementRecord, stage: StatementStage): Promise<Desk> {
  const id = StatementId.parse(record.id);
  const versions = await listVersions(db, id);
  const words = wordsOf(record);
  return {
    id,
    record,
    stage,
    versions,
    version: words && (await presentVersion(db, versions.at(-1) ?? null, words)),
    absent: languages.find((language) => record.texts[language].state === 'absent') ?? null,
  };
}

/** The version that some words of a statement belong to now. */
async function presentVersion(
  db: Db,
  newest: StatementVersion | null,
  words: StatementWords,
): Promise<StatementVersion> {
  return workingVersion(newest, words, await findAuthors(db, words.id));
}

/** Who saved the last change of each language's words; addressees and attachments belong to both. */
async function findAuthors(db: Db, id: StatementId): Promise<Authors> {
  return { en: await findAuthor(db, id, 'en'), fr: await findAuthor(db, id, 'fr') };
}

async function findAuthor(db: Db, id: StatementId, language: Language): Promise<StaffId> {
  const words = (side: 'before' | 'after') => sql`jsonb_build_array(
    ${sql.ref(side)}->'texts'->${language}::text->'text',
    ${sql.ref(side)}->'facts'->'addressees',
    ${sql.ref(side)}->'facts'->'attachments')`;
  const row = await db
    .selectFrom('revisions')
    .select('staff_id')
    .where('record_id', '=', id)
    .where(sql<boolean>`(before is null or ${words('before')} is distinct from ${words('after')})`)
    .orderBy('revision', 'desc')
    .limit(1)
    .executeTakeFirst();
  return StaffId.safeParse(row?.staff_id).data ?? nobody;
}
