import { StatementId } from '@coalition/domain/statements';
import { CalendarDay, EmailAddress, type Language } from '@coalition/domain/values';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { describeOnBothEngines, type TestDatabase } from '../database/test-databases.ts';
import { addAsker, publicCaller, refusalOf, staffCaller } from '../server/office.examples.ts';
import {
  beginStatement,
  exampleStaff,
  freezeStatement,
  rewriteStatement,
} from '../statements/desk/statement.examples.ts';
import {
  mailsTo,
  openExampleStatement,
  prepareMail,
  requestUnder,
  tokenIn,
  typedForm,
  type ExampleStatement,
} from './endorsement.examples.ts';

describeOnBothEngines('the withdrawal of a statement', (open) => {
  let database: TestDatabase;
  let statement: ExampleStatement;
  let owner: ReturnType<typeof staffCaller>;
  let number = 0;
  const address = (name: string) => EmailAddress.parse(`${name}${String(number)}@person.example`);
  beforeAll(async () => {
    database = await open('library');
    await prepareMail(database.db);
    owner = staffCaller(database.db, await addAsker(database.db, 'owner'));
  });
  beforeEach(async () => {
    number += 1;
    statement = await openExampleStatement(database.db);
  });

  const visitor = (email: string) =>
    publicCaller(database.db, { caller: { clientKey: email, sessionDigest: null } }).endorsements;
  const request = (email: EmailAddress, language: Language = 'en') => {
    const nameAsSigned = { name: email, title: null, organisation: null, place: null, language };
    return visitor(email).request({ request: requestUnder(statement, { email, nameAsSigned }), ...typedForm });
  };
  const endorse = async (email: EmailAddress, language: Language = 'en') => {
    await request(email, language);
    const token = await tokenIn(database.db, email, 'confirm');
    await visitor(email).confirm({ token, digest: statement.digest });
  };
  const reason = { en: 'It was wrong.', fr: null };
  const withdraw = async () => {
    const { revision } = await owner.statementDesk.state({ id: statement.id });
    await owner.statementDesk.withdraw({ id: statement.id, expectedRevision: revision, reason });
  };
  const told = async (email: EmailAddress) =>
    (await mailsTo(database.db, email)).filter(({ purpose }) => purpose === 'statement_withdrawn');
  const toTell = () => owner.endorsements.toTell({ statement: statement.id });

  it('is told in a mail to each who had endorsed it, in their language, and to nobody else', async () => {
    const [ada, zoe, asked] = [address('ada'), address('zoe'), address('asked')];
    await endorse(ada);
    await endorse(zoe, 'fr');
    await request(asked);
    expect(await toTell()).toEqual({ people: 2, withoutAddress: 0, canMail: true });
    await withdraw();
    expect(await told(ada)).toMatchObject([{ subject: 'Something you should know', language: 'en' }]);
    expect(await told(zoe)).toMatchObject([{ subject: 'Une chose à savoir', language: 'fr' }]);
    expect(await told(asked)).toEqual([]);
    const { telling } = await owner.endorsements.list({
      statement: statement.id,
      version: null,
      status: null,
      words: '',
      before: null,
    });
    expect(telling).toMatchObject({ queued: 2, sent: 0, failed: 0 });
  });

  it('is told with a link that takes the name back, without a sign-in', async () => {
    const ada = address('ada');
    await endorse(ada);
    await withdraw();
    const token = await tokenIn(database.db, ada, 'withdraw');
    expect((await told(ada))[0]?.body).toContain(token);
    expect(await visitor(ada).withdraw({ token, wish: 'erase' })).toEqual({ hadShown: true });
  });

  it('is told once, however often it is wished and under however many versions a name stands', async () => {
    const ada = address('ada');
    const staff = await exampleStaff(database.db);
    const id = StatementId.parse(await beginStatement(staff, `Told once ${String(number)}`));
    const openFrozen = async () => {
      const digest = await freezeStatement(staff, id);
      await staff.director.statementDesk.open({ id, mode: 'public', closesOn: CalendarDay.parse('2026-03-31') });
      return digest;
    };
    statement = { ...statement, id, digest: await openFrozen() };
    await endorse(ada);
    await staff.director.statementDesk.prepareNewVersion({ id });
    await rewriteStatement(staff, id, 'Other words.');
    const digest = await openFrozen();
    await visitor(ada).confirm({ token: await tokenIn(database.db, ada, 'confirm'), digest });
    const rows = database.db.selectFrom('endorsements').select('version').where('statement_id', '=', id);
    expect(await rows.where('status', '=', 'confirmed').execute()).toHaveLength(2);
    expect((await toTell()).people).toBe(1);
    await withdraw();
    await expect(refusalOf(withdraw())).resolves.toBeTruthy();
    expect(await told(ada)).toHaveLength(1);
  });

  it('is told as well where the record itself is taken back', async () => {
    const ada = address('ada');
    await endorse(ada);
    const { record } = await owner.statements.open({ id: statement.id });
    const tombstone = { reason, replacedBy: null };
    await owner.statements.withdraw({
      id: statement.id,
      expectedRevision: record.revision,
      tombstone,
      reason: null,
    });
    expect(await told(ada)).toHaveLength(1);
  });
});
