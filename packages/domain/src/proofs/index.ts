export {
  BundleName,
  BundleVersion,
  LedgerBundle,
  LedgerKeys,
  LedgerPublicKey,
  ProofBundle,
  StatementBundle,
} from './bundle.ts';
export type { Finding, Note, Verification, VersionCount } from './finding.ts';
export { findingInWords, noteInWords } from './finding.words.ts';
export { BundleUnreadable, bundleSchemas, readBundle } from './read-bundle.ts';
export { replayStatement, type ReplayedVersion } from './replay-statement.ts';
export { checkChain } from './verify-chain.ts';
export { checkEarlier } from './verify-checkpoints.ts';
export { verifyBundle, type Witness } from './verify-bundle.ts';
