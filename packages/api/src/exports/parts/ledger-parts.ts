import { LedgerKeyLine } from '@coalition/domain/exports';
import {
  addLeaf,
  entryDigest,
  entryLeaf,
  LedgerEntry,
  verifyCheckpoint,
  type GrowingTree,
  SignedCheckpoint,
} from '@coalition/domain/ledger';
import { readCheckpoints, writeCheckpoint } from '../../ledger/checkpoint-files.ts';
import { readHead } from '../../ledger/ledger.store.ts';
import { writePastKeys } from '../../server/keys/ledger-key.ts';
import type { Db } from '../../server/office.ts';
import { exportPart, inBatches, type ExportPart, type ExportSource } from './part.ts';

/** The ledger, the states of it that were signed, and the public halves of the keys that signed them. */
export const ledgerParts: readonly ExportPart[] = [
  exportPart('data/ledger/checkpoints.jsonl', SignedCheckpoint, {
    async *read(source) {
      yield keptCheckpoints(source);
    },
    async load({ staging }, lines) {
      for (const signed of lines) writeCheckpoint(staging, signed);
    },
  }),
  exportPart('data/ledger/entries.jsonl', LedgerEntry, {
    async *read({ db }) {
      const batches = inBatches<{ sequence: number; content: unknown }>((last, limit) =>
        db
          .selectFrom('ledger_entries')
          .select(['sequence', 'content'])
          .where('sequence', '>', last?.sequence ?? 0)
          .orderBy('sequence')
          .limit(limit)
          .execute(),
      );
      for await (const rows of batches) yield rows.map(({ content }) => content);
    },
    load: ({ db }, lines) => loadEntries(db, lines),
  }),
  exportPart('data/ledger/keys.jsonl', LedgerKeyLine, {
    async *read(source) {
      yield await keysThatSigned(source);
    },
    async load({ staging }, lines) {
      writePastKeys(staging, lines);
    },
  }),
];

function keptCheckpoints({ dataDir }: ExportSource): SignedCheckpoint[] {
  const kept = dataDir === null ? [] : readCheckpoints(dataDir);
  const orderOf = ({ checkpoint: { size, root } }: SignedCheckpoint) => `${String(size).padStart(12, '0')} ${root}`;
  return kept.toSorted((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1));
}

/** Only keys whose signature the export shows: so the key of the place it is loaded to is none of them until it signs. */
async function keysThatSigned(source: ExportSource): Promise<LedgerKeyLine[]> {
  const kept = keptCheckpoints(source);
  const keys: LedgerKeyLine[] = [];
  for (const publicKey of source.publicKeys) {
    const raw = Uint8Array.from(Buffer.from(publicKey, 'hex'));
    const signed = await Promise.all(kept.map((checkpoint) => verifyCheckpoint(checkpoint, raw)));
    const sizes = kept.filter((_, index) => signed[index]).map(({ checkpoint }) => checkpoint.size);
    if (sizes.length > 0) keys.push({ publicKey, signedUntil: Math.max(...sizes) });
  }
  return keys;
}

/** Puts entries behind those that are there, with the tree that the head of the ledger keeps. */
async function loadEntries(db: Db, entries: readonly LedgerEntry[]): Promise<void> {
  const head = await readHead(db);
  let tree: GrowingTree = head.tree;
  let { lastAt, lastDigest } = head;
  const rows = [];
  for (const entry of entries) {
    const leaf = await entryLeaf(entry);
    const { sequence, at, event } = entry;
    const statement = 'statement' in event ? event.statement : null;
    rows.push({ sequence, at, kind: event.kind, statement, leaf, content: JSON.stringify(entry) });
    [tree, lastAt, lastDigest] = [await addLeaf(tree, leaf), at, await entryDigest(entry)];
  }
  if (rows.length === 0) return;
  await db.insertInto('ledger_entries').values(rows).execute();
  const end = { size: tree.size, last_at: lastAt, last_digest: lastDigest, peaks: JSON.stringify(tree.peaks) };
  await db.updateTable('ledger_head').set(end).execute();
}
