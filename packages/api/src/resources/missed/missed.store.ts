import { MissedTerm, missedDaysMin } from '@coalition/domain/resources';
import { digestJson, Language } from '@coalition/domain/values';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Db } from '../../server/office.ts';

/** What was looked for in vain in one language of the site. */
export const MissedSearch = z.strictObject({ language: Language, term: MissedTerm });
export type MissedSearch = z.infer<typeof MissedSearch>;

/** How many terms are kept at most: whoever types nonsense for days does not fill the disk. */
const keptMax = 2_000;

/** Writes down that three more days asked a term, unless staff hid it. */
export async function keepMissed(db: Db, missed: MissedSearch): Promise<void> {
  const { language, term } = missed;
  const digest = await digestOf(missed);
  await sql`
    insert into missed_searches (language, term, days)
    select ${language}, ${term}, ${missedDaysMin}::integer
    where not exists (select from hidden_searches where digest = ${digest})
      and (select count(*) from missed_searches) < ${keptMax}
    on conflict (language, term) do update set days = missed_searches.days + ${missedDaysMin}::integer`.execute(db);
}

const MissedLine = MissedSearch.extend({ days: z.number() });

/** Terms asked on the most days first, in the order of the alphabet among equals. */
export async function listMissed(db: Db, limit: number): Promise<z.infer<typeof MissedLine>[]> {
  const rows = await db
    .selectFrom('missed_searches')
    .select(['language', 'term', 'days'])
    .orderBy('days', 'desc')
    .orderBy('term')
    .orderBy('language')
    .limit(limit)
    .execute();
  return z.array(MissedLine).parse(rows);
}

/** Forgets a term; asked again on three days it comes back. @returns on how many days it was asked, 0 where it was not kept */
export async function forgetMissed(db: Db, { language, term }: MissedSearch): Promise<number> {
  const gone = await db
    .deleteFrom('missed_searches')
    .where('language', '=', language)
    .where('term', '=', term)
    .returning('days')
    .executeTakeFirst();
  return gone?.days ?? 0;
}

/** Sees to it that a term is never written down again; its letters are not kept for that. */
export async function hideMissed(db: Db, missed: MissedSearch): Promise<void> {
  const digest = await digestOf(missed);
  await db
    .insertInto('hidden_searches')
    .values({ digest })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Takes a hiding back, with the days that were counted. */
export async function showMissed(db: Db, missed: MissedSearch & { days: number }): Promise<void> {
  const { language, term, days } = missed;
  await db
    .deleteFrom('hidden_searches')
    .where('digest', '=', await digestOf({ language, term }))
    .execute();
  await db
    .insertInto('missed_searches')
    .values({ language, term, days })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

function digestOf({ language, term }: MissedSearch): Promise<string> {
  return digestJson({ language, term });
}
