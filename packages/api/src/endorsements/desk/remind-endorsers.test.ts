import { EmailAddress, instantLater } from '@coalition/domain/values';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { describeOnBothEngines, type TestDatabase } from '../../database/test-databases.ts';
import { nameSender } from '../../mail/mail.examples.ts';
import {
  addAsker,
  exampleNow,
  newestAudit,
  publicCaller,
  refusalOf,
  staffCaller,
} from '../../server/office.examples.ts';
import {
  mailsTo,
  openExampleStatement,
  prepareMail,
  requestUnder,
  tokenIn,
  typedForm,
  type ExampleStatement,
} from '../endorsement.examples.ts';

const dayMs = 86_400_000;

function invitationIn(body: string | null | undefined): string {
  return /invitation\/([\w-]{43})/.exec(body ?? '')?.[1] ?? '';
}

describeOnBothEngines('reminding whoever has not answered', (open) => {
  let database: TestDatabase;
  let statement: ExampleStatement;
  const after = (days: number) => instantLater(exampleNow, days * dayMs);
  const editorAfter = async (days: number) =>
    staffCaller(database.db, await addAsker(database.db, 'editor'), { now: after(days) });
  const remind = async (days: number) => (await editorAfter(days)).endorsements.remind({ statement: statement.id });
  const invite = async (...emails: string[]) => {
    const guests = emails.map((email) => ({ email: EmailAddress.parse(email), name: null, language: null }));
    await (await editorAfter(0)).endorsements.invite({ statement: statement.id, note: null, guests });
  };

  beforeAll(async () => {
    database = await open();
    await prepareMail(database.db);
  });
  beforeEach(async () => {
    statement = await openExampleStatement(database.db, {});
  });

  it('shows first what it would come to, then does exactly that, and writes it down', async () => {
    await invite('one@remind.example', 'two@remind.example');
    const early = (await editorAfter(0.5)).endorsements;
    expect(await early.reminders({ statement: statement.id })).toEqual({ counts: { asked_lately: 2 }, left: 0 });
    const { endorsements } = await editorAfter(2);
    expect(await endorsements.reminders({ statement: statement.id })).toEqual({ counts: { reminded: 2 }, left: 0 });
    expect(await mailsTo(database.db, 'one@remind.example')).toHaveLength(1);
    expect(await endorsements.remind({ statement: statement.id })).toEqual({ counts: { reminded: 2 }, left: 0 });
    expect((await newestAudit(database.db))?.facts).toEqual({ reminded: 2, of: 2 });
    expect(await mailsTo(database.db, 'one@remind.example')).toMatchObject([{}, { purpose: 'endorsement_reminder' }]);
  });

  it('goes out once in three days and twice in all', async () => {
    await invite('often@remind.example');
    expect((await remind(1)).counts).toEqual({ reminded: 1 });
    expect((await remind(3)).counts).toEqual({ reminded_lately: 1 });
    expect((await remind(4)).counts).toEqual({ reminded: 1 });
    expect((await remind(20)).counts).toEqual({ reminded_twice: 1 });
  });

  it('counts what went to the same person about another statement', async () => {
    await invite('both@remind.example');
    await remind(2);
    statement = await openExampleStatement(database.db, {});
    await invite('BOTH+x@remind.example');
    expect((await remind(3)).counts).toEqual({ reminded_lately: 1 });
  });

  it('leads both ways in by the same right: the first link and the reminder’s', async () => {
    await invite('keys@remind.example');
    const first = invitationIn((await mailsTo(database.db, 'keys@remind.example'))[0]?.body);
    await remind(2);
    const visitor = publicCaller(database.db, { now: after(3) });
    const mails = await mailsTo(database.db, 'keys@remind.example');
    const second = invitationIn(mails.at(-1)?.body);
    expect(second).not.toBe(first);
    for (const token of [first, second])
      expect(await visitor.endorsements.view({ token, purpose: 'invitation', language: 'en' })).toMatchObject({});
  });

  it('asks nobody who declined, withdrew or let it lapse', async () => {
    const email = EmailAddress.parse('gone@remind.example');
    await publicCaller(database.db).endorsements.request({ request: requestUnder(statement, { email }), ...typedForm });
    const token = await tokenIn(database.db, email, 'withdraw');
    expect((await remind(1.5)).counts).toEqual({ reminded: 1 });
    await publicCaller(database.db).endorsements.withdraw({ token, wish: 'withdraw' });
    expect((await remind(6)).counts).toEqual({});
    expect(await mailsTo(database.db, email)).toEqual([]);
  });

  it('sends nothing where nobody stands for the mail, or the statement is closed', async () => {
    await invite('late@remind.example');
    await nameSender(database.db, null);
    expect(await refusalOf(remind(2))).toMatchObject({ code: 'mail_sender_missing' });
    await prepareMail(database.db);
    expect((await remind(2)).counts).toEqual({ reminded: 1 });
    expect(await refusalOf(remind(300))).toMatchObject({ code: 'sign_on_closed' });
  });
});
