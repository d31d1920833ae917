import { sql, type Insertable } from 'kysely';
import type { ChangesTable } from '../../database/tables.ts';
import type { Db } from '../../server/office.ts';

// Any number; what matters is that nobody else uses it.
const newsLock = 20_190_125;

/** Tells the public site of a change of what visitors see, in order with all other news. */
export async function announce(db: Db, news: Insertable<ChangesTable>): Promise<void> {
  await takeNewsLock(db);
  await db.insertInto('changes').values(news).execute();
}

/** Held to the end of the transaction; taken again by whoever holds it already. */
export async function takeNewsLock(db: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(${newsLock})`.execute(db);
}

/** Waits until whoever holds the lock of the news is done; until the transaction ends, nothing that visitors see changes. */
export async function holdNews(db: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(${newsLock})`.execute(db);
}
