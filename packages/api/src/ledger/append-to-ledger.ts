import {
  addLeaf,
  entryDigest,
  entryLeaf,
  LedgerTimeReversed,
  treeRoot,
  type Checkpoint,
  type LedgerEntry,
  type LedgerEvent,
  type SignedCheckpoint,
} from '@coalition/domain/ledger';
import { fail, ok, type Digest, type FailureOf, type Result } from '@coalition/domain/values';
import { announce } from '../revisions/changes/announce.ts';
import type { Db, Office } from '../server/office.ts';
import { readHead } from './ledger.store.ts';
import { signCheckpoint } from './sign-checkpoint.ts';

/** How far the clock may seem to go back: requests that overtake each other, a clock that is set right. */
const toleranceMs = 300_000;

/** Events that change no page and no roll by themselves. */
const quietKinds: ReadonlySet<LedgerEvent['kind']> = new Set<LedgerEvent['kind']>([
  'version_frozen',
  'version_superseded',
  'statement_delivered',
  'ledger_restored',
]);

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
  // News before the ledger: everybody waits in this order. What changes a page or a roll brings its own.
  if (quietKinds.has(event.kind))
    await announce(db, { at: now, noun: 'ledger', record_id: 'ledger', is_withdrawal: false });
  const head = await readHead(db, true);
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

async function insertEntry(db: Db, entry: LedgerEntry, leaf: Digest): Promise<void> {
  const { sequence, at, event } = entry;
  const statement = 'statement' in event ? event.statement : null;
  await db
    .insertInto('ledger_entries')
    .values({ sequence, at, kind: event.kind, statement, leaf, content: JSON.stringify(entry) })
    .execute();
}
