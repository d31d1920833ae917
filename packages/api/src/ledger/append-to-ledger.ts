import {
  addLeaf,
  checkpointJson,
  entryDigest,
  entryLeaf,
  LedgerTimeReversed,
  treeRoot,
  type Checkpoint,
  type LedgerEntry,
  type LedgerEvent,
  type SignedCheckpoint,
} from '@coalition/domain/ledger';
import { bug, Digest, fail, Instant, ok, type FailureOf, type Result } from '@coalition/domain/values';
import { z } from 'zod';
import type { Db, Office } from '../server/office.ts';

/** How far the clock may seem to go back: requests that overtake each other, a clock that is set right. */
const toleranceMs = 300_000;

/** What became of an event: its entry, the hash of its leaf, and the signed state of the ledger that ends with it. */
export interface Appended {
  entry: LedgerEntry;
  leaf: Digest;
  checkpoint: SignedCheckpoint;
}

/**
 * Adds an event at the end of the ledger, in the transaction of what it speaks of. Others who add wait until that
 * transaction ends, so do this last. An entry is never older than the one before it: within five minutes it takes that one's time.
 *
 * @fails LedgerTimeReversed, when the clock is further behind
 */
export async function appendToLedger(
  { now, installation }: Pick<Office, 'now' | 'installation'>,
  db: Db,
  event: LedgerEvent,
): Promise<Result<Appended, FailureOf<typeof LedgerTimeReversed>>> {
  const head = await lockHead(db);
  const at = head.lastAt !== null && head.lastAt > now ? head.lastAt : now;
  if (Date.parse(at) - Date.parse(now) > toleranceMs) return fail(LedgerTimeReversed({ previousAt: at, at: now }));
  const entry: LedgerEntry = { sequence: head.tree.size + 1, at, previous: head.lastDigest, event };
  const leaf = await entryLeaf(entry);
  const tree = await addLeaf(head.tree, leaf);
  await insertEntry(db, entry, leaf);
  await db
    .updateTable('ledger_head')
    .set({ size: tree.size, last_at: at, last_digest: await entryDigest(entry), peaks: JSON.stringify(tree.peaks) })
    .execute();
  const checkpoint: Checkpoint = { size: tree.size, root: await treeRoot(tree), at };
  return ok({ entry, leaf, checkpoint: signCheckpoint(installation, checkpoint) });
}

/** A checkpoint with this installation's signature. */
export function signCheckpoint({ ledgerKey }: Office['installation'], checkpoint: Checkpoint): SignedCheckpoint {
  return { checkpoint, signature: ledgerKey.sign(checkpointJson(checkpoint)) };
}

const Head = z
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

async function lockHead(db: Db): Promise<z.output<typeof Head>> {
  const row = await db.selectFrom('ledger_head').selectAll().forUpdate().executeTakeFirst();
  return row ? Head.parse(row) : bug('the ledger has no head');
}

async function insertEntry(db: Db, entry: LedgerEntry, leaf: Digest): Promise<void> {
  const { sequence, at, event } = entry;
  const statement = 'statement' in event ? event.statement : null;
  await db
    .insertInto('ledger_entries')
    .values({ sequence, at, kind: event.kind, statement, leaf, content: JSON.stringify(entry) })
    .execute();
}
