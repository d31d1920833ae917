import { foldName, rollEntryOf, type Endorsement, type RollEntry } from '@coalition/domain/endorsements';
import { LedgerEntry, type RemovalReason } from '@coalition/domain/ledger';
import type { StatementId } from '@coalition/domain/statements';
import { bareId, type Instant } from '@coalition/domain/values';
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

/** How many stand on a roll. */
export interface RollCounts {
  shown: number;
  countedOnly: number;
}

/** The counts of a roll as they are kept. */
export async function readRollCounts(db: Db, { statement, version }: OfVersion): Promise<RollCounts> {
  const row = await db
    .selectFrom('roll_counts')
    .select(['shown', 'counted_only'])
    .where('statement_id', '=', statement)
    .where('version', '=', version)
    .executeTakeFirst();
  return { shown: row?.shown ?? 0, countedOnly: row?.counted_only ?? 0 };
}

/** The place of the ledger before the first name of a page, from page 1 on: found in the index alone. */
export async function startOfPage(db: Db, { statement, version }: OfVersion, page: number): Promise<number> {
  if (page === 1) return 0;
  const row = await db
    .selectFrom('endorsements')
    .select('confirmed_sequence')
    .where('statement_id', '=', statement)
    .where('version', '=', version)
    .where('status', '=', 'confirmed')
    .where('shown_salt', 'is not', null)
    .orderBy('confirmed_sequence')
    .offset((page - 1) * rollPageSize - 1)
    .limit(1)
    .executeTakeFirst();
  return row?.confirmed_sequence ?? 0;
}

/** What left a roll: after delivery, when and never who; removed, when and why. */
export interface Departures {
  withdrawnAfterDelivery: Instant[];
  removed: { at: Instant; reason: RemovalReason }[];
}

/** What left a roll, by the ledger: rows that were erased change nothing. Only a version that was itself handed over has a delivery. */
export async function departures(db: Db, { statement, version }: OfVersion): Promise<Departures> {
  const rows = await db
    .selectFrom('ledger_entries')
    .select('content')
    .where('statement', '=', bareId(statement))
    .where('kind', 'in', ['statement_delivered', 'endorsement_withdrawn', 'endorsement_removed'])
    .orderBy('sequence')
    .execute();
  const past = rows
    .map(({ content }) => LedgerEntry.parse(content))
    .filter(({ event }) => 'version' in event && event.version === version);
  const delivered = past.find(({ event }) => event.kind === 'statement_delivered')?.sequence ?? Infinity;
  return {
    withdrawnAfterDelivery: past.flatMap(({ sequence, at, event }) =>
      event.kind === 'endorsement_withdrawn' && sequence > delivered ? [at] : [],
    ),
    removed: past.flatMap(({ at, event }) =>
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
