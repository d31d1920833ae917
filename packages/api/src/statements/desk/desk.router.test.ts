import { RevisionStale } from '@coalition/domain/revisions';
import {
  ApproverIsAuthor,
  EmbargoHolds,
  SecondPersonNeeded,
  StatementId,
  StatementStageRefused,
  VersionNotFrozen,
  VersionStepRefused,
  WordsChanged,
} from '@coalition/domain/statements';
import { bareId, CalendarDay, Digest, Instant } from '@coalition/domain/values';
import { beforeAll, describe, expect, it } from 'vitest';
import { describeOnBothEngines, type TestDatabase } from '../../database/test-databases.ts';
import { waitForNews } from '../../revisions/changes/changes.ts';
import {
  addAsker,
  exampleNow,
  exampleOffice,
  newestAudit,
  publicCaller,
  refusalOf,
  staffCaller,
} from '../../server/office.examples.ts';
import { closeOverdue } from './close-overdue.ts';
import {
  beginStatement,
  digestOnDesk,
  exampleStaff,
  freezeStatement,
  publishStatementRecord,
  rewriteStatement,
  type ExampleStaff,
} from './statement.examples.ts';

const closesOn = CalendarDay.parse('2026-03-31');
const deliveredTo = { en: 'The Minister', fr: 'La ministre' };
const deliveredOn = CalendarDay.parse('2026-03-02');

