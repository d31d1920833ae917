import { EmailAddress } from '@coalition/domain/values';
import { beforeAll, expect, it } from 'vitest';
import { describeOnBothEngines, type TestDatabase } from '../../database/test-databases.ts';
import { addAsker, publicCaller, staffCaller } from '../../server/office.examples.ts';
import {
  mailsTo,
  openExampleStatement,
  prepareMail,
  requestUnder,
  tokenIn,
  typedForm,
} from '../endorsement.examples.ts';

describeOnBothEngines('a request to sign', (open) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await open('library');
    await prepareMail(database.db);
  });

  it('for an organisation is confirmed by a mail that names the organisation', async () => {
    const statement = await openExampleStatement(database.db);
    const email = EmailAddress.parse('ola@circle.example');
    const nameAsSigned = { ...requestUnder(statement).nameAsSigned, name: 'Ola Org', organisation: 'Example Circle' };
    const request = requestUnder(statement, { email, signsFor: 'organisation', nameAsSigned });
    await publicCaller(database.db).endorsements.request({ request, ...typedForm });
    const [mail] = await mailsTo(database.db, email);
    expect(mail?.body).toContain('Example Circle');
    expect(mail?.body).not.toContain('Ola Org');
  });

  it('beside a name that stands at the same address leaves it said to stand', async () => {
    const statement = await openExampleStatement(database.db);
    const email = EmailAddress.parse('again@person.example');
    const visitor = publicCaller(database.db).endorsements;
    const request = { request: requestUnder(statement, { email }), ...typedForm };
    await visitor.request(request);
    const token = await tokenIn(database.db, email, 'confirm');
    await visitor.confirm({ token, digest: statement.digest });
    await visitor.request(request);
    const guests = [{ email, name: null, language: null }];
    const office = staffCaller(database.db, await addAsker(database.db, 'editor')).endorsements;
    const report = await office.invite({ statement: statement.id, note: null, guests });
    expect(report).toMatchObject([{ outcome: 'stands_already' }]);
  });
});
