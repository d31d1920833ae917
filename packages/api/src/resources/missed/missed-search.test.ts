import { TopicId } from '@coalition/domain/topics';
import { bug, Instant, type Language } from '@coalition/domain/values';
import { beforeEach, expect, it } from 'vitest';
import { describeOnBothEngines, type TestDatabase } from '../../database/test-databases.ts';
import { addAsker, everyItem, publicCaller, refusalOf, staffCaller } from '../../server/office.examples.ts';

const at = (text: string) => ({ now: Instant.parse(text) });
const noon = (day: number) => at(`2026-03-${String(day).padStart(2, '0')}T17:00:00.000Z`);

describeOnBothEngines('what people look for in vain', (open) => {
  let database: TestDatabase;
  let staff: ReturnType<typeof staffCaller>;
  beforeEach(async () => {
    database = await open('library');
    staff = staffCaller(database.db, await addAsker(database.db, 'publisher'));
  });

  const ask = (words: string, when = noon(1), language: Language = 'en') =>
    publicCaller(database.db, when).search.missed({ language, words });
  const askOnThreeDays = async (words: string, language: Language = 'en') => {
    for (const day of [1, 2, 3]) await ask(words, noon(day), language);
  };
  const onDisk = () => database.db.selectFrom('missed_searches').selectAll().execute();
  const topicId = async (slug: string) =>
    TopicId.parse((await staff.topics.list()).find(({ slugs }) => slugs.en === slug)?.id);
  const found = async (words: string) =>
    (await publicCaller(database.db).resources.list({ ...everyItem, words, order: 'relevance' }))?.total;

  it('is on no disk before three different days asked for it, and then stands there bare', async () => {
    for (let times = 0; times < 5; times += 1) await ask('Xylophone!', noon(1));
    await ask('xylophone', noon(2));
    expect(await onDisk()).toEqual([]);
    await ask('XYLOPHONE', noon(9));
    expect(await onDisk()).toEqual([{ language: 'en', term: 'xylophone', days: 3 }]);
  });

  it('is counted by the days where the coalition is', async () => {
    for (const moment of ['2026-03-01T23:00:00.000Z', '2026-03-02T04:30:00.000Z', '2026-03-02T06:00:00.000Z'])
      await ask('xylophone', at(moment));
    expect(await onDisk()).toEqual([]);
  });

  it('is not counted where something is found, in whatever spelling, nor where it may speak of a person', async () => {
    for (const words of ['prison', 'prision', 'dad in jail', 'ada@example.org', 'xylophone 416 555 0123'])
      await askOnThreeDays(words);
    expect(await onDisk()).toEqual([]);
  });

  it('is shown to staff, asked on the most days first, until something is found for it', async () => {
    await askOnThreeDays('xylophone');
    await askOnThreeDays('xylophone');
    await askOnThreeDays('accordéon', 'fr');
    expect(await staff.missedSearches.look()).toEqual([
      { language: 'en', term: 'xylophone', days: 6 },
      { language: 'fr', term: 'accordéon', days: 3 },
    ]);
  });

  it('leads to a topic once staff say so, and nothing else of the topic changes', async () => {
    await askOnThreeDays('xylophone');
    const topic = await topicId('custody');
    const [missed] = await staff.missedSearches.look();
    if (!missed) return bug('nothing missed');
    const { language, term } = missed;
    expect(await staff.missedSearches.addWord({ language, term, topic })).toEqual({ isFound: true });
    expect(await found('xylophone')).toBeGreaterThan(0);
    expect(await staff.missedSearches.look()).toEqual([]);
    const { record } = await staff.topics.open({ id: topic });
    expect(record.texts.en).toMatchObject({ state: 'published' });
    expect(record.texts.fr).toMatchObject({ state: 'published' });
    const opened = (await staff.topics.list()).find(({ id }) => id === topic);
    expect(opened?.care).not.toContain('french_out_of_date');
  });

  it('waits in the topic where other changes wait, or where who adds it may not publish', async () => {
    await askOnThreeDays('xylophone');
    const contributor = staffCaller(database.db, await addAsker(database.db, 'contributor'));
    const [missed] = await contributor.missedSearches.look();
    if (!missed) return bug('nothing missed');
    const { language, term } = missed;
    const added = await contributor.missedSearches.addWord({ language, term, topic: await topicId('custody') });
    expect(added).toEqual({ isFound: false });
    expect(await found('xylophone')).toBe(0);
  });

  it('is hidden for good without a letter of it kept, and comes back if staff take that back', async () => {
    await askOnThreeDays('xylophone');
    const [missed] = await staff.missedSearches.look();
    if (!missed) return bug('nothing missed');
    const { language, term } = missed;
    expect(await staff.missedSearches.hide({ language, term })).toBe(3);
    await askOnThreeDays('xylophone');
    expect(await staff.missedSearches.look()).toEqual([]);
    for (const table of ['missed_searches', 'hidden_searches', 'audit_entries'] as const)
      expect(JSON.stringify(await database.db.selectFrom(table).selectAll().execute())).not.toContain('xylophone');
    await staff.missedSearches.show(missed);
    expect(await staff.missedSearches.look()).toEqual([missed]);
  });

  it('is nothing that staff can write in by themselves', async () => {
    const topic = await topicId('custody');
    const refused = await refusalOf(
      staff.missedSearches.addWord({ language: 'en', term: JSON.parse('"Not Folded!"'), topic }),
    );
    expect(refused).toMatchObject({ code: 'content_invalid' });
  });
});
