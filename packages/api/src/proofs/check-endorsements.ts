import { confirmationEvent } from '@coalition/domain/endorsements';
import type { LedgerEntry } from '@coalition/domain/ledger';
import type { Finding, ReplayedVersion } from '@coalition/domain/proofs';
import type { Digest } from '@coalition/domain/values';
import type { Selectable } from 'kysely';
import type { EndorsementsTable } from '../database/tables/endorsement.tables.ts';
import { parseEndorsement } from '../endorsements/endorsement.store.ts';

type Row = Selectable<EndorsementsTable>;

/**
 * Holds every confirmed name of a statement against the ledger, commitment by commitment, and every standing confirmation of
 * the ledger against the rows.
 */
export async function checkEndorsements(
  rows: readonly Row[],
  ledger: readonly (LedgerEntry | Digest)[],
  versions: ReadonlyMap<number, ReplayedVersion>,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  const kept = new Set<number>();
  for (const row of rows.filter(({ status }) => status === 'confirmed')) {
    const sequence = row.confirmed_sequence ?? 0;
    kept.add(sequence);
    findings.push(...(await checkOne(row, ledger[sequence - 1], sequence)));
    const isStanding = versions.get(row.version)?.standing.has(sequence) === true;
    if (!isStanding) findings.push({ finding: 'name_no_longer_stands', sequence });
  }
  const standing = [...versions.values()].flatMap((version) => [...version.standing.keys()]);
  const lost = standing.filter((sequence) => !kept.has(sequence));
  return [...findings, ...lost.map((sequence): Finding => ({ finding: 'name_lost', sequence }))];
}

async function checkOne(row: Row, item: LedgerEntry | Digest | undefined, sequence: number): Promise<Finding[]> {
  const { endorsement, contact, salts } = parseEndorsement(row);
  const event = typeof item === 'object' ? item.event : null;
  if (event?.kind !== 'endorsement_confirmed') return [{ finding: 'name_without_entry', sequence }];
  const isBound = event.version === endorsement.version && event.digest === endorsement.digest;
  if (!isBound || salts.kept === null) return [{ finding: 'name_without_entry', sequence }];
  // The salt of what is shown is drawn only where something is.
  const again = await confirmationEvent(endorsement, contact, { shown: salts.shown ?? salts.kept, kept: salts.kept });
  if (again.kind !== 'endorsement_confirmed') return [];
  return [
    ...(again.shown === event.shown ? [] : [{ finding: 'name_differs', sequence } as const]),
    ...(again.kept === event.kept ? [] : [{ finding: 'kept_differs', sequence } as const]),
  ];
}
