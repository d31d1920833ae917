import type { Digest, EachLanguage } from '@coalition/domain/values';
import type { Db } from '../server/office.ts';

/**
 * How a file stands towards visitors: shown on a public page; lent to whoever was given its address, because words that can
 * no longer change speak of it; or taken back with what showed it.
 */
export type MediumStanding = 'public' | 'lent' | 'withdrawn';

/** One record that refers to a file. */
export interface MediumUse {
  sha256: Digest;
  noun: string;
  recordId: string;
  /** What the record is called in each language; null where it has no name there. */
  titles: EachLanguage<string | null>;
}

/** A row whose records refer to files. */
export interface MediumHolder {
  /** Every reference, also from drafts and from versions of the past; all of them, or those to one file. */
  listUses(db: Db, sha256: Digest | null): Promise<MediumUse[]>;
  /** How one file stands by what this row shows; null where it shows nothing of it. */
  findStanding(db: Db, sha256: Digest): Promise<MediumStanding | null>;
}

const ranks = ['public', 'lent', 'withdrawn'] as const satisfies MediumStanding[];

/** How a file stands by all that refers to it: what is public anywhere is public. Null for what no visitor ever saw. */
export async function standingOf(
  db: Db,
  holders: readonly MediumHolder[],
  sha256: Digest,
): Promise<MediumStanding | null> {
  const standings = await Promise.all(holders.map((holder) => holder.findStanding(db, sha256)));
  return ranks.find((rank) => standings.includes(rank)) ?? null;
}
