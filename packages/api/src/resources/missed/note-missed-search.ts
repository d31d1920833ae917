import { missedTerm, monthOf, noteMiss, type MissedDays } from '@coalition/domain/resources';
import type { CalendarDay, Language } from '@coalition/domain/values';
import { findDocuments } from '../../search/find-documents.ts';
import { findElsewhere } from '../../search/find-elsewhere.ts';
import { todayOf, type Office } from '../../server/office.ts';
import { missedDigest } from './missed-digest.ts';
import { keepMissed } from './missed.store.ts';

/** What each database's visitors looked for in vain; only in this process, which forgets it when it ends. */
const remembered = new WeakMap<Office['db'], MissedDays>();

/**
 * Notes that a search found nothing at all, in the library or elsewhere on the site, if so it was. Nothing reaches the disk before three different
 * days asked for the term, and then the bare term alone.
 */
export async function noteMissedSearch(office: Office, asked: { language: Language; words: string }): Promise<void> {
  const { db } = office;
  const { language } = asked;
  const term = missedTerm(asked.words);
  if (term === null || (await findsSomething(office, { language, words: term }))) return;
  // Whoever was shown a page, a statement or a file that holds the word has not looked in vain.
  if ((await findElsewhere(db, { language, words: term, butNot: 'resources' })).length > 0) return;
  const days = remembered.get(db) ?? new Map<string, readonly CalendarDay[]>();
  remembered.set(db, days);
  const today = todayOf(office);
  if (!noteMiss(days, { language, term }, today)) return;
  const digest = missedDigest(office.installation, { language, term });
  await keepMissed(db, { language, term }, { digest, month: monthOf(today) });
}

/** Whether the library holds something for words, in whatever spelling. */
export async function findsSomething(
  { db }: Pick<Office, 'db'>,
  { language, words }: { language: Language; words: string },
): Promise<boolean> {
  const found = await findDocuments(db, {
    noun: 'resources',
    language,
    words,
    facets: [],
    order: 'coalition',
    page: 1,
    pageSize: 1,
  });
  return found.total > 0;
}
