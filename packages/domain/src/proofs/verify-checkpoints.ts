import { isInGap, rootsAtSizes, verifyCheckpoint, type LedgerEntry, type SignedCheckpoint } from '../ledger/index.ts';
import type { Digest } from '../values/index.ts';
import type { Finding, Note } from './findings/finding.ts';

/** What earlier checkpoints say of a ledger. */
export interface CheckedCheckpoints {
  findings: Finding[];
  notes: Note[];
  agreesWith: number[];
}

/** Whether a checkpoint is signed by one of the keys; null where this machine cannot check it. */
export async function isSigned(signed: SignedCheckpoint, keys: readonly string[]): Promise<boolean | null> {
  const answers = await Promise.all(keys.map((key) => isSignedBy(signed, key)));
  if (answers.includes(true)) return true;
  return answers.includes(null) ? null : false;
}

async function isSignedBy(signed: SignedCheckpoint, key: string): Promise<boolean | null> {
  try {
    return await verifyCheckpoint(
      signed,
      Uint8Array.from(key.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16)),
    );
  } catch (error) {
    return error instanceof Error && error.name === 'NotSupportedError' ? null : false;
  }
}

/** Holds a ledger against checkpoints that were taken earlier; whoever restored, says so in the ledger itself. */
export async function checkEarlier(
  ledger: { leaves: readonly Digest[]; entries: readonly LedgerEntry[] },
  earlier: readonly SignedCheckpoint[],
  keys: readonly string[],
): Promise<CheckedCheckpoints> {
  const checked: CheckedCheckpoints = { findings: [], notes: [], agreesWith: [] };
  const restorations = ledger.entries.flatMap(({ event }) => (event.kind === 'ledger_restored' ? [event] : []));
  const roots = await rootsAtSizes(
    ledger.leaves,
    earlier.map(({ checkpoint }) => checkpoint.size),
  );
  for (const signed of earlier) {
    const { size, root } = signed.checkpoint;
    const signature = await isSigned(signed, keys);
    if (signature === null) checked.notes.push({ note: 'signature_unchecked' });
    if (signature === false) {
      checked.findings.push({ finding: 'checkpoint_unsigned', size });
      continue;
    }
    if (roots.get(size) === root) checked.agreesWith.push(size);
    else if (isInGap(restorations, size)) checked.notes.push({ note: 'gap', size });
    else checked.findings.push(differing(size, ledger.leaves.length));
  }
  return checked;
}

function differing(size: number, counted: number): Finding {
  return size > counted ? { finding: 'ledger_shorter', size, counted } : { finding: 'checkpoint_rebuilt', size };
}
