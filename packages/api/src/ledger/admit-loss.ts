import {
  checkpointDigest,
  isInGap,
  type LedgerTimeReversed,
  rootsAtSizes,
  type SignedCheckpoint,
} from '@coalition/domain/ledger';
import { fail, ok, type Digest, type FailureOf, type Result } from '@coalition/domain/values';
import { writeAudit } from '../server/write-audit.ts';
import { inTransaction, type Db, type Office } from '../server/office.ts';
import { appendToLedger } from './append-to-ledger.ts';
import { listLeaves, listRestorations } from './ledger.store.ts';

/** Which entries a restored backup does not have, by the newest checkpoint that covered them. */
export interface LostRange {
  lostFrom: number;
  lostUntil: number;
  checkpoint: Digest;
}

/** What checkpoints of an earlier time say of the ledger in the database. */
export type RestoreVerdict =
  | { verdict: 'whole' }
  /** It ends early, and what is left agrees: a backup was restored, or its tail was cut. */
  | { verdict: 'shorter'; lost: LostRange }
  /** What is left is not what was there: it was changed, and nobody says so by themself. */
  | { verdict: 'differs'; lost: LostRange };

/** Holds the ledger against checkpoints that were kept elsewhere; those in a gap that the ledger admits are at rest. */
export async function judgeRestore(db: Db, kept: readonly SignedCheckpoint[]): Promise<RestoreVerdict> {
  const [leaves, restorations] = [await listLeaves(db), await listRestorations(db)];
  const events = restorations.flatMap(({ event }) => (event.kind === 'ledger_restored' ? [event] : []));
  const roots = await rootsAtSizes(
    leaves,
    kept.map(({ checkpoint }) => checkpoint.size),
  );
  const agrees = ({ checkpoint: { size, root } }: SignedCheckpoint): boolean => roots.get(size) === root;
  const differing = kept.filter((signed) => !agrees(signed) && !isInGap(events, signed.checkpoint.size));
  const newest = newestOf(differing);
  if (!newest) return { verdict: 'whole' };
  const lostUntil = newest.checkpoint.size;
  const checkpoint = await checkpointDigest(newest.checkpoint);
  const isShorter = differing.every((signed) => signed.checkpoint.size > leaves.length);
  if (isShorter) return { verdict: 'shorter', lost: { lostFrom: leaves.length + 1, lostUntil, checkpoint } };
  const agreed = newestOf(kept.filter(agrees))?.checkpoint.size ?? 0;
  return { verdict: 'differs', lost: { lostFrom: Math.min(agreed + 1, lostUntil), lostUntil, checkpoint } };
}

function newestOf(all: readonly SignedCheckpoint[]): SignedCheckpoint | undefined {
  return all.toSorted((one, other) => one.checkpoint.size - other.checkpoint.size).at(-1);
}

/** Asks those anew whose answers may be among what was lost. @returns how many were asked */
export type AskAfterLoss = (office: Office, db: Db) => Promise<number>;

/** Writes into the ledger, for everybody to see, which entries it lost, and asks in the same transaction. @fails LedgerTimeReversed */
export function admitLoss(
  office: Office,
  lost: LostRange,
  ask: AskAfterLoss,
): Promise<Result<LostRange, FailureOf<typeof LedgerTimeReversed>>> {
  return inTransaction(office.db, async (db) => {
    const { lostFrom, lostUntil } = lost;
    const asked = await ask(office, db);
    await writeAudit(office, db, {
      action: 'ledger.admit_loss',
      noun: null,
      recordId: null,
      facts: { lostFrom, lostUntil, asked },
    });
    const appended = await appendToLedger(office, db, { kind: 'ledger_restored', ...lost });
    return appended.ok ? ok(lost) : fail(appended.failure);
  });
}
