import { commit, type LedgerEntry } from '../ledger/index.ts';
import type { Digest } from '../values/index.ts';
import type { BundleName, StatementBundle } from './bundle.ts';
import type { Finding, NameFinding } from './findings/finding.ts';
import type { ReplayedVersion } from './replay-statement.ts';

/** Holds the names of a bundle against the ledger: every one that stands and is shown, in order, and no other. */
export async function checkRoll(
  bundle: Pick<StatementBundle, 'roll' | 'ledger' | 'versions' | 'statement'>,
  replayed: ReadonlyMap<number, ReplayedVersion>,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  const given = new Set(bundle.versions.map(({ number }) => number));
  let last = 0;
  for (const name of bundle.roll) {
    if (name.confirmed <= last) findings.push({ finding: 'name_misplaced', sequence: name.confirmed });
    last = name.confirmed;
    if (!given.has(name.version)) findings.push({ finding: 'name_without_words', sequence: name.confirmed });
    const finding = await judge(name, bundle, replayed.get(name.version));
    if (finding !== null) findings.push({ finding, sequence: name.confirmed });
  }
  return [...findings, ...hiddenNames(bundle, replayed)];
}

async function judge(
  { version, confirmed, salt, entry }: BundleName,
  { ledger, statement }: { ledger: readonly (LedgerEntry | Digest)[]; statement: string },
  replayed: ReplayedVersion | undefined,
): Promise<NameFinding | null> {
  const item = ledger[confirmed - 1];
  const event = typeof item === 'object' ? item.event : null;
  if (event?.kind !== 'endorsement_confirmed' || event.statement !== statement || event.version !== version)
    return 'name_without_entry';
  if ((await commit(salt, entry)) !== event.shown) return 'name_differs';
  return replayed?.standing.has(confirmed) === true ? null : 'name_no_longer_stands';
}

function hiddenNames(
  { roll, versions }: Pick<StatementBundle, 'roll' | 'versions'>,
  replayed: ReadonlyMap<number, ReplayedVersion>,
): Finding[] {
  const shown = new Set(roll.map(({ confirmed }) => confirmed));
  return versions.flatMap(({ number }) =>
    [...(replayed.get(number)?.standing ?? [])].flatMap(([sequence, digest]): Finding[] =>
      digest === null || shown.has(sequence) ? [] : [{ finding: 'name_hidden', sequence }],
    ),
  );
}
