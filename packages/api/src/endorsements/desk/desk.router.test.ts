import { EndorsementFromPaper, EndorsementId } from '@coalition/domain/endorsements';
import { LedgerEntry } from '@coalition/domain/ledger';
import { bug, EmailAddress, type Failure } from '@coalition/domain/values';
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { describeOnBothEngines, type TestDatabase } from '../../database/test-databases.ts';
import { nameSender } from '../../mail/mail.examples.ts';
import {
  addAsker,
  exampleOffice,
  newestAudit,
  publicCaller,
  refusalOf,
  staffCaller,
} from '../../server/office.examples.ts';
import { newId } from '../../server/office.ts';
import {
  mailsTo,
  openExampleStatement,
  prepareMail,
  requestUnder,
  tokenIn,
  typedForm,
  type ExampleStatement,
} from '../endorsement.examples.ts';
import { removeNames } from './review-endorsements.ts';

describeOnBothEngines('the office’s side of endorsements', (open) => {
  let database: TestDatabase;
  let statement: ExampleStatement;
  const as = async (role: 'contributor' | 'editor' | 'owner' = 'editor') =>
    staffCaller(database.db, await addAsker(database.db, role));
  const everyone = { version: null, status: null, words: '', before: null } as const;
  const guest = (email: string, language: 'en' | 'fr' | null = null) => ({
    email: EmailAddress.parse(email),
    name: null,
    language,
  });
  const paper = (changes: object = {}) =>
    EndorsementFromPaper.parse({
      submission: randomUUID(),
      statement: statement.id,
      version: statement.version,
      digest: statement.digest,
      signsFor: 'self',
      nameAsSigned: { name: 'Paper Example', title: null, organisation: null, place: null, language: 'fr' },
      display: 'full_name',
      email: null,
      phone: null,
      evidence: 'Signed sheet in the binder.',
      isFourteenOrOlder: true,
      ...changes,
    });
  const unseen = { hasSecondOfficerConfirmed: false, hasLetterOnFile: false, isAnotherPerson: false };
  const confirmed = async (email: string, changes: object = {}) => {
    // A network of its own, so that nothing looks like a crowd.
    const visitor = publicCaller(database.db, { caller: { clientKey: email, sessionDigest: null } });
    const request = { ...requestUnder(statement, { email: EmailAddress.parse(email) }), ...changes };
    await visitor.endorsements.request({ request, ...typedForm });
    await visitor.endorsements.confirm({
      token: await tokenIn(database.db, email, 'confirm'),
      digest: statement.digest,
    });
    const desk = await (await as()).endorsements.list({ statement: statement.id, ...everyone, words: email });
    return desk.lines[0] ?? bug('not listed');
  };
  const ledger = async () =>
    (await database.db.selectFrom('ledger_entries').select('content').orderBy('sequence').execute()).map(
      ({ content }) => LedgerEntry.parse(content).event,
    );

  beforeAll(async () => {
    database = await open('library');
    await prepareMail(database.db);
  });
  // Each specification has a statement of its own, so that none stands in another’s way.
  const fresh = async (opening = {}) => {
    statement = await openExampleStatement(database.db, opening);
  };

  describe('invitations', () => {
    it('go out to many at once, and the report says who was not asked and why', async () => {
      await fresh();
      await confirmed('stands@person.example', {
        nameAsSigned: { name: 'Stands Example', title: null, organisation: null, place: null, language: 'en' },
      });
      const editor = await as();
      const round = { statement: statement.id, note: 'See you in March.' };
      const guests = ['one@person.example', 'ONE+tag@person.example', 'stands@person.example'].map((to) => guest(to));
      const report = await editor.endorsements.invite({ ...round, guests });
      expect(report.map(({ outcome }) => outcome)).toEqual(['invited', 'twice_here', 'stands_already']);
      expect(await newestAudit(database.db)).toMatchObject({
        action: 'endorsements.invite',
        facts: { asked: 1, of: 3 },
      });
      const again = await editor.endorsements.invite({ ...round, guests: guests.slice(0, 1) });
      expect(again).toMatchObject([{ outcome: 'on_its_way' }]);
      const [mail, ...more] = await mailsTo(database.db, 'one@person.example');
      expect(more).toEqual([]);
      expect(mail).toMatchObject({
        purpose: 'endorsement_invitation',
        language: null,
        unsubscribe: expect.stringMatching(/withdraw/),
      });
      expect(mail?.body).toContain('See you in March');
    });

    it('put no name anywhere, and end with the address when the guest would rather not be asked', async () => {
      await fresh();
      const editor = await as();
      await editor.endorsements.invite({
        statement: statement.id,
        note: null,
        guests: [guest('no@person.example', 'fr')],
      });
      const token = await tokenIn(database.db, 'no@person.example', 'withdraw');
      await publicCaller(database.db).endorsements.withdraw({ token, wish: 'withdraw' });
      expect((await editor.endorsements.list({ statement: statement.id, ...everyone })).lines).toEqual([]);
      expect(await mailsTo(database.db, 'no@person.example')).toEqual([]);
    });

    it('do not ask again who took their name back', async () => {
      await fresh();
      await confirmed('back@person.example');
      const token = await tokenIn(database.db, 'back@person.example', 'withdraw');
      await publicCaller(database.db).endorsements.withdraw({ token, wish: 'withdraw' });
      const round = { statement: statement.id, note: null, guests: [guest('back@person.example')] };
      expect(await (await as()).endorsements.invite(round)).toMatchObject([{ outcome: 'took_name_back' }]);
    });

    it('are refused whole while nobody stands for the mail', async () => {
      await fresh();
      const editor = await as();
      await nameSender(database.db, null);
      const round = { statement: statement.id, note: null, guests: [guest('x@person.example')] };
      expect(await refusalOf(editor.endorsements.invite(round))).toMatchObject({ code: 'mail_sender_missing' });
      await nameSender(database.db);
      expect((await editor.endorsements.list({ statement: statement.id, ...everyone })).lines).toEqual([]);
    });

    it('can go to every member the office has an address for; the others are named', async () => {
      const { members, unreachable } = await (await as()).endorsements.invitable();
      expect(members.length + unreachable.length).toBeGreaterThanOrEqual(0);
      for (const { email } of members) expect(EmailAddress.parse(email)).toBe(email);
    });
  });

  describe('an endorsement on paper', () => {
    it('stands after a second person approved it, marked as such, with the evidence kept inside', async () => {
      await fresh();
      const [one, other] = [await as(), await as()];
      const { id } = await one.endorsements.enter(paper());
      const waiting = await one.endorsements.list({ statement: statement.id, ...everyone, status: 'held' });
      expect(waiting.lines).toMatchObject([{ isOwnEntry: true, contact: { evidence: 'Signed sheet in the binder.' } }]);
      expect(await refusalOf(one.endorsements.approve({ id, ...unseen }))).toMatchObject({
        code: 'second_person_needed',
      });
      await other.endorsements.approve({ id, ...unseen });
      const asked = { slug: statement.slug, language: 'en', page: 1 } as const;
      const roll = await publicCaller(database.db).endorsements.roll(asked);
      expect(roll).toMatchObject({ total: 1, entries: [{ cameByPaperOrPhone: true }] });
      expect(JSON.stringify(roll)).not.toContain('binder');
    });

    it('may be a second one at an address that stands already', async () => {
      await fresh();
      await confirmed('shared@person.example');
      const [one, other] = [await as(), await as()];
      const { id } = await one.endorsements.enter(paper({ email: 'shared@person.example' }));
      await other.endorsements.approve({ id, ...unseen });
      expect((await one.endorsements.list({ statement: statement.id, ...everyone })).counts).toMatchObject({
        confirmed: 2,
      });
    });

    it('speaks for an organisation only as far as somebody saw', async () => {
      await fresh({ leastRung: 3 });
      const nameAsSigned = { name: 'Ada', title: null, organisation: 'Example Circle', place: null, language: 'en' };
      const { id } = await (
        await as()
      ).endorsements.enter(paper({ signsFor: 'organisation', nameAsSigned, email: 'ada@circle.example' }));
      const other = await as();
      expect(await refusalOf(other.endorsements.approve({ id, ...unseen }))).toMatchObject({
        code: 'authority_too_low',
        facts: { rung: 0 },
      });
      await other.endorsements.approve({ id, ...unseen, hasLetterOnFile: true });
      const { lines } = await other.endorsements.list({ statement: statement.id, ...everyone });
      expect(lines).toMatchObject([{ endorsement: { endorser: { rung: 3 }, state: { status: 'confirmed' } } }]);
    });
  });

  it('lets a held name stand, or turns it down, and nothing of the second enters the ledger', async () => {
    await fresh();
    const title = { name: 'Ada Example', title: 'Minister of Health', organisation: null, place: null, language: 'en' };
    const first = await confirmed('held-1@person.example', { nameAsSigned: title });
    const second = await confirmed('held-2@person.example', { nameAsSigned: { ...title, name: 'Bo Example' } });
    expect([first, second].map(({ endorsement }) => endorsement.state)).toMatchObject([
      { status: 'held', reason: 'public_figure' },
      { status: 'held', reason: 'public_figure' },
    ]);
    const [editor, before] = [await as(), (await ledger()).length];
    await editor.endorsements.approve({ id: first.endorsement.id, ...unseen });
    await editor.endorsements.decline({ id: second.endorsement.id });
    expect((await ledger()).length).toBe(before + 1);
    expect((await mailsTo(database.db, 'held-2@person.example')).at(-1)).toMatchObject({
      purpose: 'endorsement_declined',
    });
    const { counts } = await editor.endorsements.list({ statement: statement.id, ...everyone });
    expect(counts).toMatchObject({ confirmed: 1, lapsed: 1 });
    expect(await refusalOf(editor.endorsements.decline({ id: second.endorsement.id }))).toMatchObject({
      code: 'endorsement_step_refused',
    });
  });

  it('takes names off in bulk with a public reason, and says of each whether it went', async () => {
    await fresh();
    const names = ['Ann', 'Bea', 'Cleo'].map((name) => ({
      nameAsSigned: { name, title: null, organisation: null, place: null, language: 'en' },
    }));
    const ids: EndorsementId[] = [];
    for (const [index, name] of names.entries())
      ids.push((await confirmed(`bulk-${String(index)}@person.example`, name)).endorsement.id);
    const nobody = EndorsementId.parse(newId('end'));
    const editor = await as();
    const report = await editor.endorsements.remove({
      ids: [...ids.slice(0, 2), nobody],
      reason: 'not_the_signer',
      note: null,
    });
    expect(report.map(({ refusal }) => refusal)).toEqual([null, null, 'record_not_found']);
    expect((await ledger()).slice(-2)).toMatchObject([
      { kind: 'endorsement_removed', reason: 'not_the_signer' },
      { kind: 'endorsement_removed', reason: 'not_the_signer' },
    ]);
    const asked = { slug: statement.slug, language: 'en', page: 1 } as const;
    expect(await publicCaller(database.db).endorsements.roll(asked)).toMatchObject({ total: 1 });
    expect(await editor.endorsements.remove({ ids, reason: 'other', note: 'Asked by phone.' })).toMatchObject([
      { refusal: 'endorsement_step_refused' },
      { refusal: 'endorsement_step_refused' },
      { refusal: null },
    ]);
  });

  it('asks for the office’s own words where no public reason fits, and keeps them in the audit log', async () => {
    await fresh();
    const { endorsement } = await confirmed('odd@person.example');
    const editor = await as();
    const wish = { ids: [endorsement.id], reason: 'other' as const };
    expect(await refusalOf(editor.endorsements.remove({ ...wish, note: null }))).toMatchObject({
      code: 'content_invalid',
    });
    await editor.endorsements.remove({ ...wish, note: 'Asked by phone.' });
    expect(await newestAudit(database.db)).toMatchObject({ facts: { reason: 'other', note: 'Asked by phone.' } });
  });

  it('shows the words that are open, and every statement with what waits', async () => {
    await fresh();
    await (await as()).endorsements.enter(paper());
    const editor = await as();
    expect(await editor.endorsements.openWords({ id: statement.id })).toMatchObject({
      en: { title: 'Visits for all', digest: statement.digest },
      fr: { title: 'Des visites pour tous', version: 1 },
    });
    const [first] = await editor.endorsements.overview({ language: 'fr' });
    expect(first).toMatchObject({ id: statement.id, title: { text: 'Des visites pour tous' }, counts: { held: 1 } });
  });

  it('is found by part of a name or an address, whatever the spelling, and shown to those alone who may read it', async () => {
    await fresh();
    await confirmed('zoe@person.example', {
      nameAsSigned: { name: 'Zoé Exemple', title: null, organisation: null, place: null, language: 'fr' },
    });
    const editor = await as();
    const found = async (words: string) =>
      (await editor.endorsements.list({ statement: statement.id, ...everyone, words })).lines.length;
    for (const words of ['ZOE', 'zoé ex', 'zoe@']) expect(await found(words)).toBe(1);
    for (const words of ['%', '@other', 'nobody']) expect(await found(words)).toBe(0);
    const refused: Failure | null = await refusalOf(
      (await as('contributor')).endorsements.list({ statement: statement.id, ...everyone }),
    );
    expect(refused).toMatchObject({ code: 'action_forbidden' });
  });

  it('removes each name for itself: one that cannot go holds no other up', async () => {
    expect(
      await removeNames(exampleOffice(database.db), [EndorsementId.parse(newId('end'))], {
        reason: 'other',
        note: null,
      }),
    ).toMatchObject([{ refusal: 'record_not_found' }]);
  });
});
