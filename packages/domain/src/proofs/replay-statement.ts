import type { LedgerEntry, LedgerEvent } from '../ledger/index.ts';
import type { Digest } from '../values/index.ts';
import type { EntryFinding, Finding } from './findings/finding.ts';

/** A version of a statement as the ledger alone tells it. */
export interface ReplayedVersion {
  digest: Digest;
  isPublished: boolean;
  /** Who stands: the sequence of the confirmation, with what it shows (null for counted only). */
  standing: Map<number, Digest | null>;
  withdrawn: number;
  removed: number;
}

type VersionEvent = Extract<LedgerEvent, { version: number }>;

/** What the ledger's entries make of one statement, by number of version, and which of them cannot be. */
export function replayStatement(
  entries: readonly LedgerEntry[],
  statement: string,
): { versions: Map<number, ReplayedVersion>; findings: Finding[] } {
  const versions = new Map<number, ReplayedVersion>();
  const findings: Finding[] = [];
  for (const { sequence, event } of entries) {
    if (!('statement' in event)) continue;
    const finding = event.statement === statement ? take(versions, event, sequence) : 'entry_of_another_statement';
    if (finding !== null) findings.push({ finding, sequence });
  }
  return { versions, findings };
}

function take(
  versions: Map<number, ReplayedVersion>,
  event: Extract<LedgerEvent, { statement: unknown }>,
  sequence: number,
): EntryFinding | null {
  if (event.kind === 'statement_withdrawn') return null;
  const version = versions.get(event.version);
  if (event.kind === 'version_frozen') {
    if (version) return 'frozen_twice';
    versions.set(event.version, {
      digest: event.digest,
      isPublished: false,
      standing: new Map(),
      withdrawn: 0,
      removed: 0,
    });
    return null;
  }
  if (version?.digest !== event.digest) return 'words_never_frozen';
  return happen(version, event, sequence);
}

function happen(version: ReplayedVersion, event: VersionEvent, sequence: number): EntryFinding | null {
  if (event.kind === 'statement_published') version.isPublished = true;
  if (event.kind === 'endorsement_confirmed') version.standing.set(sequence, event.shown);
  if (event.kind !== 'endorsement_withdrawn' && event.kind !== 'endorsement_removed') return null;
  if (!version.standing.delete(event.confirmed)) return 'nothing_to_take_back';
  if (event.kind === 'endorsement_withdrawn') version.withdrawn += 1;
  else version.removed += 1;
  return null;
}
