import { foldName, rollEntryOf, type Endorsement, type RollEntry } from '@coalition/domain/endorsements';
import { LedgerEntry, type RemovalReason } from '@coalition/domain/ledger';
import type { StatementId, StatementStage } from '@coalition/domain/statements';
import { bareId, type Instant } from '@coalition/domain/values';
import { sql } from 'kysely';
import type { Db } from '../../server/office.ts';
import { parseEndorsement } from '../endorsement.store.ts';

/** One version of one statement. */
export interface OfVersion {
  statement: StatementId;
  version: number;
}

/** How many names a page of the roll has. */
export const rollPageSize = 100;

/** A shown name with its place in the ledger. */
export type RollLine = RollEntry & { sequence: number };

/** Names on the roll from some place of the ledger on, in the order of confirmation; those counted only are left out. */
export async function rollLines(db: Db, of: OfVersion, span: { after: number; limit: number }): Promise<RollLine[]> {
  const rows = await db
    .selectFrom('endorsements')
    .selectAll()
    .where('statement_id', '=', of.statement)
    .where('version', '=', of.version)
    .where('status', '=', 'confirmed')
    .where('shown_salt', 'is not', null)
    .where('confirmed_sequence', '>', span.after)
    .orderBy('confirmed_sequence')
    .limit(span.limit)
    .execute();
  return rows.flatMap((row) => {
    const entry = rollEntryOf(parseEndorsement(row).endorsement);
    return entry && row.confirmed_sequence !== null ? [{ ...entry, sequence: row.confirmed_sequence }] : [];
  });
}

/** How many stand on a roll: in all, and counted only; and how far the ledger goes that page by page begins at. */
export interface RollCounts {
  total: number;
  countedOnly: number;
  /** The sequence before the first name of each page, from page 1 on. */
  pageStarts: number[];
}

/** Counts a roll of any length, and finds where its pages begin. */
export async function countRoll(db: Db, { statement, version }: OfVersion): Promise<RollCounts> {
  const { rows } = await sql<{ total: number; shown: number; starts: number[] | null }>`
    select
      count(*)::int as total,
      (count(*) filter (where shown_salt is not null))::int as shown,
      array_agg(confirmed_sequence order by confirmed_sequence)
        filter (where shown_salt is not null and place % ${rollPageSize} = 1) as starts
    from (
      select confirmed_sequence, shown_salt,
        row_number() over (partition by shown_salt is null order by confirmed_sequence) as place
      from endorsements
      where statement_id = ${statement} and version = ${version} and status = 'confirmed'
    ) as roll`.execute(db);
  const [row] = rows;
  const starts = (row?.starts ?? []).map((sequence) => sequence - 1);
  return { total: row?.total ?? 0, countedOnly: (row?.total ?? 0) - (row?.shown ?? 0), pageStarts: starts };
}

/** What left a roll: after delivery, when and never who; removed, when and why. */
export interface Departures {
  withdrawnAfterDelivery: Instant[];
  removed: { at: Instant; reason: RemovalReason }[];
}

/** What left a roll, by the ledger: rows that were erased change nothing. */
export async function departures(
  db: Db,
  { statement, version }: OfVersion,
  stage: StatementStage,
): Promise<Departures> {
  const rows = await db
    .selectFrom('ledger_entries')
    .select('content')
    .where('statement', '=', bareId(statement))
    .where('kind', 'in', ['endorsement_withdrawn', 'endorsement_removed'])
    .orderBy('sequence')
    .execute();
  const left = rows
    .map(({ content }) => LedgerEntry.parse(content))
    .filter(({ event }) => 'version' in event && event.version === version);
  const deliveredAt = 'deliveredAt' in stage ? stage.deliveredAt : null;
  return {
    withdrawnAfterDelivery: left.flatMap(({ at, event }) =>
      event.kind === 'endorsement_withdrawn' && deliveredAt !== null && at >= deliveredAt ? [at] : [],
    ),
    removed: left.flatMap(({ at, event }) =>
      event.kind === 'endorsement_removed' ? [{ at, reason: event.reason }] : [],
    ),
  };
}

/** Folded names on the roll that are the same as this one's, of others. */
export async function namesLike(db: Db, endorsement: Endorsement): Promise<Set<string>> {
  const row = await db
    .selectFrom('endorsements')
    .select('name_folded')
    .where('statement_id', '=', endorsement.statement)
    .where('version', '=', endorsement.version)
    .where('name_folded', '=', foldName(endorsement.nameAsSigned))
    .where('status', '=', 'confirmed')
    .where('id', '!=', endorsement.id)
    .executeTakeFirst();
  return new Set(row ? [row.name_folded] : []);
}
