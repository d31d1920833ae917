import {
  openChoice,
  understandRow,
  type Import,
  type ImportCandidate,
  type KnownNames,
  type UnderstoodRow,
} from '@coalition/domain/imports';
import {
  identityKeys,
  identityOf,
  indexDuplicates,
  type DuplicateIndex,
  type DuplicateMatch,
  type Identity,
} from '@coalition/domain/resources';
import type { Db, Office } from '../server/office.ts';
import { idsSharingKeys } from '../revisions/records/identity-key.store.ts';
import { resourceRow } from '../resources/resource.row.ts';
import type { ImportRow } from './import-row.store.ts';

/** What rows are checked against: the import’s own settings, names of the library, and the rows before them. */
export interface RowChecks {
  db: Db;
  brought: Import;
  names: KnownNames;
  ownOrigin: string;
  earlier: DuplicateIndex;
}

/** Begins the checks of an import; rows must come in their order. */
export function beginChecks(
  { db, installation }: Pick<Office, 'db' | 'installation'>,
  brought: Import,
  names: KnownNames,
): RowChecks {
  return { db, brought, names, ownOrigin: new URL(installation.webOrigin).origin, earlier: indexDuplicates() };
}

/**
 * Judges the next rows: what is wrong with them, and what they may be duplicates of, in the library or before them in the list.
 * A row that is surely one we have, or is no item, is left until a person takes it.
 *
 * @param first position of the first one
 */
export async function checkRows(
  checks: RowChecks,
  candidates: readonly ImportCandidate[],
  first: number,
): Promise<ImportRow[]> {
  const rows = candidates.map((candidate) => {
    const choice = openChoice(true);
    return { candidate, choice, understood: understand(checks, { candidate, choice }) };
  });
  const inLibrary = await libraryAround(
    checks.db,
    rows.map(({ understood }) => identityOf(understood.facts)),
  );
  return rows.map(({ candidate, choice, understood }, index) => {
    const position = first + index;
    const identity = identityOf(understood.facts);
    const duplicates = understood.facts.title.text === '' ? [] : matches(identity, [inLibrary, checks.earlier]);
    checks.earlier.add(String(position), identity);
    const isSame = duplicates.some(({ strength }) => strength === 'same');
    const isNone = candidate.doubt === 'furniture' || candidate.doubt === 'unreadable';
    const { issues } = understood;
    return {
      position,
      candidate,
      choice: { ...choice, isTaken: !isSame && !isNone },
      issues,
      duplicates,
      recordId: null,
      page: null,
    };
  });
}

/** A row as it would stand in the library now. */
export function understand(
  { brought, names, ownOrigin }: Pick<RowChecks, 'brought' | 'names' | 'ownOrigin'>,
  { candidate, choice }: Pick<ImportRow, 'candidate' | 'choice'>,
): UnderstoodRow {
  return understandRow(candidate, { settings: brought.settings, choice, names, ownOrigin });
}

/** The surest first, three from each at most. */
function matches(identity: Identity, indexes: readonly DuplicateIndex[]): DuplicateMatch[] {
  return indexes.flatMap((index) => index.find(identity, { limit: 3 }));
}

/** The items of the library that share a key with some rows: those alone are compared. */
async function libraryAround(db: Db, identities: readonly Identity[]): Promise<DuplicateIndex> {
  const index = indexDuplicates();
  const keys = [...new Set(identities.flatMap(identityKeys))];
  for (const id of await idsSharingKeys(db, resourceRow.kind.noun, keys)) {
    const record = await resourceRow.store.find(db, id);
    if (record) index.add(id, identityOf(record.facts));
  }
  return index;
}
