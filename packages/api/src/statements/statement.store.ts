import { statementKind, type StatementId } from '@coalition/domain/statements';
import { eachLanguage, type EachLanguage, type Language } from '@coalition/domain/values';
import type { Db } from '../server/office.ts';
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
