import { LedgerEntry } from '@coalition/domain/ledger';
import { bug, EmailAddress } from '@coalition/domain/values';
import { beforeAll, expect, it } from 'vitest';
import { describeOnBothEngines, type TestDatabase } from '../../database/test-databases.ts';
import { addAsker, publicCaller, refusalOf, staffCaller } from '../../server/office.examples.ts';
import {
  openExampleStatement,
  prepareMail,
  requestUnder,
  tokenIn,
  typedForm,
  type ExampleStatement,
} from '../endorsement.examples.ts';

describeOnBothEngines('an endorser who asks the office', (open) => {
  let database: TestDatabase;
  let statement: ExampleStatement;
  beforeAll(async () => {
    database = await open('library');
    await prepareMail(database.db);
    statement = await openExampleStatement(database.db);
  });
  const as = async () => staffCaller(database.db, await addAsker(database.db, 'editor'));

  const confirmed = async (address: string, name: string) => {
    const email = EmailAddress.parse(address);
    const visitor = publicCaller(database.db, { caller: { clientKey: email, sessionDigest: null } }).endorsements;
    const nameAsSigned = { ...requestUnder(statement).nameAsSigned, name };
    await visitor.request({ request: requestUnder(statement, { email, nameAsSigned }), ...typedForm });
    await visitor.confirm({ token: await tokenIn(database.db, email, 'confirm'), digest: statement.digest });
    const filter = { statement: statement.id, version: null, status: null, words: email, before: null };
    return (await (await as()).endorsements.list(filter)).lines[0] ?? bug('not listed');
  };

  it('is forgotten, and the ledger alone says that a name stood and left', async () => {
    const email = 'forgotten@person.example';
    const line = await confirmed(email, 'Forgotten Example');
    await (await as()).endorsements.erase({ id: line.endorsement.id });
    const roll = await publicCaller(database.db).endorsements.roll({ language: 'en', slug: statement.slug, page: 1 });
    expect(JSON.stringify(roll)).not.toContain('Forgotten');
    for (const table of ['endorsements', 'messages', 'ledger_entries', 'audit_entries'] as const) {
      const rows = JSON.stringify(await database.db.selectFrom(table).selectAll().execute());
      for (const trace of [email, 'Forgotten Example']) expect(rows).not.toContain(trace);
    }
    const [entry] = await database.db
      .selectFrom('ledger_entries')
      .select('content')
      .orderBy('sequence', 'desc')
      .limit(1)
      .execute();
    expect(LedgerEntry.parse(entry?.content).event).toMatchObject({
      kind: 'endorsement_removed',
      reason: 'asked_otherwise',
    });
    const again = (await as()).endorsements.erase({ id: line.endorsement.id });
    expect(await refusalOf(again)).toMatchObject({ code: 'record_not_found' });
  });
});
