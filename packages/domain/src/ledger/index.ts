export { Checkpoint, SignedCheckpoint } from './checkpoint.ts';
export {
  checkpointDigest,
  checkpointJson,
  compareCheckpoint,
  isInGap,
  verifyCheckpoint,
} from './compare-checkpoint.ts';
export { commit } from './commitment.ts';
export { Salt } from './salt.ts';
export { appendEntry, LedgerTimeReversed } from './chain.ts';
export { entryDigest, entryJson, entryLeaf, findBrokenEntry } from './entry-json.ts';
export { LedgerEntry, LedgerEvent, RemovalReason } from './entry.ts';
export { hasInclusion, inclusionPath, leafHash, merkleRoot, type Inclusion } from './merkle-tree.ts';
export { addLeaf, emptyTree, rootsAtSizes, treeRoot, type GrowingTree } from './growing-tree.ts';
