export {
  BundleName,
  BundleVersion,
  LedgerBundle,
  LedgerKeys,
  LedgerPublicKey,
  ProofBundle,
  StatementBundle,
} from './bundle.ts';
export type { Finding, Note, Verification, VersionCount } from './findings/finding.ts';
export { englishFindings } from './findings/english-findings.words.ts';
export { sayFinding, type FindingWords } from './findings/finding-in-words.ts';
export { frenchFindings } from './findings/french-findings.words.ts';
export { BundleUnreadable, bundleSchemas, readBundle } from './read-bundle.ts';
export { replayStatement, type ReplayedVersion } from './replay-statement.ts';
export { checkChain } from './verify-chain.ts';
export { checkEarlier } from './verify-checkpoints.ts';
export { verifyBundle, type Witness } from './verify-bundle.ts';
