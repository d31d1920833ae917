import type { AuthorityRung, StatementId } from '@coalition/domain/statements';
import { memberKind } from '@coalition/domain/members';
import { CalendarDay, type Province } from '@coalition/domain/values';
import { sql } from 'kysely';
import { z } from 'zod';
import { recordStore } from '../../revisions/records/record.store.ts';
import type { Office } from '../../server/office.ts';
import { findSignOn } from '../open-sign-on.ts';

/** How the names under the newest opened version came together. */
export interface Growth {
  version: number;
  /** How many stood in all at the end of each day on which one was added, in the order of the days. */
  days: { day: CalendarDay; total: number }[];
  /** By how well it is shown that they speak for an organisation; null for persons who sign for themselves. */
  rungs: { rung: AuthorityRung | null; count: number }[];
  /** By the one province of a member; null for whoever is no member, or is active in several. The most first. */
  provinces: { province: Province | null; count: number }[];
}

const Row = z.object({
  day: CalendarDay,
  rung: z.literal([0, 1, 2, 3]).nullable(),
  member: z.string().nullable(),
  count: z.int(),
});
type Row = z.infer<typeof Row>;

/** Counts who stands under the version that is, or was last, open; null where none was ever opened. */
export async function growthOf(office: Office, statement: StatementId): Promise<Growth | null> {
  const open = await findSignOn(office, office.db, statement);
  if (!open) return null;
  const { number: version } = open.version;
  const { rows } = await sql<Record<string, unknown>>`
    select
      to_char((content->'state'->>'confirmedAt')::timestamptz at time zone ${office.installation.timeZone}, 'YYYY-MM-DD') as day,
      (content->'endorser'->>'rung')::int as rung,
      content->'endorser'->>'member' as member,
      count(*)::int as count
    from endorsements
    where statement_id = ${statement} and version = ${version} and status = 'confirmed'
    group by 1, 2, 3
    order by 1`.execute(office.db);
  const counted = rows.map((row) => Row.parse(row));
  return { version, days: daysOf(counted), rungs: rungsOf(counted), provinces: await provincesOf(office, counted) };
}

function daysOf(rows: readonly Row[]): Growth['days'] {
  let total = 0;
  return [...Map.groupBy(rows, ({ day }) => day)].map(([day, ofDay]) => {
    total += sumOf(ofDay);
    return { day, total };
  });
}

function rungsOf(rows: readonly Row[]): Growth['rungs'] {
  const byRung = Map.groupBy(rows, ({ rung }) => rung);
  return ([null, 0, 1, 2, 3] as const).flatMap((rung) => {
    const count = sumOf(byRung.get(rung) ?? []);
    return count === 0 ? [] : [{ rung, count }];
  });
}

async function provincesOf({ db }: Office, rows: readonly Row[]): Promise<Growth['provinces']> {
  const members = await recordStore(memberKind).list(db);
  const provinceOf = new Map(
    members.map(({ id, facts: { provinces } }) => [id, provinces.length === 1 ? (provinces[0] ?? null) : null]),
  );
  const byProvince = Map.groupBy(rows, ({ member }) => (member === null ? null : (provinceOf.get(member) ?? null)));
  return [...byProvince]
    .map(([province, ofProvince]) => ({ province, count: sumOf(ofProvince) }))
    .sort((one, other) => other.count - one.count);
}

function sumOf(rows: readonly Row[]): number {
  return rows.reduce((sum, { count }) => sum + count, 0);
}
