import { ActionForbidden } from '@coalition/domain/access';
import {
  LanguageAbsent,
  PublicationStepRefused,
  PublishTimePassed,
  RevisionStale,
  TextsAbsent,
} from '@coalition/domain/revisions';
import { Instant } from '@coalition/domain/values';
import { beforeAll, describe, expect, it } from 'vitest';
import { describeOnBothEngines, type TestDatabase } from '../../database/test-databases.ts';
import {
  addAsker,
  everyRow,
  exampleNow,
  exampleOffice,
  newestAudit,
  publicCaller,
  refusalOf,
  staffCaller,
} from '../../server/office.examples.ts';
import { beginTopic, topicText } from './topic.examples.ts';
import { waitForNews } from '../changes/changes.ts';
import { publishDueRecords } from './publish-due-records.ts';
import { duePublishers } from '../../listeners/due-publishers.ts';

const soon = Instant.parse('2026-03-02T16:00:00.000Z');
const tombstone = { reason: { en: 'It was out of date.', fr: 'Il était dépassé.' }, replacedBy: null };
const both = ['en', 'fr'] as const;

describeOnBothEngines('publication', (open) => {
  let database: TestDatabase;
  let staff: Record<'contributor' | 'publisher', ReturnType<typeof staffCaller>>;

  beforeAll(async () => {
    database = await open();
    const { db } = database;
    staff = {
      contributor: staffCaller(db, await addAsker(db, 'contributor')),
      publisher: staffCaller(db, await addAsker(db, 'publisher', 'Pat Publisher')),
    };
  });

  const begin = async (english: string, french?: string) => (await create(english, french)).id;
  const create = (english: string, french?: string) => staff.publisher.topics.create(beginTopic(english, french));
  const publish = (id: string, expectedRevision = 1, languages: readonly ('en' | 'fr')[] = both) =>
    staff.publisher.topics.publish({ id, expectedRevision, languages: [...languages], reason: null });
  const seen = async (slug: string, language: 'en' | 'fr' = 'en') =>
    publicCaller(database.db).topics.find({ language, slug });
  const refused = async (call: () => Promise<unknown>) => {
    const before = await everyRow(database.db);
    const refusal = await refusalOf(call());
    expect(await everyRow(database.db)).toEqual(before);
    return refusal;
  };
  const news = (since: number) => waitForNews(database.db, since, { waitMs: 0 });

  describe('of a draft', () => {
    it('shows it to visitors, in the search too, and tells the public site', async () => {
      const id = await begin('Shown', 'Montré');
      expect(await seen('shown')).toBeNull();
      const { sequence } = await news(0);
      await publish(id);
      expect(await seen('shown')).toMatchObject({ id, name: { text: 'Shown' }, slugs: { en: 'shown', fr: 'montre' } });
      expect(await publicCaller(database.db).search.elsewhere({ language: 'fr', words: 'montré' })).toMatchObject([
        { id },
      ]);
      expect(await news(sequence)).toEqual({ sequence: sequence + 1, nouns: ['topics'], hasWithdrawal: false });
      expect(await newestAudit(database.db)).toMatchObject({ action: 'topics.publish', staff_name: 'Pat Publisher' });
    });

    it('in one language leaves the other a draft', async () => {
      const id = await begin('English first', 'Le français attend');
      const published = await publish(id, 1, ['en']);
      expect(published.texts).toMatchObject({ en: { state: 'published' }, fr: { state: 'draft' } });
      expect(await seen('le-francais-attend', 'fr')).toMatchObject({ name: { text: 'English first', language: 'en' } });
    });

    it('is refused in a language without a text', async () => {
      const id = await begin('No French');
      expect(await refused(() => publish(id))).toEqual(LanguageAbsent({ language: 'fr' }));
    });

    it('is refused to a contributor, and to whoever saw another revision', async () => {
      const id = await begin('Not yours');
      const wish = { id, expectedRevision: 1, languages: ['en' as const], reason: null };
      expect(await refused(() => staff.contributor.topics.publish(wish))).toEqual(
        ActionForbidden({ action: 'publish_record', role: 'contributor' }),
      );
      expect(await refused(() => publish(id, 7, ['en']))).toEqual(
        RevisionStale({ expectedRevision: 7, currentRevision: 1 }),
      );
    });
  });

  describe('while a draft stands beside it', () => {
    it('shows what was published, at its published address, until the draft is published', async () => {
      const id = await begin('Before');
      await publish(id, 1, ['en']);
      const edit = {
        slugs: beginTopic('After').slugs,
        texts: { en: { text: topicText('After'), isTranslation: false } },
      };
      const { sequence } = await news(0);
      await staff.contributor.topics.save({ id, expectedRevision: 2, edit, reason: null });
      expect(await seen('before')).toMatchObject({ name: { text: 'Before' }, slugs: { en: 'before' } });
      expect(await seen('after')).toBeNull();
      expect((await news(sequence)).sequence).toBe(sequence);
      await publish(id, 3, ['en']);
      expect(await seen('after')).toMatchObject({ name: { text: 'After' } });
      expect(await seen('before')).toMatchObject({ slug: 'after' });
    });
  });

  describe('handed over', () => {
    it('waits for review, and comes back as a draft', async () => {
      const id = await begin('For review');
      const submitted = await staff.contributor.topics.submit({ id, expectedRevision: 1, reason: null });
      expect(submitted.publication).toEqual({ status: 'in_review', submittedAt: exampleNow });
      const reopened = await staff.contributor.topics.reopen({ id, expectedRevision: 2, reason: 'Not yet' });
      expect(reopened.publication).toEqual({ status: 'draft' });
    });

    it('is refused while nothing is written', async () => {
      const { id } = await staff.publisher.topics.create({ ...beginTopic('Empty'), texts: {} });
      expect(await refused(() => staff.contributor.topics.submit({ id, expectedRevision: 1, reason: null }))).toEqual(
        TextsAbsent({}),
      );
    });
  });

  describe('at a time that was set', () => {
    const schedule = (id: string, publishAt = soon, languages: ('en' | 'fr')[] = ['en']) =>
      staff.publisher.topics.schedule({ id, expectedRevision: 1, publishAt, languages, reason: null });
    const office = (now: Instant) => exampleOffice(database.db, { now });

    it('happens once, however many processes wake up for it', async () => {
      const id = await begin('Scheduled');
      await schedule(id);
      expect(await publishDueRecords(office(exampleNow), duePublishers)).toBe(0);
      expect(await seen('scheduled')).toBeNull();
      const workers = await Promise.all(
        Array.from({ length: 4 }, () => publishDueRecords(office(soon), duePublishers)),
      );
      expect(workers.toSorted()).toEqual([0, 0, 0, 1]);
      expect(await publishDueRecords(office(soon), duePublishers)).toBe(0);
      const revisions = await staff.publisher.topics.revisions({ id });
      expect(revisions.map(({ verb }) => verb)).toEqual(['publish', 'schedule', 'create']);
      expect(await seen('scheduled')).toMatchObject({ id });
    });

    it('does not happen to what was taken off the schedule', async () => {
      const id = await begin('Taken off');
      await schedule(id);
      const off = { id, expectedRevision: 2, reason: null };
      expect(await refused(() => staff.contributor.topics.reopen(off))).toEqual(
        ActionForbidden({ action: 'publish_record', role: 'contributor' }),
      );
      await staff.publisher.topics.reopen(off);
      expect(await publishDueRecords(office(soon), duePublishers)).toBe(0);
      expect(await seen('taken-off')).toBeNull();
    });

    it('is refused in the past and in a language without a text', async () => {
      const id = await begin('Too late');
      expect(await refused(() => schedule(id, exampleNow))).toEqual(PublishTimePassed({ publishAt: exampleNow }));
      expect(await refused(() => schedule(id, soon, ['fr']))).toEqual(LanguageAbsent({ language: 'fr' }));
    });
  });

  describe('taken back', () => {
    it('is gone from page, list and search, and told as a withdrawal', async () => {
      const id = await begin('Taken back');
      await publish(id, 1, ['en']);
      const { sequence } = await news(0);
      await staff.publisher.topics.withdraw({ id, expectedRevision: 2, tombstone, reason: null });
      expect(await seen('taken-back')).toBeNull();
      const listed = await publicCaller(database.db).topics.list({ language: 'en' });
      expect(listed.map((topic) => topic.id)).not.toContain(id);
      expect(await publicCaller(database.db).search.elsewhere({ language: 'en', words: 'taken back' })).toEqual([]);
      expect(await news(sequence)).toMatchObject({ sequence: sequence + 1, hasWithdrawal: true });
    });

    it('is refused to a contributor and for what was never public', async () => {
      const id = await begin('Never public');
      const wish = { id, expectedRevision: 1, tombstone, reason: null };
      expect(await refused(() => staff.publisher.topics.withdraw(wish))).toEqual(
        PublicationStepRefused({ from: 'draft', to: 'withdrawn' }),
      );
      expect(await refused(() => staff.contributor.topics.withdraw(wish))).toEqual(
        ActionForbidden({ action: 'withdraw_record', role: 'contributor' }),
      );
    });

    it('opens again for those who publish alone', async () => {
      const id = await begin('Opened again');
      await publish(id, 1, ['en']);
      await staff.publisher.topics.withdraw({ id, expectedRevision: 2, tombstone, reason: null });
      const again = { id, expectedRevision: 3, reason: null };
      expect(await refused(() => staff.contributor.topics.reopen(again))).toEqual(
        ActionForbidden({ action: 'publish_record', role: 'contributor' }),
      );
      expect((await staff.publisher.topics.reopen(again)).publication).toMatchObject({
        status: 'draft',
        tombstone: { reason: { en: 'It was out of date.' } },
      });
    });
  });

  describe('brought back from its history', () => {
    it('is a new revision, public once it is published', async () => {
      const id = await begin('First words');
      await publish(id, 1, ['en']);
      const edit = { texts: { en: { text: topicText('Second words'), isTranslation: false } } };
      await staff.publisher.topics.save({ id, expectedRevision: 2, edit, reason: null });
      await publish(id, 3, ['en']);
      const wish = { id, expectedRevision: 4, revision: 1, reason: 'The first were better' };
      const restored = await staff.publisher.topics.restoreRevision(wish);
      expect(restored).toMatchObject({ revision: 5, texts: { en: { text: { name: 'First words' } } } });
      expect(await seen('first-words')).toMatchObject({ name: { text: 'Second words' } });
      await publish(id, 5, ['en']);
      expect(await seen('first-words')).toMatchObject({ name: { text: 'First words' } });
    });
  });
});
