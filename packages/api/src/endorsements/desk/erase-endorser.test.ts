import { LedgerEntry } from '@coalition/domain/ledger';
import { bug, EmailAddress } from '@coalition/domain/values';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { describeOnBothEngines, type TestDatabase } from '../../database/test-databases.ts';
import { addAsker, exampleInstallation, publicCaller, refusalOf, staffCaller } from '../../server/office.examples.ts';
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

  it('is in no export any more that lies ready with facts of people', async () => {
    const { dataDir } = database.place;
    const folder = join(dataDir, 'exports');
    const name = 'export-with-private-2026-03-02T15-00-00.000Z.tar.gz';
    mkdirSync(folder);
    const installation = { ...exampleInstallation, dataDir };
    const lay = () => {
      writeFileSync(join(folder, name), '');
    };
    const line = await confirmed('first@exports.example', 'Exported Example');
    lay();
    const editor = staffCaller(database.db, await addAsker(database.db, 'editor'), { installation });
    await editor.endorsements.erase({ id: line.endorsement.id });
    expect(readdirSync(folder)).toEqual([]);
    lay();
    await confirmed('second@exports.example', 'Exported Again');
    const token = await tokenIn(database.db, EmailAddress.parse('second@exports.example'), 'withdraw');
    await publicCaller(database.db, { installation }).endorsements.withdraw({ token, wish: 'erase' });
    expect(readdirSync(folder)).toEqual([]);
  });

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
