import { AuthorityRung, StatementId, StatementKind, statementKind } from '@coalition/domain/statements';
import { eachLanguage, type EachLanguage, type Language } from '@coalition/domain/values';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Db } from '../server/office.ts';
import { findWithdrawal } from '../revisions/records/publication.store.ts';
import { publishedStore } from '../revisions/records/published.store.ts';
import { findSlug, type SlugAddress } from '../revisions/records/slug.store.ts';

/** Statements as visitors see them. */
export const publishedStatements = publishedStore(statementKind);

/** The statement that visitors see at an address, or saw before it was withdrawn; null where none ever was public. */
export async function findOncePublic(db: Db, asked: SlugAddress): Promise<StatementId | null> {
  const shown = await publishedStatements.findBySlug(db, asked);
  if (shown) return StatementId.parse(shown.id);
  const leads = await findSlug(db, 'statements', asked);
  return leads && (await findWithdrawal(db, leads.id)) ? StatementId.parse(leads.id) : null;
}

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

/** What everybody who signs has to do with, public or not. */
export interface StatementStanding {
  kind: StatementKind;
  leastRung: AuthorityRung;
  /** Visitors see it. */
  isPublic: boolean;
}

const Standing = z.object({ kind: StatementKind, leastRung: AuthorityRung, isPublic: z.boolean() });

/** These few facts of a statement and no others: what is a draft has no way out here. Null where there is none. */
export async function findStanding(db: Db, id: StatementId): Promise<StatementStanding | null> {
  const row = await db
    .selectFrom('records')
    .select([
      sql`content->'facts'->>'kind'`.as('kind'),
      sql`(content->'facts'->>'leastRung')::int`.as('leastRung'),
      sql`published is not null`.as('isPublic'),
    ])
    .where('id', '=', id)
    .where('noun', '=', 'statements')
    .executeTakeFirst();
  return row ? Standing.parse(row) : null;
}

/** What kind of text a statement is, public or not; null where there is none. */
export async function findStatementKind(db: Db, id: StatementId): Promise<StatementKind | null> {
  return (await findStanding(db, id))?.kind ?? null;
}
