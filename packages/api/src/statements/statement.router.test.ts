import { LanguageAbsent, LanguagesApart } from '@coalition/domain/revisions';
import { VersionNotFrozen } from '@coalition/domain/statements';
import { CalendarDay, Instant, instantLater } from '@coalition/domain/values';
import { beforeAll, expect, it } from 'vitest';
import { describeOnBothEngines, type TestDatabase } from '../database/test-databases.ts';
import {
  addAsker,
  exampleNow,
  exampleOffice,
  publicCaller,
  refusalOf,
  staffCaller,
} from '../server/office.examples.ts';
import { publishDueRecords } from '../revisions/saving/publish-due-records.ts';
import {
  beginStatement,
  exampleStaff,
  freezeStatement,
  rewriteStatement,
  type ExampleStaff,
} from './desk/statement.examples.ts';
import { duePublishers } from '../listeners/due-publishers.ts';

const soon = Instant.parse('2026-03-02T16:00:00.000Z');
describeOnBothEngines('a statement', (open) => {
  let database: TestDatabase;
  let staff: ExampleStaff;
  beforeAll(async () => {
    database = await open();
    staff = await exampleStaff(database.db);
  });

  const begin = async (title: string, french: string | null, issuedOn: string | null = null) => {
    const day = issuedOn === null ? null : CalendarDay.parse(issuedOn);
    const id = await beginStatement(staff, title, { french, issuedOn: day });
    if (french !== null) await freezeStatement(staff, id);
    return id;
  };
  const publish = (id: string, languages: ('en' | 'fr')[] = ['en', 'fr']) =>
    staff.director.statements.publish({ id, expectedRevision: 1, languages, reason: null });
  const visitor = () => publicCaller(database.db).statements;

  it('is not there while none was published', async () => {
    expect(await visitor().list({ language: 'en' })).toEqual([]);
  });

  it('becomes public in both languages together', async () => {
    const id = await begin('Visits for all', 'Des visites pour tous');
    await publish(id);
    expect(await visitor().find({ language: 'fr', slug: 'visits-for-all' })).toMatchObject({
      state: 'shown',
      view: {
        id,
        title: 'Des visites pour tous',
        html: '<h2>Des visites pour tous</h2>\n<p>Safeguards.</p>\n',
        addressees: ['La ministre'],
        version: { number: 1, supersededBy: null },
        stage: { stage: 'preparing' },
        publishedAt: exampleNow,
      },
    });
    expect(await visitor().find({ language: 'en', slug: 'visits-for-all' })).toMatchObject({
      view: { addressees: ['The Minister'] },
    });
  });

  it('is refused in one language alone', async () => {
    const id = await begin('Both or none', 'Les deux ou rien');
    const apart: ('en' | 'fr')[][] = [['en'], ['fr'], []];
    for (const languages of apart) expect(await refusalOf(publish(id, languages))).toEqual(LanguagesApart({}));
    expect(await refusalOf(publish(await begin('English only', null)))).toEqual(LanguageAbsent({ language: 'fr' }));
    expect(await visitor().find({ language: 'en', slug: 'both-or-none' })).toBeNull();
  });

  it('is refused in words that two people have not frozen, and in words written since', async () => {
    const draft = await beginStatement(staff, 'Not frozen');
    expect(await refusalOf(publish(draft))).toEqual(VersionNotFrozen({ version: 1 }));
    const id = await begin('Frozen, then changed', 'Figé, puis changé');
    await rewriteStatement(staff, id, 'One comma, more.');
    const changed = { id, expectedRevision: 2, languages: ['en' as const, 'fr' as const], reason: null };
    expect(await refusalOf(staff.director.statements.publish(changed))).toEqual(VersionNotFrozen({ version: 2 }));
  });

  it('stands in the list with the newest first', async () => {
    await publish(await begin('Of 2024', 'De 2024', '2024-05-01'));
    await publish(await begin('Of 2025', 'De 2025', '2025-05-01'));
    const titles = (await visitor().list({ language: 'en' })).map(({ title }) => title);
    expect(titles.indexOf('Of 2025')).toBeLessThan(titles.indexOf('Of 2024'));
  });

  it('is gone when it is taken back', async () => {
    const id = await begin('Gone', 'Parti');
    await publish(id);
    const tombstone = { reason: { en: 'Withdrawn.', fr: 'Retiré.' }, replacedBy: null };
    await staff.director.statements.withdraw({ id, expectedRevision: 2, tombstone, reason: null });
    expect(await visitor().find({ language: 'en', slug: 'gone' })).toMatchObject({
      state: 'withdrawn',
      tombstone: { title: { text: 'Gone' }, reason: tombstone.reason },
    });
    expect(await visitor().versions({ language: 'en', slug: 'gone' })).toBeNull();
    expect(JSON.stringify(await visitor().list({ language: 'en' }))).not.toContain('Gone');
  });

  it('is refused for a later hour in one language alone, and appears whole when its hour comes', async () => {
    const id = await begin('At four', 'À seize heures');
    const schedule = (languages: ('en' | 'fr')[]) =>
      staff.director.statements.schedule({ id, expectedRevision: 1, publishAt: soon, languages, reason: null });
    expect(await refusalOf(schedule(['en']))).toEqual(LanguagesApart({}));
    await schedule(['en', 'fr']);
    expect(await publishDueRecords(exampleOffice(database.db, { now: exampleNow }), duePublishers)).toBe(0);
    expect(await publishDueRecords(exampleOffice(database.db, { now: soon }), duePublishers)).toBe(1);
    expect(await visitor().find({ language: 'fr', slug: 'at-four' })).toMatchObject({
      view: { title: 'À seize heures' },
    });
  });

  it('is not published at its hour in words that changed after they were frozen: once, and the office learns of it', async () => {
    // A ledger of its own, for its time goes ahead of the others’.
    const { db } = await open();
    const own = await exampleStaff(db);
    const { statements, audit } = own.director;
    const id = await beginStatement(own, 'At five');
    await freezeStatement(own, id);
    const both = ['en', 'fr'] as const;
    await statements.schedule({ id, expectedRevision: 1, publishAt: soon, languages: [...both], reason: null });
    const { record } = await statements.open({ id });
    const text = 'text' in record.texts.en ? record.texts.en.text : expect.fail('no English');
    const edit = { texts: { en: { text: { ...text, title: 'At five sharp' }, isTranslation: false } } };
    await statements.save({ id, expectedRevision: 2, edit, reason: null });
    const tryAt = (now: Instant) => publishDueRecords(exampleOffice(db, { now }), duePublishers);
    const later = instantLater(soon, 60_000);
    expect([await tryAt(soon), await tryAt(soon), await tryAt(later)]).toEqual([0, 0, 0]);
    const filter = { staffId: null, noun: null, recordId: id, action: 'publish_refused', before: null };
    expect((await audit.list(filter)).entries).toMatchObject([{ facts: { revision: 3, code: 'version_not_frozen' } }]);
    const office = staffCaller(db, await addAsker(db, 'editor'), { now: later });
    const listed = (await office.statements.list()).find((each) => each.id === id);
    expect(listed?.care[0]).toBe('schedule_refused');
    await statements.save({
      id,
      expectedRevision: 3,
      edit: { texts: { en: { text, isTranslation: false } } },
      reason: null,
    });
    expect(await tryAt(later)).toBe(1);
  });
});
