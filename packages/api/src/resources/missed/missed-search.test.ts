import type { StaffRole } from '@coalition/domain/access';
import { TopicId } from '@coalition/domain/topics';
import { bug, digestJson, Instant, type Language } from '@coalition/domain/values';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { describeOnBothEngines, type TestDatabase } from '../../database/test-databases.ts';
import { scratchFolder } from '../../database/testing/scratch-folder.ts';
import {
  addAsker,
  everyItem,
  exampleInstallation,
  exampleOffice,
  publicCaller,
  refusalOf,
  staffCaller,
} from '../../server/office.examples.ts';
import { missedDigest } from './missed-digest.ts';
import { MissedSearch } from './missed.store.ts';
import { tidyMissed } from './tidy-missed.ts';

/** The library holds no such word, and a page of the site does. */
const wordOfAPage = 'cookies';

const at = (text: string) => ({ now: Instant.parse(text) });
const noon = (day: number) => at(`2026-03-${String(day).padStart(2, '0')}T17:00:00.000Z`);

describeOnBothEngines('what people look for in vain', (open) => {
  let database: TestDatabase;
  let dataDir: string;
  let staff: ReturnType<typeof staffCaller>;
  beforeEach(async () => {
    database = await open('library');
    dataDir = mkdtempSync(join(scratchFolder(), 'missed-'));
    staff = await signedIn('publisher');
  });
  afterEach(() => {
    rmSync(dataDir, { recursive: true });
  });

  const here = () => ({ installation: { ...exampleInstallation, dataDir } });
  const signedIn = async (role: StaffRole, when = {}) =>
    staffCaller(database.db, await addAsker(database.db, role), { ...here(), ...when });
  const ask = (words: string, when = noon(1), language: Language = 'en') =>
    publicCaller(database.db, { ...here(), ...when }).search.missed({ language, words });
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
    expect(await onDisk()).toEqual([{ language: 'en', term: 'xylophone', days: 3, month: '2026-03' }]);
  });

  it('is counted by the days where the coalition is', async () => {
    for (const moment of ['2026-03-01T23:00:00.000Z', '2026-03-02T04:30:00.000Z', '2026-03-02T06:00:00.000Z'])
      await ask('xylophone', at(moment));
    expect(await onDisk()).toEqual([]);
  });

  it('is not counted where something is found, in whatever spelling, nor where it may speak of a person', async () => {
    const found = ['prison', 'prision', 'dad in jail', wordOfAPage];
    expect(await publicCaller(database.db).search.elsewhere({ language: 'en', words: wordOfAPage })).not.toEqual([]);
    const personal = [
      'ada@example.org',
      'ada at example dot org',
      'xylophone 416 555 0123',
      'Xavier Quill',
      'x.ca/quill',
    ];
    for (const words of [...found, ...personal]) await askOnThreeDays(words);
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
    const editor = await signedIn('editor');
    const [missed] = await editor.missedSearches.look();
    if (!missed) return bug('nothing missed');
    const { language, term } = missed;
    const added = await editor.missedSearches.addWord({ language, term, topic: await topicId('custody') });
    expect(added).toEqual({ isFound: false });
    expect(await found('xylophone')).toBe(0);
  });

  it('is hidden for good without a letter of it kept, and comes back if staff take that back', async () => {
    await askOnThreeDays('xylophone');
    const [missed] = await staff.missedSearches.look();
    if (!missed) return bug('nothing missed');
    const { language, term } = missed;
    const kept = await staff.missedSearches.hide({ language, term });
    if (!kept) return bug('nothing hidden');
    expect(kept).toEqual({ ...missed, month: '2026-03' });
    expect(await staff.missedSearches.hide({ language, term })).toBeNull();
    await askOnThreeDays('xylophone');
    expect(await staff.missedSearches.look()).toEqual([]);
    for (const table of ['missed_searches', 'hidden_searches', 'audit_entries'] as const)
      expect(JSON.stringify(await database.db.selectFrom(table).selectAll().execute())).not.toContain('xylophone');
    await staff.missedSearches.show(kept);
    expect(await onDisk()).toEqual([kept]);
    expect(await staff.missedSearches.look()).toEqual([missed]);
  });

  it('is hidden under a number that nobody can find by trying names: another installation has another one', async () => {
    await askOnThreeDays('xylophone');
    const [missed] = await staff.missedSearches.look();
    if (!missed) return bug('nothing missed');
    const { language, term } = missed;
    await staff.missedSearches.hide({ language, term });
    const [hidden] = await database.db.selectFrom('hidden_searches').selectAll().execute();
    expect(hidden?.digest).toBe(missedDigest(here().installation, { language, term }));
    expect(hidden?.digest).not.toBe(await digestJson({ language, term }));
    const elsewhere = join(dataDir, 'elsewhere');
    expect(missedDigest({ dataDir: elsewhere }, { language, term })).not.toBe(hidden?.digest);
  });

  it('is shown to editors and up alone, and theirs to act on', async () => {
    await askOnThreeDays('xylophone');
    const missed = MissedSearch.parse({ language: 'en', term: 'xylophone' });
    const topic = await topicId('custody');
    for (const role of ['contributor', 'translator'] as const) {
      const { missedSearches } = await signedIn(role);
      const calls = [
        missedSearches.look(),
        missedSearches.addWord({ ...missed, topic }),
        missedSearches.hide(missed),
        missedSearches.show({ ...missed, days: 3, month: '2026-03' }),
      ];
      const refused = { code: 'action_forbidden' };
      expect(await Promise.all(calls.map(refusalOf))).toMatchObject([refused, refused, refused, refused]);
    }
    expect(await (await signedIn('editor')).missedSearches.look()).toHaveLength(1);
  });

  it('lapses once no month of a whole year counted it', async () => {
    await askOnThreeDays('xylophone');
    const tidy = (when: string) => tidyMissed(exampleOffice(database.db, { ...here(), ...at(when) }));
    expect(await tidy('2027-03-31T17:00:00.000Z')).toBe(0);
    const later = at('2027-04-01T17:00:00.000Z');
    expect(await (await signedIn('editor', later)).missedSearches.look()).toEqual([]);
    expect(await tidy(later.now)).toBe(1);
    expect(await onDisk()).toEqual([]);
  });

  it('is seen behind any number of terms that are answered by now, and these are forgotten', async () => {
    const known = await database.db
      .selectFrom('search_words')
      .select('word as term')
      .where('language', '=', 'en')
      .where('word', '~', '^[a-z]{6,}$')
      .orderBy('documents', 'desc')
      .orderBy('word')
      .limit(120)
      .execute();
    const answered = known.map(({ term }) => ({ language: 'en', term, days: 9, month: '2026-03' }));
    await database.db.insertInto('missed_searches').values(answered).execute();
    await askOnThreeDays('xylophone');
    const shown = await staff.missedSearches.look();
    expect(shown.map(({ term }) => String(term))).toContain('xylophone');
    expect(await tidyMissed(exampleOffice(database.db, here()))).toBeGreaterThan(100);
    expect((await onDisk()).map(({ term }) => term).toSorted()).toEqual(shown.map(({ term }) => term).toSorted());
  });

  it('finds room among terms of nonsense: the lowest counts go, those of long ago first', async () => {
    const nonsense = (count: number, month: string) =>
      Array.from({ length: count }, (_, index) => ({
        language: 'en',
        term: `q${month.slice(-1)}${'x'.repeat(index % 20)}${String.fromCodePoint(97 + (index % 26), 97 + Math.floor(index / 26))}`,
        days: 3,
        month,
      }));
    const often = { language: 'en', term: 'pokey', days: 6, month: '2025-09' };
    const [old, recent] = [nonsense(100, '2025-08'), nonsense(399, '2026-02')];
    await database.db
      .insertInto('missed_searches')
      .values([often, ...old, ...recent])
      .execute();
    await askOnThreeDays('xylophone');
    await askOnThreeDays('accordéon', 'fr');
    const kept = await onDisk();
    expect(kept).toHaveLength(500);
    const terms = kept.map(({ term }) => term);
    expect(terms).toEqual(
      expect.arrayContaining(['xylophone', 'accordéon', 'pokey', ...recent.map(({ term }) => term)]),
    );
    expect(kept.filter(({ month }) => month === '2025-08')).toHaveLength(98);
  });

  it('is nothing that staff can write in by showing what nobody hid', async () => {
    const { term } = MissedSearch.parse({ language: 'en', term: 'accordion' });
    await staff.missedSearches.show({ language: 'en', term, days: 99, month: '2026-03' });
    expect(await onDisk()).toEqual([]);
  });

  it('is nothing that staff can write in by themselves', async () => {
    const topic = await topicId('custody');
    const refused = await refusalOf(
      staff.missedSearches.addWord({ language: 'en', term: JSON.parse('"Not Folded!"'), topic }),
    );
    expect(refused).toMatchObject({ code: 'content_invalid' });
  });
});
