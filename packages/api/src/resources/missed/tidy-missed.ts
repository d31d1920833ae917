import { oldestMonthKept } from '@coalition/domain/resources';
import { todayOf, type Office } from '../../server/office.ts';
import { forgetMissed, forgetMissedBefore, listMissed } from './missed.store.ts';
import { findsSomething } from './note-missed-search.ts';

/** Forgets the terms that no month of a whole year counted, and those for which the library holds something by now. @returns how many */
export async function tidyMissed(office: Pick<Office, 'db' | 'now' | 'installation'>): Promise<number> {
  const since = oldestMonthKept(todayOf(office));
  let forgotten = await forgetMissedBefore(office.db, since);
  for (const { language, term } of await listMissed(office.db, since)) {
    if (!(await findsSomething(office, { language, words: term }))) continue;
    await forgetMissed(office.db, { language, term });
    forgotten += 1;
  }
  return forgotten;
}