describeOnBothEngines('the desk of a statement', (open) => {
  let database: TestDatabase;
  let staff: ExampleStaff;
  beforeAll(async () => {
    database = await open();
    staff = await exampleStaff(database.db);
  });

  const desk = () => staff.director.statementDesk;
  const state = (id: string) => desk().state({ id });
  const begin = (title: string) => beginStatement(staff, title);
  const beginFrozen = async (title: string) => {
    const id = await begin(title);
    return { id, digest: await freezeStatement(staff, id) };
  };
  const ledgerOf = async (id: string) => {
    const rows = await database.db
      .selectFrom('ledger_entries')
      .select('kind')
      .where('statement', '=', bareId(StatementId.parse(id)))
      .orderBy('sequence')
      .execute();
    return rows.map(({ kind }) => kind);
  };
  const visitor = (slug: string) => publicCaller(database.db).statements.find({ language: 'en', slug });

  describe('approval', () => {
    it('takes two people who did not write the last change, each for the very words they read', async () => {
      const id = await begin('Approved by two');
      const digest = await digestOnDesk(staff, id);
      const read = { id, digest, identifiesNoChild: true as const };
      const other = Digest.parse('0'.repeat(64));
      expect(await refusalOf(staff.first.statementDesk.approve({ ...read, digest: other, language: 'en' }))).toEqual(
        WordsChanged({ version: 1 }),
      );
      await staff.first.statementDesk.approve({ ...read, language: 'en' });
      expect(await refusalOf(staff.first.statementDesk.approve({ ...read, language: 'fr' }))).toEqual(
        SecondPersonNeeded({}),
      );
      expect(await refusalOf(desk().freeze(read))).toEqual(VersionStepRefused({ from: 'draft', to: 'frozen' }));
      await staff.second.statementDesk.approve({ ...read, language: 'fr' });
      expect((await state(id)).present).toMatchObject({
        number: 1,
        status: 'approved',
        digest,
        approvals: { en: { name: 'Fern First', at: exampleNow }, fr: { name: 'Sage Second' } },
        authors: { en: 'Wren Writer', fr: 'Wren Writer' },
      });
    });

    it('is refused to whoever wrote the last change of that language, and open to them for the other', async () => {
      const id = await begin('Rewritten by an approver');
      const { record } = await staff.first.statements.open({ id });
      const edit = { texts: { en: { text: { title: 'Rewritten', body: 'By Fern.' }, isTranslation: false } } };
      await staff.first.statements.save({ id, expectedRevision: record.revision, edit, reason: null });
      const read = { id, digest: await digestOnDesk(staff, id), identifiesNoChild: true as const };
      expect(await refusalOf(staff.first.statementDesk.approve({ ...read, language: 'en' }))).toEqual(
        ApproverIsAuthor({ language: 'en' }),
      );
      await staff.first.statementDesk.approve({ ...read, language: 'fr' });
      expect((await state(id)).present?.authors).toEqual({ en: 'Fern First', fr: 'Wren Writer' });
    });

    it('falls away with the words it was given to, in that language alone', async () => {
      const id = await begin('Changed after approval');
      const read = { id, digest: await digestOnDesk(staff, id), identifiesNoChild: true as const };
      await staff.first.statementDesk.approve({ ...read, language: 'en' });
      await staff.second.statementDesk.approve({ ...read, language: 'fr' });
      await rewriteStatement(staff, id, 'A comma, more.');
      expect((await state(id)).present).toMatchObject({
        status: 'draft',
        approvals: { en: null, fr: { name: 'Sage Second' } },
      });
      expect(await refusalOf(desk().freeze(read))).toEqual(WordsChanged({ version: 1 }));
    });

    it('tells whoever works alone to invite a second person', async () => {
      const { db } = await open();
      const alone = staffCaller(db, await addAsker(db, 'owner', 'Alone'));
      const id = await beginStatement({ author: alone }, 'Written alone');
      const view = await alone.statementDesk.state({ id });
      expect(view.isAlone).toBe(true);
      expect(view.steps.approve_en).toEqual(SecondPersonNeeded({}));
      const digest = await digestOnDesk({ director: alone }, id);
      expect(
        await refusalOf(alone.statementDesk.approve({ id, digest, identifiesNoChild: true, language: 'en' })),
      ).toEqual(SecondPersonNeeded({}));
    });
  });

  describe('freezing', () => {
    it('binds the words to their digest, in the ledger too', async () => {
      const { id, digest } = await beginFrozen('Frozen for good');
      expect((await state(id)).versions).toMatchObject([
        { number: 1, status: 'frozen', digest, frozen: { name: 'Dale Director', at: exampleNow }, isPublished: false },
      ]);
      expect(await ledgerOf(id)).toEqual(['version_frozen']);
      expect(await newestAudit(database.db)).toMatchObject({ action: 'statements.freeze', record_id: id });
    });

    it('happens once, however many try at the same moment', async () => {
      const id = await begin('Frozen once');
      const read = { id, digest: await digestOnDesk(staff, id), identifiesNoChild: true as const };
      await staff.first.statementDesk.approve({ ...read, language: 'en' });
      await staff.second.statementDesk.approve({ ...read, language: 'fr' });
      const refusals = await Promise.all(Array.from({ length: 6 }, () => refusalOf(desk().freeze(read))));
      expect(refusals.filter((refusal) => refusal === null)).toHaveLength(1);
      expect(await ledgerOf(id)).toEqual(['version_frozen']);
    });

    it('leaves the frozen words as they are, whatever is written afterwards', async () => {
      const { id, digest } = await beginFrozen('Written over');
      await rewriteStatement(staff, id, 'Other words.');
      const view = await state(id);
      expect(view.versions).toMatchObject([{ number: 1, status: 'frozen', digest }]);
      expect(view.present).toMatchObject({ number: 2, status: 'draft', approvals: { en: null, fr: null } });
      expect(await refusalOf(desk().open({ id, mode: 'by_invitation', closesOn }))).toEqual(
        VersionNotFrozen({ version: 2 }),
      );
    });
  });

  describe('the way', () => {
    it('leads from collecting to the archive, each step once, and the ledger tells of it', async () => {
      const { id } = await beginFrozen('All the way');
      await desk().open({ id, mode: 'by_invitation', closesOn });
      expect(await visitor('all-the-way')).toBeNull();
      expect(await refusalOf(desk().open({ id, mode: 'by_invitation', closesOn }))).toEqual(
        StatementStageRefused({ from: 'collecting', to: 'collecting' }),
      );
      await desk().extend({ id, closesOn: CalendarDay.parse('2026-04-15') });
      expect((await state(id)).stage).toMatchObject({ closesOn: '2026-04-15', extendedFrom: closesOn });
      expect(await newestAudit(database.db)).toMatchObject({ action: 'statements.extend' });
      await desk().close({ id });
      await desk().deliver({ id, deliveredOn, deliveredTo });
      expect((await state(id)).stage).toEqual({
        stage: 'delivered',
        version: 1,
        deliveredAt: exampleNow,
        deliveredOn,
        deliveredTo,
      });
      await desk().archive({ id });
      expect((await state(id)).stage).toMatchObject({ stage: 'archived', deliveredTo });
      expect(await ledgerOf(id)).toEqual(['version_frozen', 'statement_delivered']);
    });

    it('makes a statement public with its opening to everybody', async () => {
      const { id } = await beginFrozen('Open to all');
      const { sequence } = await waitForNews(database.db, 0, { waitMs: 0 });
      await desk().open({ id, mode: 'public', closesOn });
      expect(await visitor('open-to-all')).toMatchObject({
        state: 'shown',
        view: { id, stage: { stage: 'collecting' } },
      });
      expect(await ledgerOf(id)).toEqual(['version_frozen', 'statement_published']);
      const before = await waitForNews(database.db, sequence, { waitMs: 0 });
      expect(before.nouns).toEqual(['statements']);
      await desk().close({ id });
      expect((await waitForNews(database.db, before.sequence, { waitMs: 0 })).nouns).toEqual(['statements']);
    });

    it('does not open to everybody under embargo', async () => {
      const embargoUntil = Instant.parse('2026-03-05T12:00:00.000Z');
      const id = await beginStatement(staff, 'Under embargo', { embargoUntil });
      await freezeStatement(staff, id);
      expect(await refusalOf(desk().open({ id, mode: 'public', closesOn }))).toEqual(EmbargoHolds({ embargoUntil }));
      expect((await state(id)).stage).toEqual({ stage: 'preparing' });
      await desk().open({ id, mode: 'by_invitation', closesOn });
      expect(await refusalOf(publishStatementRecord(staff, id))).toEqual(EmbargoHolds({ embargoUntil }));
    });

    it('ends by itself after the last day, not on it', async () => {
      const { id } = await beginFrozen('Closes by itself');
      await desk().open({ id, mode: 'by_invitation', closesOn });
      const at = (now: string) => exampleOffice(database.db, { now: Instant.parse(now) });
      // Midnight of the coalition, not of the clock.
      await closeOverdue(at('2026-04-01T03:59:00.000Z'));
      expect((await state(id)).stage.stage).toBe('collecting');
      const overdue = await database.db
        .selectFrom('statement_stages')
        .select('statement_id')
        .where('stage', '=', 'collecting')
        .execute();
      const workers = await Promise.all([1, 2, 3].map(() => closeOverdue(at('2026-04-01T04:01:00.000Z'))));
      // Each is closed by one of them, whichever comes first.
      expect(workers.reduce((sum, closed) => sum + closed, 0)).toBe(overdue.length);
      expect((await state(id)).stage).toEqual({ stage: 'closed', version: 1, closedAt: '2026-04-01T04:01:00.000Z' });
    });

    it('begins anew for other words, and the earlier version is replaced when the later one opens', async () => {
      const { id } = await beginFrozen('Two versions');
      await desk().open({ id, mode: 'public', closesOn });
      await rewriteStatement(staff, id, 'Other words.');
      const digest = await digestOnDesk(staff, id);
      const read = { id, digest, identifiesNoChild: true as const, language: 'en' as const };
      expect(await refusalOf(staff.first.statementDesk.approve(read))).toEqual(
        StatementStageRefused({ from: 'collecting', to: 'preparing' }),
      );
      await desk().prepareNewVersion({ id });
      await freezeStatement(staff, id);
      expect((await state(id)).versions.map(({ status }) => status)).toEqual(['frozen', 'frozen']);
      await desk().open({ id, mode: 'public', closesOn });
      expect((await state(id)).versions).toMatchObject([
        { number: 2, status: 'frozen', isPublished: true },
        { number: 1, status: 'superseded', supersededBy: 2, isPublished: true },
      ]);
      expect(await ledgerOf(id)).toEqual([
        'version_frozen',
        'statement_published',
        'version_frozen',
        'statement_published',
        'version_superseded',
      ]);
    });
  });

  describe('withdrawal', () => {
    const reason = { en: 'It was wrong.', fr: 'C’était faux.' };

    it('leaves a tombstone of what was public, and no way back', async () => {
      const { id } = await beginFrozen('Taken back');
      await desk().open({ id, mode: 'public', closesOn });
      const { revision } = await state(id);
      expect(await refusalOf(desk().withdraw({ id, expectedRevision: 1, reason }))).toEqual(
        RevisionStale({ expectedRevision: 1, currentRevision: revision }),
      );
      await desk().withdraw({ id, expectedRevision: revision, reason });
      expect((await state(id)).stage).toEqual({
        stage: 'withdrawn',
        withdrawnAt: exampleNow,
        reason,
        leavesTombstone: true,
      });
      expect(await ledgerOf(id)).toEqual(['version_frozen', 'statement_published', 'statement_withdrawn']);
      const { record } = await staff.director.statements.open({ id });
      await staff.director.statements.reopen({ id, expectedRevision: record.revision, reason: null });
      expect(await refusalOf(publishStatementRecord(staff, id))).toEqual(
        StatementStageRefused({ from: 'withdrawn', to: 'withdrawn' }),
      );
    });

    it('of what nobody saw leaves nothing', async () => {
      const { id } = await beginFrozen('Never seen');
      await desk().open({ id, mode: 'by_invitation', closesOn });
      await desk().withdraw({ id, expectedRevision: (await state(id)).revision, reason });
      expect((await state(id)).stage).toMatchObject({ stage: 'withdrawn', leavesTombstone: false });
      expect(await ledgerOf(id)).toEqual(['version_frozen', 'statement_withdrawn']);
    });
  });
});
