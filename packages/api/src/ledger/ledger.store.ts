import { LedgerEntry } from '@coalition/domain/ledger';
import { bug, Digest, Instant, type BareId } from '@coalition/domain/values';
import { z } from 'zod';
import type { Db } from '../server/office.ts';

/** The end of the ledger as it is stored. */
export const LedgerHead = z
  .object({
    size: z.int(),
    last_at: Instant.nullable(),
    last_digest: Digest.nullable(),
    peaks: z.array(Digest),
  })
  .transform(({ size, last_at: lastAt, last_digest: lastDigest, peaks }) => ({
    tree: { size, peaks },
    lastAt,
    lastDigest,
  }));
export type LedgerHead = z.output<typeof LedgerHead>;

/** The end of the ledger; held against whoever adds until the transaction ends, when asked to. */
export async function readHead(db: Db, isHeld = false): Promise<LedgerHead> {
  const query = db.selectFrom('ledger_head').selectAll();
  const row = await (isHeld ? query.forUpdate() : query).executeTakeFirst();
  return row ? LedgerHead.parse(row) : bug('the ledger has no head');
}

/** The hashes of all leaves as they are stored, in order. */
export async function listLeaves(db: Db): Promise<Digest[]> {
  const rows = await db.selectFrom('ledger_entries').select('leaf').orderBy('sequence').execute();
  return rows.map(({ leaf }) => Digest.parse(leaf));
}

/** All entries, in order. */
export async function listEntries(db: Db): Promise<LedgerEntry[]> {
  const rows = await db.selectFrom('ledger_entries').select('content').orderBy('sequence').execute();
  return rows.map(({ content }) => LedgerEntry.parse(content));
}

/** The ledger as it proves one statement: entries of it and of no statement whole, of all others the leaf. */
export async function listEntriesAround(db: Db, statement: BareId): Promise<(LedgerEntry | Digest)[]> {
  const own = await db
    .selectFrom('ledger_entries')
    .select(['sequence', 'content'])
    .where((row) => row.or([row('statement', '=', statement), row('statement', 'is', null)]))
    .execute();
  const entries = new Map(own.map(({ sequence, content }) => [sequence, LedgerEntry.parse(content)]));
  return (await listLeaves(db)).map((leaf, index) => entries.get(index + 1) ?? leaf);
}

/** The ledger's own words on restored backups. */
export async function listRestorations(db: Db): Promise<LedgerEntry[]> {
  const rows = await db
    .selectFrom('ledger_entries')
    .select('content')
    .where('kind', '=', 'ledger_restored')
    .orderBy('sequence')
    .execute();
  return rows.map(({ content }) => LedgerEntry.parse(content));
}

/** What the ledger says that it lost when a backup was restored, the first loss first. */
export async function listLosses(db: Db) {
  return (await listRestorations(db)).flatMap(({ sequence, at, event }) =>
    event.kind === 'ledger_restored' ? [{ sequence, at, lostFrom: event.lostFrom, lostUntil: event.lostUntil }] : [],
  );
}
