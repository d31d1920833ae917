import { bug } from '@coalition/domain/values';
import { beforeAll, expect, it } from 'vitest';
import { describeOnBothEngines, type TestDatabase } from '../../database/test-databases.ts';
import { addAsker, staffCaller } from '../../server/office.examples.ts';
import { beginTopic, topicText } from '../saving/topic.examples.ts';

describeOnBothEngines('what somebody typed and did not save', (open) => {
  let database: TestDatabase;
  let ada: ReturnType<typeof staffCaller>;
  let bea: ReturnType<typeof staffCaller>;
  beforeAll(async () => {
    database = await open();
    ada = staffCaller(database.db, await addAsker(database.db, 'owner'));
    bea = staffCaller(database.db, await addAsker(database.db, 'owner'));
  });

  const begin = async (name: string) => (await ada.topics.create(beginTopic(name))).id;
  const copyOf = async (staff: typeof ada, id: string) => (await staff.topics.open({ id })).workingCopy;

  it('is there again for whoever typed it, and for nobody else, however high', async () => {
    const id = await begin('Typed');
    await ada.topics.keepWorkingCopy({ id, baseRevision: 1, content: { name: 'half a na' } });
    expect(await copyOf(ada, id)).toMatchObject({ baseRevision: 1, content: { name: 'half a na' } });
    expect(await copyOf(bea, id)).toBeNull();
  });

  it('is kept beside everybody else’s, the newest of each', async () => {
    const id = await begin('Typed by two');
    await ada.topics.keepWorkingCopy({ id, baseRevision: 1, content: { name: 'one' } });
    await bea.topics.keepWorkingCopy({ id, baseRevision: 1, content: { name: 'two' } });
    await ada.topics.keepWorkingCopy({ id, baseRevision: 1, content: { name: 'three' } });
    expect([await copyOf(ada, id), await copyOf(bea, id)]).toMatchObject([
      { content: { name: 'three' } },
      { content: { name: 'two' } },
    ]);
  });

  it('is no revision, and survives a save of somebody else', async () => {
    const id = await begin('Typed over');
    await ada.topics.keepWorkingCopy({ id, baseRevision: 1, content: { name: 'mine' } });
    const edit = { texts: { en: { text: topicText('Theirs'), isTranslation: false } } };
    await bea.topics.save({ id, expectedRevision: 1, edit, reason: null });
    expect(await copyOf(ada, id)).toMatchObject({ baseRevision: 1, content: { name: 'mine' } });
    expect((await ada.topics.revisions({ id })).map(({ verb }) => verb)).toEqual(['save', 'create']);
  });

  it('goes when it is saved, or emptied', async () => {
    const id = await begin('Typed and saved');
    await ada.topics.keepWorkingCopy({ id, baseRevision: 1, content: { name: 'mine' } });
    const edit = { texts: { en: { text: topicText('Mine'), isTranslation: false } } };
    await ada.topics.save({ id, expectedRevision: 1, edit, reason: null });
    expect(await copyOf(ada, id)).toBeNull();
    await ada.topics.keepWorkingCopy({ id, baseRevision: 2, content: { name: 'again' } });
    await ada.topics.keepWorkingCopy({ id, baseRevision: 2, content: {} });
    expect(await copyOf(ada, id)).toBeNull();
  });

  it('is kept even with characters that no database can hold', async () => {
    const id = await begin('Typed oddly');
    const content = { 'a\0': ['x\0y', '\ud800', { deep: 'ok \udc00' }], number: 1.5, nothing: null };
    await ada.topics.keepWorkingCopy({ id, baseRevision: 1, content });
    const kept = (await copyOf(ada, id)) ?? bug('not kept');
    expect(kept.content).toEqual({
      'a\uFFFD': ['x\uFFFDy', '\uFFFD', { deep: 'ok \uFFFD' }],
      number: 1.5,
      nothing: null,
    });
  });
});
