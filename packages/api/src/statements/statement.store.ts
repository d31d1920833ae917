import { statementKind, type StatementId, type StatementKind } from '@coalition/domain/statements';
import { eachLanguage, type EachLanguage, type Language } from '@coalition/domain/values';
import type { Db } from '../server/office.ts';
import { recordStore } from '../revisions/records/record.store.ts';
import { publishedStore } from '../revisions/records/published.store.ts';

/** Statements as visitors see them. */
export const publishedStatements = publishedStore(statementKind);

/** The address parts of a statement as they are now, public or not. */
export async function slugsOfStatement(db: Db, id: StatementId): Promise<EachLanguage<string>> {
  const rows = await db
    .selectFrom('record_slugs')
    .select(['language', 'slug'])
    .where('record_id', '=', id)
    .where('is_current', '=', true)
    .execute();
  const slugIn = (language: Language): string => rows.find((row) => row.language === language)?.slug ?? '';
  return eachLanguage(slugIn);
}

/** What kind of text a statement is, public or not; null where there is none. */
export async function findStatementKind(db: Db, id: StatementId): Promise<StatementKind | null> {
  return (await recordStore(statementKind).find(db, id))?.facts.kind ?? null;
}
