import { LanguageAbsent, LanguagesApart } from '@coalition/domain/revisions';
import { CalendarDay, Instant, proposeSlug, Slug } from '@coalition/domain/values';
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
import { publishDueRecords } from '../revisions/publishing/publish-due-records.ts';
import { duePublishers } from '../listeners/due-publishers.ts';

const soon = Instant.parse('2026-03-02T16:00:00.000Z');
const facts = {
  kind: 'statement' as const,
  addressees: { en: ['The Minister'], fr: ['La ministre'] },
  issuedOn: null,
  deadlineOn: null,
  embargoUntil: null,
  mediaContact: null,
  leastRung: 0 as const,
  related: [],
  answers: [],
  attachments: [],
};

describeOnBothEngines('a statement', (open) => {
  let database: TestDatabase;
  let staff: ReturnType<typeof staffCaller>;
  beforeAll(async () => {
    database = await open();
    staff = staffCaller(database.db, await addAsker(database.db, 'owner'));
  });

  const begin = async (title: string, french: string | null, issuedOn: string | null = null) => {
    const slug = proposeSlug(title) ?? Slug.parse('statement');
    const words = (text: string) => ({ text: { title: text, body: `# ${text}\n\nSafeguards.` }, isTranslation: false });
    const day = issuedOn === null ? null : CalendarDay.parse(issuedOn);
    const created = await staff.statements.create({
      slugs: { en: slug, fr: slug },
      facts: { ...facts, issuedOn: day },
      confidential: { note: null },
      texts: { en: words(title), fr: french === null ? undefined : words(french) },
    });
    return created.id;
  };
  const publish = (id: string, languages: ('en' | 'fr')[] = ['en', 'fr']) =>
    staff.statements.publish({ id, expectedRevision: 1, languages, reason: null });
  const visitor = () => publicCaller(database.db).statements;

  it('is not there while none was published', async () => {
    expect(await visitor().list({ language: 'en' })).toEqual([]);
  });

  it('becomes public in both languages together', async () => {
    const id = await begin('Visits for all', 'Des visites pour tous');
    await publish(id);
    expect(await visitor().find({ language: 'fr', slug: 'visits-for-all' })).toMatchObject({
      id,
      title: 'Des visites pour tous',
      html: '<h2>Des visites pour tous</h2>\n<p>Safeguards.</p>\n',
      addressees: ['La ministre'],
    });
    expect(await visitor().find({ language: 'en', slug: 'visits-for-all' })).toMatchObject({
      addressees: ['The Minister'],
    });
  });

  it('is refused in one language alone', async () => {
    const id = await begin('Both or none', 'Les deux ou rien');
    const apart: ('en' | 'fr')[][] = [['en'], ['fr'], []];
    for (const languages of apart) expect(await refusalOf(publish(id, languages))).toEqual(LanguagesApart({}));
    expect(await refusalOf(publish(await begin('English only', null)))).toEqual(LanguageAbsent({ language: 'fr' }));
    expect(await visitor().find({ language: 'en', slug: 'both-or-none' })).toBeNull();
  });

  it('is refused for a later hour in one language alone, and appears whole when its hour comes', async () => {
    const id = await begin('At four', 'À seize heures');
    const schedule = (languages: ('en' | 'fr')[]) =>
      staff.statements.schedule({ id, expectedRevision: 1, publishAt: soon, languages, reason: null });
    expect(await refusalOf(schedule(['en']))).toEqual(LanguagesApart({}));
    await schedule(['en', 'fr']);
    expect(await publishDueRecords(exampleOffice(database.db, { now: exampleNow }), duePublishers)).toBe(0);
    expect(await publishDueRecords(exampleOffice(database.db, { now: soon }), duePublishers)).toBe(1);
    expect(await visitor().find({ language: 'fr', slug: 'at-four' })).toMatchObject({ title: 'À seize heures' });
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
    await staff.statements.withdraw({ id, expectedRevision: 2, tombstone, reason: null });
    expect(await visitor().find({ language: 'en', slug: 'gone' })).toBeNull();
    expect(JSON.stringify(await visitor().list({ language: 'en' }))).not.toContain('Gone');
  });
});
