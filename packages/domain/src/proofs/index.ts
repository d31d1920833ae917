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
export { englishFindings } from './english-findings.words.ts';
export { sayFinding, type FindingWords } from './finding-in-words.ts';
export { frenchFindings } from './french-findings.words.ts';
export { BundleUnreadable, bundleSchemas, readBundle } from './read-bundle.ts';
export { replayStatement, type ReplayedVersion } from './replay-statement.ts';
export { checkChain } from './verify-chain.ts';
export { checkEarlier } from './verify-checkpoints.ts';
export { verifyBundle, type Witness } from './verify-bundle.ts';
