import { RecordNotFound } from '@coalition/domain/revisions';
import { fail, ok, type FailureOf, type Result } from '@coalition/domain/values';
import { inTransaction, type Office } from '../server/office.ts';
import { writeAudit } from '../server/write-audit.ts';

/**
 * Notes that two records are two different things, whichever is looked at. Said twice it is noted once.
 *
 * @fails RecordNotFound where one of them is no record of the noun
 */
export function tellApart(
  office: Office,
  { noun, id, otherId }: { noun: string; id: string; otherId: string },
): Promise<Result<null, FailureOf<typeof RecordNotFound>>> {
  return inTransaction(office.db, async (db) => {
    const [first, second] = id < otherId ? [id, otherId] : [otherId, id];
    const records = await db
      .selectFrom('records')
      .select('id')
      .where('noun', '=', noun)
      .where('id', 'in', [id, otherId])
      .execute();
    if (records.length !== 2) return fail(RecordNotFound({}));
    const noted = await db
      .insertInto('told_apart')
      .values({ record_id: first, other_id: second })
      .onConflict((conflict) => conflict.doNothing())
      .returning('record_id')
      .executeTakeFirst();
    if (noted) await writeAudit(office, db, { action: `${noun}.tell_apart`, noun, recordId: id, facts: { otherId } });
    return ok(null);
  });
}
