import { checkpointJson, treeRoot, type Checkpoint, type SignedCheckpoint } from '@coalition/domain/ledger';
import type { Db, Installation, Office } from '../server/office.ts';
import { readHead } from './ledger.store.ts';

/** A checkpoint with this installation's signature. */
export function signCheckpoint(
  { ledgerKey }: Pick<Installation, 'ledgerKey'>,
  checkpoint: Checkpoint,
): SignedCheckpoint {
  return { checkpoint, signature: ledgerKey.sign(checkpointJson(checkpoint)) };
}

/** The signed state of the ledger now; its time is that of the last entry, and for an empty ledger the present. */
export async function newestCheckpoint(
  { installation, now }: Pick<Office, 'installation' | 'now'>,
  db: Db,
): Promise<SignedCheckpoint> {
  const { tree, lastAt } = await readHead(db);
  return signCheckpoint(installation, { size: tree.size, root: await treeRoot(tree), at: lastAt ?? now });
}
