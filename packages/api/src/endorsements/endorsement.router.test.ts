import { EmailAddress } from '@coalition/domain/values';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { describeOnBothEngines, type TestDatabase } from '../database/test-databases.ts';
import { exampleNow, publicCaller, refusalOf } from '../server/office.examples.ts';
import { lapseEndorsements } from './signing/lapse-endorsements.ts';
import { exampleOffice } from '../server/office.examples.ts';
import {
  hoursLater,
  mailsTo,
  openExampleStatement,
  openVersion,
  prepareMail,
  requestUnder,
  tokenIn,
  typedForm,
  type ExampleStatement,
} from './endorsement.examples.ts';
import { StatementWords } from '@coalition/domain/statements';

const signed = { name: 'Ada Example', title: null, organisation: null, place: null, language: 'en' } as const;

describeOnBothEngines('an endorsement', (open) => {
  let database: TestDatabase;
  let statement: ExampleStatement;
  let number = 0;
  let email: EmailAddress;
  beforeAll(async () => {
    database = await open('library');
    await prepareMail(database.db);
  });
  beforeEach(async () => {
    statement = await openExampleStatement(database.db);
    email = EmailAddress.parse(`ada${String((number += 1))}@person.example`);
  });

  const visitor = (changes: Parameters<typeof publicCaller>[1] = {}) =>
    publicCaller(database.db, { caller: { clientKey: `net-${email}`, sessionDigest: null }, ...changes }).endorsements;
  const request = (changes: Partial<Parameters<typeof requestUnder>[1]> = {}) =>
    visitor().request({ request: requestUnder(statement, { email, ...changes }), ...typedForm });
  const confirm = async (token?: string) =>
    visitor().confirm({ token: token ?? (await tokenIn(database.db, email, 'confirm')), digest: statement.digest });
  const roll = () => visitor().roll({ language: 'en', slug: statement.slug, page: 1 });
  const ledger = () =>
    database.db.selectFrom('ledger_entries').select('kind').where('statement', '=', statement.id.slice(4)).execute();

  it('shows nothing before its owner confirms, and the name after', async () => {
    await request();
    expect(await roll()).toMatchObject({ total: 0, entries: [], isSomebodysView: false });
    expect(await confirm()).toMatchObject({ status: 'confirmed' });
    expect(await roll()).toMatchObject({
      total: 1,
      entries: [{ name: 'Ada Example', place: 'Example Town' }],
      digest: statement.digest,
      isSomebodysView: true,
    });
  });

  it('is not confirmed by looking at the page with the button', async () => {
    await request();
    const token = await tokenIn(database.db, email, 'confirm');
    for (const language of ['en', 'fr'] as const)
      expect(await visitor().view({ token, purpose: 'confirm', language })).toMatchObject({ status: 'requested' });
    expect(await roll()).toMatchObject({ total: 0 });
  });

  it('is confirmed once, however often and however fast the button is pressed', async () => {
    await request();
    const token = await tokenIn(database.db, email, 'confirm');
    const answers = await Promise.all(Array.from({ length: 100 }, () => confirm(token)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toHaveLength(1);
    expect(await roll()).toMatchObject({ total: 1 });
    expect((await ledger()).filter(({ kind }) => kind === 'endorsement_confirmed')).toHaveLength(1);
    expect((await mailsTo(database.db, email)).filter(({ purpose }) => purpose === 'endorsement_receipt')).toHaveLength(
      1,
    );
  });

  it('stands once for an address, whatever its case and its tag', async () => {
    await request();
    await confirm();
    const other = EmailAddress.parse(
      email.replace('@', '+again@').toUpperCase().replace('PERSON.EXAMPLE', 'person.example'),
    );
    await visitor().request({
      request: requestUnder(statement, { email: other, nameAsSigned: { ...signed, name: 'Ada B. Example' } }),
      ...typedForm,
    });
    const token = await tokenIn(database.db, other, 'confirm');
    expect(await refusalOf(visitor().confirm({ token, digest: statement.digest }))).toMatchObject({
      code: 'already_endorsed',
    });
    expect(await roll()).toMatchObject({ total: 1 });
  });

  it('is counted and not named where its owner wants that', async () => {
    await request({ display: 'counted_only' });
    await confirm();
    expect(await roll()).toMatchObject({ total: 1, countedOnly: 1, entries: [] });
    expect(JSON.stringify(await roll())).not.toContain('Ada');
  });

  it('is withdrawn by the link in every mail, at once, and leaves no name', async () => {
    await request();
    const first = await tokenIn(database.db, email, 'withdraw');
    await confirm();
    expect(await visitor().withdraw({ token: first, wish: 'withdraw' })).toEqual({ hadShown: true });
    expect(await roll()).toMatchObject({ total: 0, entries: [], withdrawnAfterDelivery: [] });
    expect((await ledger()).map(({ kind }) => kind)).toContain('endorsement_withdrawn');
    await visitor().withdraw({ token: await tokenIn(database.db, email, 'withdraw'), wish: 'withdraw' });
    expect((await ledger()).filter(({ kind }) => kind === 'endorsement_withdrawn')).toHaveLength(1);
  });

  it('may be given anew after it was taken back', async () => {
    await request();
    await confirm();
    await visitor().withdraw({ token: await tokenIn(database.db, email, 'withdraw'), wish: 'withdraw' });
    await request();
    expect(await confirm()).toMatchObject({ status: 'confirmed' });
    expect(await roll()).toMatchObject({ total: 1 });
  });

  it('is forgotten at its owner’s wish: no name, address or salt is left anywhere', async () => {
    await request({ nameAsSigned: { ...signed, name: `Zora ${email}`.replace('@', ' at ') } });
    await confirm();
    await visitor().withdraw({ token: await tokenIn(database.db, email, 'withdraw'), wish: 'erase' });
    expect(await roll()).toMatchObject({ total: 0 });
    for (const table of ['endorsements', 'messages', 'ledger_entries', 'audit_entries', 'changes'] as const)
      expect(JSON.stringify(await database.db.selectFrom(table).selectAll().execute())).not.toContain(email);
  });

  it('that was never confirmed is deleted by its link', async () => {
    await request();
    const token = await tokenIn(database.db, email, 'withdraw');
    expect(await visitor().withdraw({ token, wish: 'withdraw' })).toEqual({ hadShown: false });
    expect(await rowsOf()).toHaveLength(0);
  });

  it('comes to nothing after 72 hours, and is deleted seven days later', async () => {
    await request();
    const token = await tokenIn(database.db, email, 'confirm');
    const late = exampleOffice(database.db, { now: hoursLater(72) });
    await lapseEndorsements(late);
    expect(await rowsOf()).toEqual([{ status: 'lapsed' }]);
    expect(await refusalOf(confirm(token))).toMatchObject({ code: 'endorsement_link_invalid' });
    await lapseEndorsements({ ...late, now: hoursLater(72 + 7 * 24) });
    expect(await rowsOf()).toHaveLength(0);
    expect(await mailsTo(database.db, email)).toHaveLength(0);
  });

  it('is not confirmed after 72 hours even if nobody let it lapse', async () => {
    await request();
    const token = await tokenIn(database.db, email, 'confirm');
    const late = publicCaller(database.db, { now: hoursLater(73) }).endorsements;
    expect(await refusalOf(late.confirm({ token, digest: statement.digest }))).toMatchObject({
      code: 'endorsement_lapsed',
    });
  });

  it('asks to read the new words where the text moved on, and stands under what was read', async () => {
    await request();
    const token = await tokenIn(database.db, email, 'confirm');
    const moved = await openVersion(database.db, {
      id: statement.id,
      words: await otherWords(),
      number: 2,
      mode: 'public',
    });
    expect(await refusalOf(confirm(token))).toMatchObject({ code: 'statement_text_changed' });
    const view = await visitor().view({ token, purpose: 'confirm', language: 'fr' });
    expect(view.statement).toMatchObject({
      words: { version: 1 },
      newWords: { version: 2, title: 'Des visites, pour tous', inOther: { title: 'Visits, for all' } },
    });
    expect(await visitor().confirm({ token, digest: moved.digest })).toMatchObject({ status: 'confirmed' });
    const rows = await database.db
      .selectFrom('endorsements')
      .selectAll()
      .where('statement_id', '=', statement.id)
      .execute();
    expect(rows).toMatchObject([{ version: 2, content: { digest: moved.digest } }]);
  });

  it.each<[string, Partial<Parameters<typeof requestUnder>[1]>]>([
    ['an address for minutes', { email: EmailAddress.parse('ada@mailinator.com') }],
    ['a public office', { nameAsSigned: { ...signed, title: 'Minister of Justice' } }],
  ])('with %s waits for a person to look', async (_what, changes) => {
    const address = changes?.email ?? email;
    await request({ ...changes, email: address });
    const token = await tokenIn(database.db, address, 'confirm');
    expect(await confirm(token)).toEqual({ status: 'held', sequence: null });
    expect(await confirm(token)).toEqual({ status: 'held', sequence: null });
    expect(await roll()).toMatchObject({ total: 0 });
  });

  it('for an organisation waits where the statement asks for more authority than is shown', async () => {
    statement = await openExampleStatement(database.db, { leastRung: 1 });
    await request({ signsFor: 'organisation', nameAsSigned: { ...signed, organisation: 'Example Society' } });
    expect(await confirm()).toEqual({ status: 'held', sequence: null });
  });

  it('stands once for an organisation', async () => {
    await request({ signsFor: 'organisation', nameAsSigned: { ...signed, organisation: 'Example Society' } });
    await confirm();
    const other = EmailAddress.parse(`bob-${email}`);
    const nameAsSigned = { ...signed, name: 'Bob', organisation: 'example  society' };
    await request({ email: other, signsFor: 'organisation', nameAsSigned });
    expect(
      await visitor()
        .confirm({ token: await tokenIn(database.db, other, 'confirm'), digest: statement.digest })
        .catch(String),
    ).toSatisfy((answer) => JSON.stringify(answer).includes('held') || String(answer).includes('already_endorsed'));
    expect(await roll()).toMatchObject({ total: 1 });
  });

  describe('asked for', () => {
    it('by a program that fills in every field, or within a moment, comes to nothing', async () => {
      const wish = { request: requestUnder(statement, { email }), ...typedForm };
      await visitor().request({ ...wish, website: 'https://spam.example' });
      expect(await refusalOf(visitor().request({ ...wish, openedAt: exampleNow }))).toMatchObject({
        code: 'form_stale',
      });
      expect(await rowsOf()).toHaveLength(0);
    });

    it('by somebody under fourteen is refused', async () => {
      expect(await refusalOf(request({ isFourteenOrOlder: false }))).toMatchObject({ code: 'under_age' });
    });

    it('at an address again and again sends no more than three mails', async () => {
      for (const _ of [1, 2, 3, 4, 5]) await request();
      expect(await mailsTo(database.db, email)).toHaveLength(3);
    });

    it('too often from one network is refused, and another network is not', async () => {
      const caller = { clientKey: `crowd-${statement.id}`, sessionDigest: null };
      const crowd = publicCaller(database.db, { caller }).endorsements;
      const wish = { request: requestUnder(statement, { email }), ...typedForm, website: 'x' };
      for (let sent = 0; sent < 40; sent += 1) await crowd.request(wish);
      expect(await refusalOf(crowd.request(wish))).toMatchObject({ code: 'endorsements_limited' });
      await request();
    });

    it('for a statement that is by invitation, or not public, is refused', async () => {
      for (const opening of [{ mode: 'by_invitation' as const }, { isPublic: false }]) {
        statement = await openExampleStatement(database.db, opening);
        expect(await refusalOf(request())).toMatchObject({ code: 'sign_on_closed' });
      }
    });
  });

  it('has one answer for every link that leads nowhere', async () => {
    const token = 'A'.repeat(43);
    const asks = [
      () => confirm(token),
      () => visitor().withdraw({ token, wish: 'withdraw' }),
      () => visitor().view({ token, purpose: 'confirm', language: 'en' }),
    ];
    for (const ask of asks)
      expect(await refusalOf(ask())).toEqual({ code: 'endorsement_link_invalid', kind: 'not_found', facts: {} });
  });

  const rowsOf = () =>
    database.db.selectFrom('endorsements').select('status').where('statement_id', '=', statement.id).execute();
  const otherWords = async () => {
    const row = await database.db
      .selectFrom('statement_versions')
      .select('content')
      .where('statement_id', '=', statement.id)
      .executeTakeFirstOrThrow();
    const words = StatementWords.parse(Reflect.get(Object(row.content), 'words'));
    return StatementWords.parse({
      ...words,
      en: { ...words.en, title: 'Visits, for all' },
      fr: { ...words.fr, title: 'Des visites, pour tous' },
    });
  };
});
