import type { PublishedContent } from '@coalition/domain/revisions';
import {
  statementDigest,
  type StatementFacts,
  type StatementId,
  type StatementText,
  type StatementVersion,
} from '@coalition/domain/statements';
import { bareId, type Digest } from '@coalition/domain/values';
import { sql } from 'kysely';
import type { Db } from '../server/office.ts';
import { listVersions } from './version.store.ts';

type Frozen = Extract<StatementVersion, { digest: Digest }>;

/** The frozen version whose words visitors see; null where nothing is public. */
export async function publicVersion(
  db: Db,
  id: StatementId,
  record: { published: PublishedContent<StatementFacts, StatementText> | null },
) {
  const { published } = record;
  const [en, fr] = [published?.texts.en?.text, published?.texts.fr?.text];
  if (!published || !en || !fr) return null;
  const { addressees, attachments } = published.facts;
  const digest = await statementDigest({ id, addressees, attachments, en, fr });
  const versions = await listVersions(db, id);
  return versions.filter(isFrozen).findLast((each) => each.digest === digest) ?? null;
}

function isFrozen(version: StatementVersion): version is Frozen {
  return 'digest' in version;
}

/** The numbers of the versions that were ever published, by the ledger. */
export async function publishedVersions(db: Db, id: StatementId): Promise<Set<number>> {
  const rows = await db
    .selectFrom('ledger_entries')
    .select(sql`content->'event'->'version'`.as('version'))
    .where('statement', '=', bareId(id))
    .where('kind', '=', 'statement_published')
    .execute();
  return new Set(rows.map(({ version }) => Number(version)));
}
