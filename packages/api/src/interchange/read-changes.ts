import { facetOfSide, HarvestMoment, HarvestSet } from '@coalition/domain/interchange';
import { sql, type RawBuilder } from 'kysely';
import { z } from 'zod';
import { holdNews } from '../revisions/changes/announce.ts';
import { databaseSecond } from '../revisions/changes/stamp-change.ts';
import type { Db, Office } from '../server/office.ts';

/** The nouns whose changes programs can follow. */
export const FollowedNoun = z.enum(['resources', 'topics', 'statements']);
export type FollowedNoun = z.infer<typeof FollowedNoun>;

/** What changes are asked for. */
export const ChangeQuery = z.strictObject({
  noun: FollowedNoun,
  /** The place in the order of changes after which the page begins; 0 for the beginning. */
  after: z.int().min(0).max(2_147_483_647),
  from: HarvestMoment.nullable(),
  until: HarvestMoment.nullable(),
  set: HarvestSet.nullable(),
  isWithDeleted: z.boolean(),
  limit: z.int().min(1).max(200),
});
export type ChangeQuery = z.infer<typeof ChangeQuery>;

const Change = z.object({
  id: z.string(),
  position: z.int(),
  changedAt: HarvestMoment,
  isDeleted: z.boolean(),
  facets: z.array(z.string()),
});

/** When what visitors see of a record last changed, and whether it was taken back then. */
export type Change = z.infer<typeof Change>;

/** A page of changes, the oldest first: each record once, at its newest change. */
export interface ChangePage {
  changes: Change[];
  /** Whether more of them follow the last one of this page. */
  isLast: boolean;
  /** How many there are from the beginning, this page and all others together. */
  total: number;
  /** Whatever changes after this page was read bears this second or a later one. */
  readAt: HarvestMoment;
}

/**
 * Reads a page of changes in the order in which they could be seen. While it is read nobody changes what visitors see: a write that is
 * under way is waited for, so that none appears later with an earlier stamp, and whoever asks again from `readAt` misses nothing.
 */
export function readChanges(db: Office['db'], query: ChangeQuery): Promise<ChangePage> {
  return db.transaction().execute(async (tx) => {
    await holdNews(tx);
    const matching = conditions(query);
    const { rows } = await sql`
      select record_id as id, position, stamped_at as "changedAt", is_deleted as "isDeleted", facets
      from change_stamps where ${matching} and position > ${query.after}
      order by position limit ${query.limit + 1}`.execute(tx);
    const counted = await sql<{ total: unknown }>`
      select count(*) as total from change_stamps where ${matching}`.execute(tx);
    const changes = rows.map((row) => Change.parse(row));
    return {
      changes: changes.slice(0, query.limit),
      isLast: changes.length <= query.limit,
      total: z.coerce.number().parse(counted.rows[0]?.total),
      readAt: await presentSecond(tx),
    };
  });
}

function conditions({ noun, from, until, set, isWithDeleted }: ChangeQuery): RawBuilder<unknown> {
  return sql.join(
    [
      sql`noun = ${noun}`,
      ...(from === null ? [] : [sql`stamped_at >= ${from}`]),
      ...(until === null ? [] : [sql`stamped_at <= ${until}`]),
      ...(set === null ? [] : [holds(set)]),
      ...(isWithDeleted ? [] : [sql`not is_deleted`]),
    ],
    sql` and `,
  );
}

/** Of a language every variant counts, as of a side without a value everything does. */
function holds({ side, value }: HarvestSet): RawBuilder<unknown> {
  const facet = `${facetOfSide[side]}:${value ?? ''}`;
  if (value !== null && side !== 'lang') return sql`facets @> array[${facet}::text]`;
  const variants = value === null ? facet : `${facet}-`;
  return sql`exists (select 1 from unnest(facets) as facet where facet = ${facet} or starts_with(facet, ${variants}))`;
}

/** The newest stamp, or this second if that is later: clocks are set back at times, stamps never are. */
async function presentSecond(db: Db): Promise<HarvestMoment> {
  const { rows } = await sql<{ moment: unknown }>`
    select greatest(${databaseSecond}, (select stamped_at from change_stamps order by position desc limit 1)) as moment`.execute(
    db,
  );
  return HarvestMoment.parse(rows[0]?.moment);
}

/** The newest change of one record; null when it never was public. */
export async function findChange(db: Db, noun: FollowedNoun, id: string): Promise<Change | null> {
  const row = await db
    .selectFrom('change_stamps')
    .select(['record_id as id', 'position', 'stamped_at as changedAt', 'is_deleted as isDeleted', 'facets'])
    .where('record_id', '=', id)
    .where('noun', '=', noun)
    .executeTakeFirst();
  return row ? Change.parse(row) : null;
}

/** The stamp of the oldest change that is still told of; null while nothing was ever public. */
export async function findEarliest(db: Db, noun: FollowedNoun): Promise<HarvestMoment | null> {
  const row = await db
    .selectFrom('change_stamps')
    .select('stamped_at')
    .where('noun', '=', noun)
    .orderBy('position')
    .limit(1)
    .executeTakeFirst();
  return row ? HarvestMoment.parse(row.stamped_at) : null;
}

/** Every facet that a record of a noun holds or held when it was taken back, by name. */
export async function listFacets(db: Db, noun: FollowedNoun): Promise<string[]> {
  const { rows } = await sql<{ facet: unknown }>`
    select distinct facet from change_stamps, unnest(facets) as facet where noun = ${noun} order by facet`.execute(db);
  return rows.map(({ facet }) => z.string().parse(facet));
}
