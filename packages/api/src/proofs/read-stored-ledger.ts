import { entryDigest, entryLeaf, LedgerEntry, rootsAtSizes, treeRoot } from '@coalition/domain/ledger';
import type { Finding } from '@coalition/domain/proofs';
import { Digest } from '@coalition/domain/values';
import { readHead } from '../ledger/ledger.store.ts';
import type { Db } from '../server/office.ts';

/** The ledger as the database holds it: whole entries, a leaf where one cannot be read, and what does not fit together. */
export interface StoredLedger {
  ledger: (LedgerEntry | Digest)[];
  findings: Finding[];
}

/** Reads every entry and holds it against the columns beside it and the end of the ledger. */
export async function readStoredLedger(db: Db): Promise<StoredLedger> {
  const rows = await db.selectFrom('ledger_entries').selectAll().orderBy('sequence').execute();
  const findings: Finding[] = [];
  const ledger: StoredLedger['ledger'] = [];
  for (const [index, row] of rows.entries()) {
    const sequence = index + 1;
    const read = LedgerEntry.safeParse(row.content);
    if (row.sequence !== sequence) findings.push({ finding: 'entry_misplaced', sequence });
    if (!read.success) {
      findings.push({ finding: 'entry_unreadable', sequence });
      ledger.push(Digest.catch(Digest.parse('0'.repeat(64))).parse(row.leaf));
      continue;
    }
    const entry = read.data;
    const statement = 'statement' in entry.event ? entry.event.statement : null;
    const isBeside = row.at === entry.at && row.kind === entry.event.kind && row.statement === statement;
    if (!isBeside || row.leaf !== (await entryLeaf(entry))) findings.push({ finding: 'leaf_differs', sequence });
    ledger.push(entry);
  }
  return { ledger, findings: [...findings, ...(await checkHead(db, ledger))] };
}

async function checkHead(db: Db, ledger: StoredLedger['ledger']): Promise<Finding[]> {
  const { tree, lastAt, lastDigest } = await readHead(db);
  const { size } = tree;
  if (size !== ledger.length) return [{ finding: 'size_differs', size, counted: ledger.length }];
  const last = ledger.at(-1);
  const leaves = await Promise.all(ledger.map(async (item) => (typeof item === 'string' ? item : entryLeaf(item))));
  const roots = await rootsAtSizes(leaves, [size]);
  const isEnd = typeof last !== 'object' || (lastAt === last.at && lastDigest === (await entryDigest(last)));
  return isEnd && roots.get(size) === (await treeRoot(tree)) ? [] : [{ finding: 'head_differs', size }];
}
