import { MissedTerm, missedDaysMin } from '@coalition/domain/resources';
import { Language } from '@coalition/domain/values';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Db } from '../../server/office.ts';

/** What was looked for in vain in one language of the site. */
export const MissedSearch = z.strictObject({ language: Language, term: MissedTerm });
export type MissedSearch = z.infer<typeof MissedSearch>;

/** How a term that was looked for in vain is kept. */
export const KeptSearch = MissedSearch.extend({
  days: z
    .int()
    .min(missedDaysMin)
    .max(1_000_000)
    .meta({ description: 'Different days on which it was asked, at least' }),
  month: z
    .string()
    .regex(/^\d{4}-\d{2}$/)
    .meta({ description: 'The month in which it was last counted' }),
});
export type KeptSearch = z.infer<typeof KeptSearch>;

/** How many terms are kept at most: whoever types nonsense for days fills neither the disk nor staff’s day. */
const keptMax = 500;

/**
 * Writes down that three more days asked a term, unless its digest says that staff hid it. Where there is no room, the term
 * with the lowest count goes, among equals the one that was not counted for longest.
 */
export async function keepMissed(
  db: Db,
  { language, term }: MissedSearch,
  { digest, month }: { digest: string; month: string },
): Promise<void> {
  await sql`
    insert into missed_searches (language, term, days, month)
    select ${language}, ${term}, ${missedDaysMin}::integer, ${month}
    where not exists (select from hidden_searches where digest = ${digest})
    on conflict (language, term)
      do update set days = missed_searches.days + ${missedDaysMin}::integer, month = excluded.month`.execute(db);
  await sql`
    delete from missed_searches where (language, term) in (
      select language, term from missed_searches
      where (language, term) <> (${language}, ${term})
      order by days desc, month desc, md5(term), language offset ${keptMax - 1}
    )`.execute(db);
}

/** Terms counted in a month or later, those asked on the most days first, in the order of the alphabet among equals. */
export async function listMissed(db: Db, since: string): Promise<KeptSearch[]> {
  const rows = await db
    .selectFrom('missed_searches')
    .select(['language', 'term', 'days', 'month'])
    .where('month', '>=', since)
    .orderBy('days', 'desc')
    .orderBy('term')
    .orderBy('language')
    .execute();
  // What the rule for terms has come to refuse since is shown to nobody, and lapses.
  return rows.flatMap((row) => KeptSearch.safeParse(row).data ?? []);
}

/** Forgets a term; asked again on three days it comes back. @returns how it was kept, null where it was not */
export async function forgetMissed(db: Db, { language, term }: MissedSearch): Promise<KeptSearch | null> {
  const gone = await db
    .deleteFrom('missed_searches')
    .where('language', '=', language)
    .where('term', '=', term)
    .returning(['days', 'month'])
    .executeTakeFirst();
  return gone ? { language, term, ...gone } : null;
}

/** Forgets every term that was last counted before a month. @returns how many */
export async function forgetMissedBefore(db: Db, month: string): Promise<number> {
  const gone = await db.deleteFrom('missed_searches').where('month', '<', month).executeTakeFirst();
  return Number(gone.numDeletedRows);
}

/** Sees to it that a term is never written down again; its letters are not kept for that. */
export async function hideMissed(db: Db, digest: string): Promise<void> {
  await db
    .insertInto('hidden_searches')
    .values({ digest })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Takes a hiding back, and keeps the term again as it was; a term that nobody hid is not written down. */
export async function showMissed(db: Db, kept: KeptSearch, digest: string): Promise<void> {
  const hidden = await db.deleteFrom('hidden_searches').where('digest', '=', digest).executeTakeFirst();
  if (hidden.numDeletedRows === 0n) return;
  await db
    .insertInto('missed_searches')
    .values(kept)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
