import {
  ArchivedCopy,
  emptyTimeline,
  LinkTimeline,
  PageFingerprint,
  publicNotice,
  type LinkState,
} from '@coalition/domain/links';
import { Instant, WebAddress } from '@coalition/domain/values';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Db } from '../server/office.ts';

const Content = z.strictObject({
  timeline: LinkTimeline,
  approved: PageFingerprint.nullable().meta({ description: 'Of the page as it was when it was found good' }),
  archive: ArchivedCopy,
});

/** All that is kept of one address outside. */
export interface WatchedLink extends z.infer<typeof Content> {
  address: WebAddress;
  host: string;
  /** Null while nothing public leads there. */
  nextCheckAt: Instant | null;
  checkedAt: Instant | null;
}

const Row = z.object({
  address: WebAddress,
  host: z.string(),
  next_check_at: Instant.nullable(),
  checked_at: Instant.nullable(),
  content: Content,
});

const columns = ['address', 'host', 'next_check_at', 'checked_at', 'content'] as const;

function linkOf(row: unknown): WatchedLink {
  const { address, host, next_check_at: nextCheckAt, checked_at: checkedAt, content } = Row.parse(row);
  return { address, host, nextCheckAt, checkedAt, ...content };
}

/** A link that was never checked, due at once. */
export function newLink(address: WebAddress, now: Instant): WatchedLink {
  const { host } = new URL(address);
  const archive = { state: 'not_asked' } as const;
  return { address, host, nextCheckAt: now, checkedAt: null, timeline: emptyTimeline, approved: null, archive };
}

/** One link; null for an address that was never watched. */
export async function findLink(db: Db, address: string): Promise<WatchedLink | null> {
  const row = await db.selectFrom('links').select(columns).where('address', '=', address).executeTakeFirst();
  return row ? linkOf(row) : null;
}

/** The same, locked until the end of the transaction. */
export async function lockLink(db: Db, address: string): Promise<WatchedLink | null> {
  const row = await db
    .selectFrom('links')
    .select(columns)
    .where('address', '=', address)
    .forUpdate()
    .executeTakeFirst();
  return row ? linkOf(row) : null;
}

/** Every link that something public leads to, by its address; of the addresses given only where there are any. */
export async function listLinks(db: Db, addresses?: readonly string[]): Promise<WatchedLink[]> {
  if (addresses?.length === 0) return [];
  let query = db.selectFrom('links').select(columns);
  query = addresses ? query.where('address', 'in', [...addresses]) : query.where('next_check_at', 'is not', null);
  return (await query.orderBy('address').execute()).map(linkOf);
}

/** Links behind an address in the order of their bytes, also those that nothing public leads to any more. */
export async function listLinksAfter(db: Db, address: string, limit: number): Promise<WatchedLink[]> {
  const rows = await db
    .selectFrom('links')
    .select(columns)
    .where(sql<boolean>`address collate "C" > ${address}`)
    .orderBy(sql`address collate "C"`)
    .limit(limit)
    .execute();
  return rows.map(linkOf);
}

const batchSize = 200;

/** Writes links as they are now, new ones too. */
export async function keepLinks(db: Db, links: readonly WatchedLink[], now: Instant): Promise<void> {
  for (let from = 0; from < links.length; from += batchSize) {
    await db
      .insertInto('links')
      .values(links.slice(from, from + batchSize).map((link) => valuesOf(link, now)))
      .onConflict((conflict) =>
        conflict.column('address').doUpdateSet((row) => ({
          state: row.ref('excluded.state'),
          notice: row.ref('excluded.notice'),
          next_check_at: row.ref('excluded.next_check_at'),
          checked_at: row.ref('excluded.checked_at'),
          content: sql`excluded.content`,
        })),
      )
      .execute();
  }
}

function valuesOf({ address, host, nextCheckAt, checkedAt, ...content }: WatchedLink, now: Instant) {
  return {
    address,
    host,
    state: content.timeline.standing?.state ?? null,
    notice: publicNotice(content.timeline, now),
    next_check_at: nextCheckAt,
    checked_at: checkedAt,
    content: JSON.stringify(content),
  };
}

/** Whether a link is due. */
export async function isAnyLinkDue(db: Db, now: Instant): Promise<boolean> {
  const row = await db
    .selectFrom('links')
    .select('address')
    .where('next_check_at', '<=', now)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** How many watched links there are in each state; `null` stands for those of which nothing is held to be true yet. */
export async function countLinks(db: Db): Promise<{ state: LinkState | null; count: number }[]> {
  const rows = await db
    .selectFrom('links')
    .select(({ fn }) => ['state', fn.countAll<number | string>().as('count')])
    .where('next_check_at', 'is not', null)
    .groupBy('state')
    .execute();
  const Counted = z.object({
    state: LinkTimeline.shape.standing.unwrap().shape.state.nullable(),
    count: z.coerce.number(),
  });
  return rows.map((row) => Counted.parse(row));
}
