import { monthOf, oldestMonthKept } from '@coalition/domain/resources';
import { TopicId } from '@coalition/domain/topics';
import { ok } from '@coalition/domain/values';
import { orRefuse } from '../../server/listening/failure-response.ts';
import { inTransaction, todayOf, type Office } from '../../server/office.ts';
import { procedure, router } from '../../server/trpc.ts';
import { writeAudit } from '../../server/write-audit.ts';
import { addEverydayWord } from './add-everyday-word.ts';
import { missedDigest } from './missed-digest.ts';
import { forgetMissed, hideMissed, KeptSearch, listMissed, MissedSearch, showMissed } from './missed.store.ts';
import { findsSomething } from './note-missed-search.ts';

/** A term that the library does not answer. */
export type MissedLine = Omit<KeptSearch, 'month'>;

const shownMax = 100;

/** What people looked for and did not find, asked on the most days first; what is found by now is left out. */
async function lookAtMissed(office: Office): Promise<MissedLine[]> {
  const lines: MissedLine[] = [];
  for (const { language, term, days } of await listMissed(office.db, oldestMonthKept(todayOf(office)))) {
    if (lines.length === shownMax) break;
    if (!(await findsSomething(office, { language, words: term }))) lines.push({ language, term, days });
  }
  return lines;
}

/** Takes a term away for good; its letters are kept neither here nor in the audit log. @returns how it was kept, null where it was not */
async function hide(office: Office, missed: MissedSearch): Promise<KeptSearch | null> {
  const done = await inTransaction(office.db, async (db) => {
    const kept = await forgetMissed(db, missed);
    await hideMissed(db, missedDigest(office.installation, missed));
    await writeAudit(office, db, { action: 'searches.hide', noun: null, recordId: null, facts: {} });
    return ok(kept);
  });
  return orRefuse(done);
}

/** Keeps a term again that was hidden; not longer than if it had been counted today. */
async function show(office: Office, { language, term, days, month }: KeptSearch): Promise<null> {
  const present = monthOf(todayOf(office));
  const kept = { language, term, days, month: month < present ? month : present };
  const done = await inTransaction(office.db, async (db) => {
    await showMissed(db, kept, missedDigest(office.installation, { language, term }));
    await writeAudit(office, db, { action: 'searches.show', noun: null, recordId: null, facts: {} });
    return ok(null);
  });
  return orRefuse(done);
}

const act = procedure('manage_searches');

/** What people looked for in the library and did not find, and what staff do about it. */
export const missedSearchRouter = router({
  look: act.query(({ ctx }) => lookAtMissed(ctx)),
  addWord: act
    .input(MissedSearch.extend({ topic: TopicId }))
    .mutation(async ({ ctx, input: { topic, ...missed } }) => orRefuse(await addEverydayWord(ctx, { missed, topic }))),
  hide: act.input(MissedSearch).mutation(({ ctx, input }) => hide(ctx, input)),
  show: act.input(KeptSearch).mutation(({ ctx, input }) => show(ctx, input)),
});
