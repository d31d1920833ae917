import { setTimeout as wait } from 'node:timers/promises';
import type { Db } from '../../server/office.ts';

/** News for the public site: how far it has heard, and whether something was taken back since. */
export interface News {
  /** The number of the newest change; 0 while nothing was ever published. */
  sequence: number;
  nouns: string[];
  hasWithdrawal: boolean;
}

const pollEveryMs = 250;

/** How long one waits for news. */
export interface Patience {
  waitMs: number;
  /** Ends the waiting early, with what is known then. */
  signal?: AbortSignal;
}

/**
 * Waits for a change after `since`, as long as the patience lasts. The database is asked, not memory, so that several processes of the
 * api serve the same news.
 */
export async function waitForNews(db: Db, since: number, { waitMs, signal }: Patience): Promise<News> {
  const deadline = Date.now() + waitMs;
  const newestEver = await newestSequence(db);
  // The reader has heard more than there is: the database was put back to an earlier day, and everything may differ.
  if (newestEver < since) return { sequence: newestEver, nouns: [], hasWithdrawal: true };
  for (;;) {
    const rows = await db
      .selectFrom('changes')
      .selectAll()
      .where('sequence', '>', since)
      .orderBy('sequence')
      .limit(500)
      .execute();
    const newest = rows.at(-1);
    if (newest || Date.now() >= deadline || signal?.aborted) {
      return {
        sequence: newest?.sequence ?? since,
        nouns: [...new Set(rows.map((row) => row.noun))],
        hasWithdrawal: rows.some((row) => row.is_withdrawal),
      };
    }
    await wait(pollEveryMs, undefined, { signal }).catch(() => undefined);
  }
}

async function newestSequence(db: Db): Promise<number> {
  const row = await db.selectFrom('changes').select('sequence').orderBy('sequence', 'desc').limit(1).executeTakeFirst();
  return row?.sequence ?? 0;
}
