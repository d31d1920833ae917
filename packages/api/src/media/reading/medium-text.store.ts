import { MediumText } from '@coalition/domain/media';
import { Digest, type Instant } from '@coalition/domain/values';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Db } from '../../server/office.ts';

const Pages = z.array(z.string());
const Claimed = z.object({ sha256: Digest, attempts: z.int(), content: MediumText });

/** A document whose text is to be read, or whose holders do not know it yet, and how often that was begun. */
export type ClaimedText = z.infer<typeof Claimed>;

const waiting = JSON.stringify({ status: 'waiting' } satisfies MediumText);

/** Takes up the document that waits longest, or whose process fell silent; null where there is none. */
export async function claimText(db: Db, now: Instant, leasedUntil: Instant): Promise<ClaimedText | null> {
  await sql`
    insert into medium_texts (sha256, attempts, leased_until, content, pages)
    select sha256, 0, ${now}::text, ${waiting}::text::jsonb, '[]'::jsonb from media
    where content->>'mediaType' = 'application/pdf'
      and not exists (select from medium_texts known where known.sha256 = media.sha256)
    order by uploaded_at, id limit 20
    on conflict do nothing`.execute(db);
  const { rows } = await sql`
    update medium_texts set attempts = attempts + 1, leased_until = ${leasedUntil}
    where sha256 = (
      select sha256 from medium_texts where leased_until <= ${now}
      order by leased_until, sha256 limit 1 for update skip locked
    )
    returning sha256, attempts, content`.execute(db);
  return rows[0] === undefined ? null : Claimed.parse(rows[0]);
}

/** Keeps what was read of a document; its holders are still to hear of it. */
export async function keepText(
  db: Db,
  sha256: Digest,
  { state, pages }: { state: MediumText; pages: readonly string[] },
): Promise<void> {
  await db
    .updateTable('medium_texts')
    .set({ content: JSON.stringify(state), pages: JSON.stringify(pages) })
    .where('sha256', '=', sha256)
    .execute();
}

/** Notes that nothing is left to do with a document. */
export async function finishText(db: Db, sha256: Digest): Promise<void> {
  await db.updateTable('medium_texts').set({ leased_until: null }).where('sha256', '=', sha256).execute();
}

/** Leaves a document to whoever comes next, as if nobody had begun. */
export async function releaseText(db: Db, sha256: Digest, now: Instant): Promise<void> {
  await db
    .updateTable('medium_texts')
    .set((row) => ({ leased_until: now, attempts: row('attempts', '-', 1) }))
    .where('sha256', '=', sha256)
    .execute();
}

/** What became of reading each document by its digest; pictures are missing, and what nobody has begun. */
export async function listTextStates(db: Db, sha256: Digest | null): Promise<ReadonlyMap<Digest, MediumText>> {
  const rows = await db
    .selectFrom('medium_texts')
    .select(['sha256', 'content'])
    .$if(sha256 !== null, (query) => query.where('sha256', '=', sha256))
    .execute();
  return new Map(rows.map((row) => [Digest.parse(row.sha256), MediumText.parse(row.content)]));
}

/** The pages of documents by digest; one that was not read, or gave no text, is missing. */
export async function pagesByDigest(db: Db, digests: readonly Digest[]): Promise<ReadonlyMap<Digest, string[]>> {
  if (digests.length === 0) return new Map();
  const rows = await db
    .selectFrom('medium_texts')
    .select(['sha256', 'pages'])
    .where('sha256', 'in', [...digests])
    .execute();
  const read = rows.map((row) => [Digest.parse(row.sha256), Pages.parse(row.pages)] as const);
  return new Map(read.filter(([, pages]) => pages.length > 0));
}
