import { publishRecord } from '@coalition/domain/revisions';
import { bug } from '@coalition/domain/values';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../database/test-databases.ts';
import { addAsker, exampleNow, exampleOffice, staffCaller } from '../../server/office.examples.ts';
import { topicRow } from '../../topics/topic.row.ts';
import { waitForNews } from '../changes/changes.ts';
import { announceChange } from './announce-change.ts';
import { beginTopic } from './topic.examples.ts';

describe('news of two changes at the same moment', () => {
  it('can be read in the order of their numbers, so that no reader passes one by', async () => {
    const { db } = await openTestDatabase('postgresql');
    const staff = staffCaller(db, await addAsker(db, 'owner'));
    const slow = await staff.topics.create(beginTopic('Slow'));
    const quick = await staff.topics.create(beginTopic('Quick'));
    const record = (await topicRow.store.find(db, slow.id)) ?? bug('no record');
    const published = publishRecord(record, ['en'], exampleNow);
    if (!published.ok) return bug('not published', { failure: published.failure });

    const transaction = await db.startTransaction().execute();
    await announceChange(exampleOffice(db), transaction, { row: topicRow, before: record, after: published.value });
    const publishing = staff.topics
      .publish({ id: quick.id, expectedRevision: 1, languages: ['en'], reason: null })
      .then(() => true);
    let isSettled = false;
    while (!isSettled) isSettled = await Promise.race([publishing, isAnybodyWaiting(db)]);
    expect(await waitForNews(db, 0, { waitMs: 0 })).toMatchObject({ sequence: 0 });

    await transaction.commit().execute();
    await publishing;
    const rows = await db.selectFrom('changes').select('record_id').orderBy('sequence').execute();
    expect(rows.map((row) => row.record_id)).toEqual([slow.id, quick.id]);
  });
});

async function isAnybodyWaiting(db: TestDatabase['db']): Promise<boolean> {
  const waiting = await sql`
    select 1 from pg_locks where not granted
      and database = (select oid from pg_database where datname = current_database())`.execute(db);
  return waiting.rows.length > 0;
}
