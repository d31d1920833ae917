import { type AuditEntry, auditEntryDigest } from './audit-entry.ts';
import { isSealSigned, type SignedAuditSeal } from './audit-seal.ts';

/** An entry as a database or a file holds it: with the digest that stands beside it, or null where it cannot be read. */
export interface StoredAuditEntry {
  entry: AuditEntry | null;
  digest: string;
}

/** Something of an audit log that is not as it was written, with its place: a sequence, or a size. */
export type AuditFinding =
  | { finding: 'audit_unreadable' | 'audit_missing' | 'audit_changed' | 'audit_chain_broken'; sequence: number }
  | { finding: 'audit_end_differs'; size: number; counted: number }
  | { finding: 'audit_shorter'; size: number; counted: number }
  | { finding: 'audit_rebuilt' | 'audit_seal_unsigned'; size: number };

/** What a log is held against. */
export interface AuditEvidence {
  /** The end as the database keeps it apart from the entries; null for a file that has none. */
  end: { size: number; digest: string | null } | null;
  /** Seals that were taken earlier and kept elsewhere. */
  seals: readonly SignedAuditSeal[];
  /** Public keys that sign or signed. */
  keys: readonly string[];
}

/** What a check came to; with no finding, every entry is the one that was written. */
export interface AuditReport {
  size: number;
  /** In the order of their places: the first is the first bad place. At most a hundred. */
  findings: AuditFinding[];
  /** Sizes of the seals that agree. */
  agreesWith: number[];
  /** Sizes of the seals that fall into a gap which the log itself admits, after a backup was restored. */
  gaps: number[];
}

/** The action by which a log says what a restored backup lost. */
export const auditRestored = 'audit.restored';

const findingsMax = 100;

/**
 * Recomputes the chain of an audit log, entry by entry, and holds it against its end and earlier seals. A cut tail with a
 * cut end, or a log made anew, shows against an earlier seal only.
 *
 * @param entries in the order of their sequence, from the first on
 */
export async function checkAuditLog(
  entries: AsyncIterable<StoredAuditEntry>,
  { end, seals, keys }: AuditEvidence,
): Promise<AuditReport> {
  const sealed = new Set(seals.map(({ seal }) => seal.size));
  const digests = new Map<number, string>();
  const losses: Loss[] = [];
  const findings: AuditFinding[] = [];
  let last: { sequence: number; digest: string | null } = { sequence: 0, digest: null };
  for await (const { entry, digest } of entries) {
    findings.push(...(await checkEntry(last, entry, digest)));
    last = { sequence: entry?.sequence ?? last.sequence + 1, digest };
    if (sealed.has(last.sequence)) digests.set(last.sequence, digest);
    if (entry?.action === auditRestored) losses.push(lossIn(entry));
  }
  const size = last.sequence;
  if (end && (end.size !== size || end.digest !== last.digest))
    findings.push({ finding: 'audit_end_differs', size: end.size, counted: size });
  const past = await checkSeals({ size, digests, losses }, seals, keys);
  return { size, ...past, findings: [...findings, ...past.findings].slice(0, findingsMax) };
}

interface Loss {
  from: number;
  until: number;
}

function lossIn({ facts }: AuditEntry): Loss {
  return { from: Number(facts['lostFrom']), until: Number(facts['lostUntil']) };
}

async function checkEntry(
  last: { sequence: number; digest: string | null },
  entry: AuditEntry | null,
  digest: string,
): Promise<AuditFinding[]> {
  const expected = last.sequence + 1;
  if (!entry) return [{ finding: 'audit_unreadable', sequence: expected }];
  const { sequence } = entry;
  if (sequence !== expected) return [{ finding: 'audit_missing', sequence: expected }];
  if ((await auditEntryDigest(entry)) !== digest) return [{ finding: 'audit_changed', sequence }];
  return entry.previous === last.digest ? [] : [{ finding: 'audit_chain_broken', sequence }];
}

interface Past {
  size: number;
  digests: ReadonlyMap<number, string>;
  losses: readonly Loss[];
}

async function checkSeals(
  { size, digests, losses }: Past,
  seals: readonly SignedAuditSeal[],
  keys: readonly string[],
): Promise<Pick<AuditReport, 'findings' | 'agreesWith' | 'gaps'>> {
  const findings: AuditFinding[] = [];
  const agreesWith = new Set<number>();
  const gaps = new Set<number>();
  for (const signed of seals) {
    const { seal } = signed;
    if (!(await isSealSigned(signed, keys))) findings.push({ finding: 'audit_seal_unsigned', size: seal.size });
    else if (digests.get(seal.size) === seal.digest) agreesWith.add(seal.size);
    else if (losses.some(({ from, until }) => from <= seal.size && seal.size <= until)) gaps.add(seal.size);
    else if (seal.size > size) findings.push({ finding: 'audit_shorter', size: seal.size, counted: size });
    else findings.push({ finding: 'audit_rebuilt', size: seal.size });
  }
  return { findings, agreesWith: [...agreesWith], gaps: [...gaps] };
}
