import { Medium, type MediumId } from '@coalition/domain/media';
import type { Digest } from '@coalition/domain/values';
import type { Db } from '../server/office.ts';

/** Keeps a new medium, unless there is one of the same bytes. @returns the one that is kept */
export async function insertMedium(db: Db, medium: Medium): Promise<Medium> {
  const { id, sha256, uploadedAt } = medium;
  await db
    .insertInto('media')
    .values({ id, sha256, uploaded_at: uploadedAt, content: JSON.stringify(medium) })
    .onConflict((conflict) => conflict.column('sha256').doNothing())
    .execute();
  return (await findMediumByDigest(db, sha256)) ?? medium;
}

/** One medium; null where there is none. */
export async function findMedium(db: Db, id: MediumId): Promise<Medium | null> {
  const row = await db.selectFrom('media').select('content').where('id', '=', id).executeTakeFirst();
  return row ? Medium.parse(row.content) : null;
}

/** One medium, held against changes by others until the transaction ends. */
export async function lockMedium(db: Db, id: MediumId): Promise<Medium | null> {
  const row = await db.selectFrom('media').select('content').where('id', '=', id).forUpdate().executeTakeFirst();
  return row ? Medium.parse(row.content) : null;
}

/** The medium with these bytes; null where there is none. */
export async function findMediumByDigest(db: Db, sha256: Digest): Promise<Medium | null> {
  return (await mediaByDigest(db, [sha256])).get(sha256) ?? null;
}

/** The media with these bytes by digest; a digest that no medium has is missing. */
export async function mediaByDigest(db: Db, digests: readonly Digest[]): Promise<ReadonlyMap<Digest, Medium>> {
  if (digests.length === 0) return new Map();
  const rows = await db
    .selectFrom('media')
    .select('content')
    .where('sha256', 'in', [...digests])
    .execute();
  return byDigest(rows);
}

/** The same, held so that none of them is deleted before the transaction ends. */
export async function holdMedia(db: Db, digests: readonly Digest[]): Promise<ReadonlyMap<Digest, Medium>> {
  if (digests.length === 0) return new Map();
  const rows = await db
    .selectFrom('media')
    .select('content')
    .where('sha256', 'in', [...digests])
    .orderBy('sha256')
    .forShare()
    .execute();
  return byDigest(rows);
}

/** All media, the newest first. */
export async function listMedia(db: Db): Promise<Medium[]> {
  const rows = await db
    .selectFrom('media')
    .select('content')
    .orderBy('uploaded_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map(({ content }) => Medium.parse(content));
}

/** Writes what is said of a medium; its bytes never change. */
export async function keepMedium(db: Db, medium: Medium): Promise<void> {
  await db
    .updateTable('media')
    .set({ content: JSON.stringify(medium) })
    .where('id', '=', medium.id)
    .execute();
}

/** Forgets a medium; the bytes are somebody else's to delete. */
export async function deleteMediumRow(db: Db, id: MediumId): Promise<void> {
  await db.deleteFrom('media').where('id', '=', id).execute();
}

function byDigest(rows: readonly { content: unknown }[]): ReadonlyMap<Digest, Medium> {
  const media = rows.map(({ content }) => Medium.parse(content));
  return new Map(media.map((medium) => [medium.sha256, medium]));
}
