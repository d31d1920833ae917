import { TopicId } from '@coalition/domain/topics';
import { ok } from '@coalition/domain/values';
import { z } from 'zod';
import { orRefuse } from '../../server/listening/failure-response.ts';
import { inTransaction, type Office } from '../../server/office.ts';
import { procedure, router } from '../../server/trpc.ts';
import { writeAudit } from '../../server/write-audit.ts';
import { addEverydayWord } from './add-everyday-word.ts';
import { forgetMissed, hideMissed, listMissed, MissedSearch, showMissed } from './missed.store.ts';
import { findsSomething } from './note-missed-search.ts';

/** A term that the library does not answer. */
export interface MissedLine extends MissedSearch {
  /** The number of different days on which it was asked, at least. */
  days: number;
}

const shownMax = 100;

/** What people looked for and did not find, asked on the most days first; what is found by now is left out. */
async function lookAtMissed(office: Office): Promise<MissedLine[]> {
  const lines: MissedLine[] = [];
  for (const line of await listMissed(office.db, shownMax))
    if (!(await findsSomething(office, { language: line.language, words: line.term }))) lines.push(line);
  return lines;
}

/** Takes a term away for good; its letters are kept neither here nor in the audit log. @returns on how many days it was asked */
async function hide(office: Office, missed: MissedSearch): Promise<number> {
  const done = await inTransaction(office.db, async (db) => {
    const days = await forgetMissed(db, missed);
    await hideMissed(db, missed);
    await writeAudit(office, db, { action: 'searches.hide', noun: null, recordId: null, facts: {} });
    return ok(days);
  });
  return orRefuse(done);
}

async function show(office: Office, missed: MissedSearch & { days: number }): Promise<null> {
  const done = await inTransaction(office.db, async (db) => {
    await showMissed(db, missed);
    await writeAudit(office, db, { action: 'searches.show', noun: null, recordId: null, facts: {} });
    return ok(null);
  });
  return orRefuse(done);
}

/** What people looked for in the library and did not find, and what staff do about it. */
export const missedSearchRouter = router({
  look: procedure('read_drafts').query(({ ctx }) => lookAtMissed(ctx)),
  addWord: procedure('edit_record')
    .input(MissedSearch.extend({ topic: TopicId }))
    .mutation(async ({ ctx, input: { topic, ...missed } }) => orRefuse(await addEverydayWord(ctx, { missed, topic }))),
  hide: procedure('edit_record')
    .input(MissedSearch)
    .mutation(({ ctx, input }) => hide(ctx, input)),
  show: procedure('edit_record')
    .input(MissedSearch.extend({ days: z.int().min(3).max(1_000_000) }))
    .mutation(({ ctx, input }) => show(ctx, input)),
});
