import { bug } from '@coalition/domain/values';
import { expect, it } from 'vitest';
import { describeOnBothEngines } from '../../database/test-databases.ts';
import { addAsker, staffCaller } from '../../server/office.examples.ts';
import { publishedTopics } from '../../topics/topic.store.ts';
import { ParsedRecords } from './parsed.store.ts';

describeOnBothEngines('public records that were read before', (open) => {
  it('are those of the revision that stands, and nobody can change them', async () => {
    const { db } = await open('library');
    const { topics } = staffCaller(db, await addAsker(db, 'owner'));
    const [topic] = await topics.list();
    if (!topic || topic.texts.en.state === 'absent') return bug('no topic');
    const { id, revision } = topic;
    const before = await publishedTopics.find(db, id);
    expect((await publishedTopics.list(db)).find((each) => each.id === id)?.published).toBe(before?.published);
    expect(Object.isFrozen(before?.published.texts)).toBe(true);
    const text = { ...topic.texts.en.text, name: 'Renamed' };
    await topics.save({
      id,
      expectedRevision: revision,
      edit: { texts: { en: { text, isTranslation: false } } },
      reason: null,
    });
    expect((await publishedTopics.find(db, id))?.published).toEqual(before?.published);
    await topics.publish({ id, expectedRevision: revision + 1, languages: ['en'], reason: null });
    expect((await publishedTopics.find(db, id))?.published.texts.en?.text.name).toBe('Renamed');
    const tombstone = { reason: { en: 'Old.', fr: null }, replacedBy: null };
    await topics.withdraw({ id, expectedRevision: revision + 2, tombstone, reason: null });
    expect(await publishedTopics.find(db, id)).toBeNull();
  });

  it('are forgotten with the transaction that read them', async () => {
    const { db } = await open();
    const parsed = new ParsedRecords<string>();
    const record = { id: 'top_1', revision: 1 };
    await db.transaction().execute(async (transaction) => {
      parsed.of(transaction).keep(record, 'what may yet be taken back');
      expect(parsed.of(transaction).get(record)).toBeNull();
    });
    expect(parsed.of(db).get(record)).toBeNull();
  });
});
