import { CalendarDay, Instant } from '@coalition/domain/values';
import { expect, it } from 'vitest';
import { describeOnBothEngines } from '../../database/test-databases.ts';
import { addAsker, exampleNow, refusalOf, staffCaller } from '../../server/office.examples.ts';
import { beginTopic, topicText } from './topic.examples.ts';

describeOnBothEngines('the life of a record', (open) => {
  it('stands act by act in its history and in the audit log, in the same order', async () => {
    const { db } = await open();
    const asker = await addAsker(db, 'owner', 'Ada Owner');
    const { topics, audit } = staffCaller(db, asker);
    const { id } = await topics.create(beginTopic('A long life'));
    const step = (expectedRevision: number) => ({ id, expectedRevision, reason: `Step ${String(expectedRevision)}` });
    const tombstone = { reason: { en: 'Old.', fr: null }, replacedBy: null };
    const edit = { texts: { en: { text: topicText('Renamed'), isTranslation: false } } };
    const soon = Instant.parse('2026-03-02T16:00:00.000Z');
    await topics.submit(step(1));
    await topics.reopen(step(2));
    await topics.save({ ...step(3), edit });
    await topics.checkFact({ ...step(4), fact: 'broader', checkedOn: CalendarDay.parse('2026-03-01') });
    await topics.schedule({ ...step(5), publishAt: soon, languages: ['en'] });
    await topics.publish({ ...step(6), languages: ['en'] });
    await topics.withdraw({ ...step(7), tombstone });
    await topics.reopen(step(8));
    await topics.restoreRevision({ ...step(9), revision: 1 });
    expect(await refusalOf(topics.publish({ ...step(1), languages: ['en'] }))).toMatchObject({
      code: 'revision_stale',
    });

    const verbs = [
      'create',
      'submit',
      'reopen',
      'save',
      'check',
      'schedule',
      'publish',
      'withdraw',
      'reopen',
      'restore',
    ];
    const revisions = (await topics.revisions({ id })).toReversed();
    expect(revisions.map(({ verb }) => verb)).toEqual(verbs);
    expect(revisions.map(({ revision }) => revision)).toEqual(verbs.map((_, index) => index + 1));
    for (const [index, { before, after, reason, savedAt, staffName }] of revisions.entries()) {
      expect({ reason, savedAt, staffName }).toEqual({
        reason: index === 0 ? null : `Step ${String(index)}`,
        savedAt: exampleNow,
        staffName: 'Ada Owner',
      });
      expect(before).toEqual(revisions[index - 1]?.after ?? null);
      expect(after).not.toEqual(before);
    }

    const filter = { staffId: null, noun: 'topics', recordId: id, action: null, before: null };
    const entries = (await audit.list(filter)).entries.toReversed();
    expect(entries.map(({ action, facts }) => [action, facts['revision']])).toEqual(
      verbs.map((verb, index) => [`topics.${verb}`, index + 1]),
    );
    expect(new Set(entries.map(({ recordName }) => recordName))).toEqual(new Set([beginTopic('A long life').slugs.en]));
    expect(entries.every(({ at, staffName }) => at === exampleNow && staffName === 'Ada Owner')).toBe(true);
  });
});
