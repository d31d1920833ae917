import { ActionForbidden } from '@coalition/domain/access';
import {
  ContentInvalid,
  RecordNotFound,
  ReferenceMissing,
  RevisionStale,
  SlugTaken,
} from '@coalition/domain/revisions';
import { CalendarDay, Instant, Line, Slug } from '@coalition/domain/values';
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { describeOnBothEngines, type TestDatabase } from '../../database/test-databases.ts';
import { addAsker, everyRow, exampleNow, newestAudit, refusalOf, staffCaller } from '../../server/office.examples.ts';
import { beginTopic, topicText } from './topic.examples.ts';

const absentId = 'top_01900000-0000-7000-8000-00000000dead';
const later = Instant.parse('2026-03-02T16:30:00.000Z');

describeOnBothEngines('a record of the office', (open) => {
  let database: TestDatabase;
  let staff: Record<'contributor' | 'translator' | 'editor' | 'owner', ReturnType<typeof staffCaller>>;
  let editorId: string;

  beforeAll(async () => {
    database = await open();
    const { db } = database;
    const editor = await addAsker(db, 'editor', 'Eve Editor');
    editorId = editor.role === 'visitor' ? '' : editor.staffId;
    staff = {
      contributor: staffCaller(db, await addAsker(db, 'contributor')),
      translator: staffCaller(db, await addAsker(db, 'translator')),
      editor: staffCaller(db, editor, { now: later, requestId: 'request-7' }),
      owner: staffCaller(db, await addAsker(db, 'owner')),
    };
  });

  const create = (english: string, french?: string) => staff.owner.topics.create(beginTopic(english, french));
  const revisionsOf = (id: string) => staff.owner.topics.revisions({ id });
  const rawText = async (id: string, language: string) =>
    (
      await sql<{
        text: string;
      }>`select (content->'texts'->${language})::text as text from records where id = ${id}`.execute(database.db)
    ).rows[0]?.text;

  /** Runs what must be refused, and compares every row with what stood before. */
  const refused = async (call: () => Promise<unknown>) => {
    const before = await everyRow(database.db);
    const refusal = await refusalOf(call());
    expect(await everyRow(database.db)).toEqual(before);
    return refusal;
  };

  describe('when it is begun', () => {
    it('is a draft with its first revision, in nobody’s sight but the office’s', async () => {
      const { id, revision, publication } = await create('Begun');
      expect({ revision, publication }).toEqual({ revision: 1, publication: { status: 'draft' } });
      expect(await revisionsOf(id)).toMatchObject([
        { revision: 1, verb: 'create', before: null, after: { publication } },
      ]);
    });

    it('is refused at an address that another has', async () => {
      await create('Taken');
      expect(await refused(() => create('Taken'))).toEqual(SlugTaken({ language: 'en', slug: 'taken' }));
    });

    it('is refused when it names a record that is not there', async () => {
      const beginning = { ...beginTopic('Lost'), facts: { broader: absentId } };
      expect(await refused(() => staff.owner.topics.create(beginning))).toEqual(
        ReferenceMissing({ field: 'facts', id: absentId }),
      );
    });

    it('is refused to a translator', async () => {
      expect(await refused(() => staff.translator.topics.create(beginTopic('Mine')))).toEqual(
        ActionForbidden({ action: 'create_record', role: 'translator' }),
      );
    });
  });

  describe('when it is saved', () => {
    it('keeps who saved it, when, why, and what stood before and after', async () => {
      const { id } = await create('Saved once');
      const edit = { texts: { en: { text: topicText('Saved twice'), isTranslation: false } } };
      await staff.editor.topics.save({ id, expectedRevision: 1, edit, reason: 'A better name' });
      const [newest] = await revisionsOf(id);
      expect(newest).toMatchObject({
        revision: 2,
        verb: 'save',
        savedAt: later,
        staffName: 'Eve Editor',
        reason: 'A better name',
        before: { texts: { en: { text: { name: 'Saved once' } } } },
        after: { texts: { en: { text: { name: 'Saved twice' } } } },
      });
      expect(await newestAudit(database.db)).toMatchObject({
        at: later,
        staff_id: editorId,
        staff_name: 'Eve Editor',
        action: 'topics.save',
        noun: 'topics',
        record_id: id,
        request_id: 'request-7',
        facts: { revision: 2 },
      });
    });

    it('leaves the other language as it was, byte for byte', async () => {
      const { id } = await create('English words', 'Mots français');
      const before = await rawText(id, 'fr');
      const edit = { texts: { en: { text: topicText('Other English words'), isTranslation: false } } };
      const saved = await staff.editor.topics.save({ id, expectedRevision: 1, edit, reason: null });
      expect(await rawText(id, 'fr')).toBe(before);
      expect(await rawText(id, 'en')).toContain('Other English words');
      expect(saved.texts.fr).toMatchObject({ state: 'draft', text: { name: 'Mots français' } });
      expect((await staff.editor.topics.open({ id })).isOutOfDate).toEqual({ en: false, fr: true });
    });

    it('is listed under the languages in which visitors still read it, until it is withdrawn', async () => {
      const { id } = await create('Read as it was', 'Lu tel quel');
      const { topics } = staff.owner;
      const listed = async () => (await topics.list()).find((record) => record.id === id);
      const published = await topics.publish({ id, expectedRevision: 1, languages: ['en'], reason: null });
      const edit = { texts: { en: { text: topicText('Written anew'), isTranslation: false } } };
      const saved = await topics.save({ id, expectedRevision: published.revision, edit, reason: null });
      expect(await listed()).toMatchObject({ publicIn: ['en'], texts: { en: { state: 'draft' } } });
      const tombstone = { reason: { en: Line.parse('Not needed.'), fr: null }, replacedBy: null };
      await topics.withdraw({ id, expectedRevision: saved.revision, reason: null, tombstone });
      expect((await listed())?.publicIn).toEqual([]);
    });

    it('writes nothing when nothing changed', async () => {
      const { id } = await create('Unchanged');
      const edit = { texts: { en: { text: topicText('Unchanged'), isTranslation: false } } };
      const before = await everyRow(database.db);
      const saved = await staff.editor.topics.save({ id, expectedRevision: 1, edit, reason: null });
      expect(saved.revision).toBe(1);
      expect(await everyRow(database.db)).toEqual(before);
    });

    it('is refused to whoever saw an earlier revision', async () => {
      const { id } = await create('Stale');
      const rename = (name: string) => ({ texts: { en: { text: topicText(name), isTranslation: false } } });
      await staff.editor.topics.save({ id, expectedRevision: 1, edit: rename('First'), reason: null });
      const stale = () => staff.owner.topics.save({ id, expectedRevision: 1, edit: rename('Second'), reason: null });
      expect(await refused(stale)).toEqual(RevisionStale({ expectedRevision: 1, currentRevision: 2 }));
    });

    it('is refused where there is none, and under another noun, in the same words', async () => {
      const edit = { slugs: beginTopic('x').slugs };
      const save = (id: string) => staff.editor.organisations.save({ id, expectedRevision: 1, edit, reason: null });
      const { id } = await create('Of another noun');
      expect(await refused(() => save(id))).toEqual(RecordNotFound({}));
      expect(await refused(() => save(absentId))).toEqual(RecordNotFound({}));
    });

    it('is refused at an address that another has or had', async () => {
      const { id: other } = await create('Old address');
      const { en, fr } = beginTopic('New address').slugs;
      const moved = { slugs: { en, fr } };
      await staff.editor.topics.save({ id: other, expectedRevision: 1, edit: moved, reason: null });
      const { id } = await create('Newcomer');
      for (const slug of ['old-address', 'new-address']) {
        const edit = { slugs: { en: Slug.parse(slug), fr: Slug.parse('newcomer') } };
        expect(await refused(() => staff.editor.topics.save({ id, expectedRevision: 1, edit, reason: null }))).toEqual(
          SlugTaken({ language: 'en', slug }),
        );
      }
    });

    it('lets a translator change words, and nothing else', async () => {
      const { id } = await create('Words', 'Mots');
      const save = (edit: object) => staff.translator.topics.save({ id, expectedRevision: 1, edit, reason: null });
      for (const edit of [
        { facts: { broader: null } },
        { slugs: beginTopic('Elsewhere').slugs },
        { sources: {} },
        { texts: { fr: { text: topicText('Vocables'), isTranslation: true } }, facts: { broader: null } },
      ])
        expect(await refused(() => save(edit))).toEqual(ActionForbidden({ action: 'edit_record', role: 'translator' }));
      expect(await save({ texts: { fr: { text: topicText('Vocables'), isTranslation: true } } })).toMatchObject({
        revision: 2,
      });
    });

    it('keeps confidential notes from those who may not read them', async () => {
      const { id } = await create('With a note');
      const note = { confidential: { note: 'Ask Ada first.' } };
      await staff.editor.topics.save({ id, expectedRevision: 1, edit: note, reason: null });
      const overwrite = { confidential: { note: null } };
      expect(
        await refused(() => staff.contributor.topics.save({ id, expectedRevision: 2, edit: overwrite, reason: null })),
      ).toEqual(ActionForbidden({ action: 'read_confidential', role: 'contributor' }));
      const edit = { texts: { en: { text: topicText('Seen by a contributor'), isTranslation: false } } };
      const seen = [
        await staff.contributor.topics.save({ id, expectedRevision: 2, edit, reason: null }),
        await staff.contributor.topics.open({ id }),
        await staff.contributor.topics.revisions({ id }),
        await staff.contributor.topics.list(),
      ];
      expect(JSON.stringify(seen)).not.toContain('Ask Ada');
      expect((await staff.editor.topics.open({ id })).record.confidential).toEqual({ note: 'Ask Ada first.' });
    });
  });

  describe('when a fact of it was checked', () => {
    const check = (fact: string, day: string) => async () => {
      const { id } = await create(`Checked ${fact} ${day}`);
      return () =>
        staff.editor.topics.checkFact({
          id,
          expectedRevision: 1,
          fact,
          checkedOn: CalendarDay.parse(day),
          reason: null,
        });
    };

    it('holds the day', async () => {
      const checked = await (await check('broader', exampleNow.slice(0, 10))())();
      expect(checked.sources).toEqual({ broader: { source: { kind: 'unverified' }, checkedOn: '2026-03-02' } });
    });

    it('refuses a day that is still to come, and a fact that it does not have', async () => {
      expect(await refused(await check('broader', '2026-03-03')())).toEqual(
        ContentInvalid({ issues: [{ path: ['checkedOn'], code: 'still_to_come' }] }),
      );
      for (const fact of ['colour', 'toString', '__proto__', ''])
        expect(await refused(await check(fact, '2026-03-01')())).toEqual(
          ContentInvalid({ issues: [{ path: ['fact'], code: 'invalid_value' }] }),
        );
    });

    it('refuses a day that a contributor slips into a save', async () => {
      const { id } = await create('Slipped in');
      const edit = {
        sources: { broader: { source: { kind: 'unverified' as const }, checkedOn: CalendarDay.parse('2026-03-01') } },
      };
      expect(
        await refused(() => staff.contributor.topics.save({ id, expectedRevision: 1, edit, reason: null })),
      ).toEqual(ActionForbidden({ action: 'check_fact', role: 'contributor' }));
    });
  });
});
