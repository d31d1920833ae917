import { lapseEndorsement } from '@coalition/domain/endorsements';
import { ok } from '@coalition/domain/values';
import { inTransaction, type Office } from '../../server/office.ts';
import { lockEndorsement, parseEndorsement, updateEndorsement } from '../endorsement.store.ts';
import { forget } from './withdraw-sign-on.ts';

/** How many are looked at in one go. */
const batchSize = 200;

/**
 * Lets requests whose time is over come to nothing, and deletes them seven days later with all that was known of their owners.
 *
 * @returns how many lapsed or were deleted
 */
export async function lapseEndorsements(office: Office): Promise<number> {
  const due = await office.db
    .selectFrom('endorsements')
    .selectAll()
    .where('lapses_at', '<=', office.now)
    .orderBy('lapses_at')
    .limit(batchSize)
    .execute();
  for (const row of due) {
    const { id } = parseEndorsement(row).endorsement;
    await inTransaction(office.db, async (db) => {
      const kept = await lockEndorsement(db, id);
      if (!kept) return ok(null);
      if (kept.endorsement.state.status === 'lapsed') await forget(db, kept);
      const lapsed = lapseEndorsement(kept.endorsement, office.now);
      if (lapsed.ok) await updateEndorsement(db, { ...kept, endorsement: lapsed.value });
      return ok(null);
    });
  }
  return due.length;
}
