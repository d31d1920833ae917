export {
  Checkpoint,
  checkpointDigest,
  checkpointJson,
  compareCheckpoint,
  SignedCheckpoint,
  verifyCheckpoint,
} from './checkpoint.ts';
export { commit, Salt } from './commitment.ts';
export { appendEntry, entryDigest, entryJson, entryLeaf, findBrokenEntry, LedgerTimeReversed } from './chain.ts';
export { LedgerEntry, LedgerEvent, RemovalReason } from './entry.ts';
export { hasInclusion, inclusionPath, leafHash, merkleRoot, type Inclusion } from './merkle-tree.ts';
export { addLeaf, emptyTree, treeRoot, type GrowingTree } from './growing-tree.ts';
