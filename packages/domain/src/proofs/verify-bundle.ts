import type { LedgerEntry, SignedCheckpoint } from '../ledger/index.ts';
import type { ProofBundle, StatementBundle } from './bundle.ts';
import type { Finding, Note, Verification, VersionCount } from './findings/finding.ts';
import { replayStatement, type ReplayedVersion } from './replay-statement.ts';
import { checkChain, checkTree } from './verify-chain.ts';
import { checkEarlier, isSigned } from './verify-checkpoints.ts';
import { checkRoll } from './verify-roll.ts';
import { checkWords } from './verify-words.ts';

/** What somebody brings along to check a file with: checkpoints of an earlier day, and keys from elsewhere (null without). */
export interface Witness {
  earlier: readonly SignedCheckpoint[];
  keys: readonly string[] | null;
}

/**
 * Checks a bundle without trusting who made it: recomputes words, names, chain, tree and signature. It proves that nothing
 * was changed since its checkpoint; who pressed the button, it cannot know.
 */
export async function verifyBundle(bundle: ProofBundle, witness: Witness): Promise<Verification> {
  const keys = witness.keys ?? bundle.keys;
  const chain = await checkChain(bundle.ledger);
  const entries = bundle.ledger.flatMap((item) => (typeof item === 'string' ? [] : [item]));
  const tree = await checkTree(chain.leaves, bundle.checkpoint.checkpoint);
  const signature = await checkSignature(bundle, keys);
  const kept = 'checkpoints' in bundle ? bundle.checkpoints : [];
  const past = await checkEarlier({ leaves: chain.leaves, entries }, [...kept, ...witness.earlier], keys);
  const statement = 'statement' in bundle ? await checkStatement(bundle, entries) : nothing;
  return {
    findings: [...chain.findings, ...tree.findings, ...signature.findings, ...past.findings, ...statement.findings],
    notes: [
      ...(witness.earlier.length === 0 ? [{ note: 'no_earlier_checkpoint' } as const] : []),
      ...(witness.keys === null ? [{ note: 'keys_of_the_file' } as const] : []),
      ...signature.notes,
      ...past.notes,
      ...statement.notes,
    ],
    size: chain.leaves.length,
    root: tree.root,
    agreesWith: past.agreesWith,
    versions: statement.versions,
  };
}

type Part = Pick<Verification, 'findings' | 'notes' | 'versions'>;

const nothing: Part = { findings: [], notes: [], versions: [] };

async function checkSignature(
  { checkpoint, keys: own }: ProofBundle,
  keys: readonly string[],
): Promise<{ findings: Finding[]; notes: Note[] }> {
  const newest = own.at(-1);
  const isKnown = newest !== undefined && keys.includes(newest);
  const signature = isKnown ? await isSigned(checkpoint, [newest]) : false;
  if (signature === null) return { findings: [], notes: [{ note: 'signature_unchecked' }] };
  if (signature) return { findings: [], notes: [] };
  return { findings: [{ finding: 'signature_wrong', size: checkpoint.checkpoint.size }], notes: [] };
}

async function checkStatement(bundle: StatementBundle, entries: readonly LedgerEntry[]): Promise<Part> {
  const replay = replayStatement(entries, bundle.statement);
  const words = await checkWords(bundle, replay.versions);
  const roll = await checkRoll(bundle, replay.versions);
  const absent: Finding[] = replay.versions.size === 0 ? [{ finding: 'statement_absent' }] : [];
  return {
    findings: [...absent, ...replay.findings, ...words.findings, ...roll],
    notes: words.notes,
    versions: [...replay.versions].map(([number, version]) => countOf(number, version)),
  };
}

function countOf(number: number, { digest, standing, withdrawn, removed }: ReplayedVersion): VersionCount {
  const countedOnly = [...standing.values()].filter((shown) => shown === null).length;
  return { number, digest, total: standing.size, countedOnly, withdrawn, removed };
}
