import { foldName, type Endorsement } from '@coalition/domain/endorsements';
import type { Db } from '../../server/office.ts';

/** Those of some endorsements of one statement whose name stands, waits or is to be confirmed under the same version by another. */
export async function findNamesakes(db: Db, all: readonly Endorsement[]): Promise<ReadonlySet<string>> {
  const [first] = all;
  if (!first) return new Set();
  const rows = await db
    .selectFrom('endorsements')
    .select(['id', 'version', 'name_folded'])
    .where('statement_id', '=', first.statement)
    .where(
      'name_folded',
      'in',
      all.map(({ nameAsSigned }) => foldName(nameAsSigned)),
    )
    .where('status', 'in', ['requested', 'held', 'confirmed'])
    .execute();
  const isShared = ({ id, version, nameAsSigned }: Endorsement): boolean =>
    rows.some((row) => row.id !== id && row.version === version && row.name_folded === foldName(nameAsSigned));
  return new Set(all.filter(isShared).map(({ id }) => id));
}
