import { CalendarDay, EmailAddress, instantLater, Slug } from '@coalition/domain/values';
import { StatementId } from '@coalition/domain/statements';
import { beforeAll, expect, it } from 'vitest';
import { describeOnBothEngines, type TestDatabase } from '../database/test-databases.ts';
import { addAsker, exampleNow, exampleOffice, publicCaller, staffCaller } from '../server/office.examples.ts';
import {
  beginStatement,
  exampleStaff,
  freezeStatement,
  rewriteStatement,
} from '../statements/desk/statement.examples.ts';
import { hoursLater, mailsTo, prepareMail, requestUnder, tokenIn, typedForm } from './endorsement.examples.ts';
import { lapseEndorsements } from './signing/lapse-endorsements.ts';

describeOnBothEngines('an invitation that is sent again', (open) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await open('library');
    await prepareMail(database.db);
  });

  it('is one mail, said to be on its way at once and to have been sent before later on', async () => {
    const [staff, owner] = [await exampleStaff(database.db), await addAsker(database.db, 'owner')];
    const closesOn = CalendarDay.parse('2026-03-31');
    const statement = StatementId.parse(await beginStatement(staff, 'Sent again'));
    await freezeStatement(staff, statement);
    await staff.director.statementDesk.open({ id: statement, mode: 'by_invitation', closesOn });
    const email = EmailAddress.parse('twice@person.example');
    const round = { statement, note: null, guests: [{ email, name: null, language: null }] };
    const invite = async (now = exampleNow) => {
      const [line] = await staffCaller(database.db, owner, { now }).endorsements.invite(round);
      return line?.outcome;
    };
    const answers = await Promise.all([invite(), invite()]);
    expect(answers.toSorted()).toEqual(['invited', 'on_its_way']);
    expect(await invite(instantLater(exampleNow, 3_600_000))).toBe('invited_before');
    expect(await mailsTo(database.db, email)).toHaveLength(1);
  });

  it('does not go to whoever took their name back, under whatever words', async () => {
    const staff = await exampleStaff(database.db);
    const closesOn = CalendarDay.parse('2026-03-31');
    const statement = StatementId.parse(await beginStatement(staff, 'Left before'));
    const digest = await freezeStatement(staff, statement);
    await staff.director.statementDesk.open({ id: statement, mode: 'public', closesOn });
    const email = EmailAddress.parse('left@person.example');
    const visitor = publicCaller(database.db).endorsements;
    const request = requestUnder({ id: statement, slug: Slug.parse('left-before'), version: 1, digest }, { email });
    await visitor.request({ request, ...typedForm });
    await visitor.confirm({ token: await tokenIn(database.db, email, 'confirm'), digest });
    await visitor.withdraw({ token: await tokenIn(database.db, email, 'withdraw'), wish: 'withdraw' });
    await staff.director.statementDesk.prepareNewVersion({ id: statement });
    await rewriteStatement(staff, statement, 'Other words.');
    await freezeStatement(staff, statement);
    await staff.director.statementDesk.open({ id: statement, mode: 'public', closesOn });
    const round = { statement, note: null, guests: [{ email, name: null, language: null }] };
    expect(await staff.director.endorsements.invite(round)).toMatchObject([{ outcome: 'took_name_back' }]);
  });

  it('tells of the new last day, once, where it was put off since; and the first link lasts as long', async () => {
    const [staff, owner] = [await exampleStaff(database.db), await addAsker(database.db, 'owner')];
    const statement = StatementId.parse(await beginStatement(staff, 'Put off'));
    await freezeStatement(staff, statement);
    const closesOn = CalendarDay.parse('2026-03-31');
    await staff.director.statementDesk.open({ id: statement, mode: 'by_invitation', closesOn });
    const email = EmailAddress.parse('waits@person.example');
    const round = { statement, note: null, guests: [{ email, name: null, language: 'en' as const }] };
    const office = (hours: number) => staffCaller(database.db, owner, { now: hoursLater(hours) });
    const invite = async (hours: number) => (await office(hours).endorsements.invite(round))[0]?.outcome;
    expect(await invite(0)).toBe('invited');
    await office(1).statementDesk.extend({ id: statement, closesOn: CalendarDay.parse('2026-04-15') });
    expect([await invite(2), await invite(3)]).toEqual(['told_new_day', 'invited_before']);
    const [first, second, ...others] = await mailsTo(database.db, email);
    expect(second?.body).toContain('April 15, 2026');
    expect(others).toEqual([]);
    await lapseEndorsements(exampleOffice(database.db, { now: hoursLater(35 * 24) }));
    const token = /invitation\/([\w-]{43})/.exec(first?.body ?? '')?.[1] ?? '';
    const view = publicCaller(database.db, { now: hoursLater(35 * 24) }).endorsements.view;
    expect(await view({ token, purpose: 'invitation', language: 'en' })).toMatchObject({
      status: 'invited',
      statement: { closesOn: '2026-04-15' },
    });
  });
});
