import { EmailAddress } from '@coalition/domain/values';
import { beforeAll, expect, it } from 'vitest';
import { describeOnBothEngines, type TestDatabase } from '../../database/test-databases.ts';
import { addAsker, publicCaller, staffCaller } from '../../server/office.examples.ts';
import {
  hoursLater,
  openExampleStatement,
  prepareMail,
  requestUnder,
  tokenIn,
  typedForm,
  type ExampleStatement,
} from '../endorsement.examples.ts';

describeOnBothEngines('how a statement grows', (open) => {
  let database: TestDatabase;
  let statement: ExampleStatement;
  beforeAll(async () => {
    database = await open('library');
    await prepareMail(database.db);
    statement = await openExampleStatement(database.db);
  });

  const signed = { title: null, organisation: null, place: null, language: 'en' as const };
  const endorse = async (name: string, organisation: string | null, hours: number) => {
    const email = EmailAddress.parse(`${name.toLowerCase()}@grown.example`);
    const caller = { clientKey: name, sessionDigest: null };
    const visitor = publicCaller(database.db, { caller }).endorsements;
    const request = requestUnder(statement, {
      email,
      signsFor: organisation === null ? 'self' : 'organisation',
      nameAsSigned: { ...signed, name, organisation },
    });
    await visitor.request({ request, ...typedForm });
    const later = publicCaller(database.db, { caller, now: hoursLater(hours) }).endorsements;
    await later.confirm({ token: await tokenIn(database.db, email, 'confirm'), digest: statement.digest });
  };
  const growth = async () =>
    staffCaller(database.db, await addAsker(database.db, 'editor')).endorsements.growth({ statement: statement.id });

  it('is empty while nobody has signed', async () => {
    expect(await growth()).toEqual({ version: 1, days: [], rungs: [], provinces: [] });
  });

  it('adds up day by day where the coalition is, and tells persons from organisations', async () => {
    await endorse('Ada', null, 0);
    await endorse('Robin', 'Grown Society', 1);
    // Four in the morning by universal time is still the evening before in Toronto.
    await endorse('Noor', null, 13);
    await endorse('Quinn', null, 15);
    expect(await growth()).toEqual({
      version: 1,
      days: [
        { day: '2026-03-02', total: 3 },
        { day: '2026-03-03', total: 4 },
      ],
      rungs: [
        { rung: null, count: 3 },
        { rung: 0, count: 1 },
      ],
      provinces: [{ province: null, count: 4 }],
    });
  });
});
