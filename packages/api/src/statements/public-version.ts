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

/** Which record: all that is asked of it is what visitors see. */
interface Seen {
  published: PublishedContent<StatementFacts, StatementText> | null;
}

/**
 * The version that visitors see: of those that were published, the newest in these words. One that was frozen in the same
 * words later, and not published yet, is not it. Null where nothing is public.
 */
export async function publicVersion(db: Db, id: StatementId, record: Seen): Promise<Frozen | null> {
  const [candidates, published] = [await versionsSeen(db, id, record), await publishedVersions(db, id)];
  return candidates.findLast(({ number }) => published.has(number)) ?? null;
}

/** The frozen versions in the words that visitors see, the first one first; empty where nothing is public. */
export async function versionsSeen(db: Db, id: StatementId, { published }: Seen): Promise<Frozen[]> {
  const [en, fr] = [published?.texts.en?.text, published?.texts.fr?.text];
  if (!published || !en || !fr) return [];
  const { addressees, attachments } = published.facts;
  const digest = await statementDigest({ id, addressees, attachments, en, fr });
  const versions = await listVersions(db, id);
  return versions.filter(isFrozen).filter((each) => each.digest === digest);
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
