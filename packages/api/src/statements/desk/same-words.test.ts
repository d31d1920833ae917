import { StatementId } from '@coalition/domain/statements';
import { bareId, CalendarDay } from '@coalition/domain/values';
import { beforeAll, expect, it } from 'vitest';
import { describeOnBothEngines, type TestDatabase } from '../../database/test-databases.ts';
import { publicCaller } from '../../server/office.examples.ts';
import {
  beginStatement,
  digestOnDesk,
  exampleStaff,
  freezeStatement,
  rewriteStatement,
  type ExampleStaff,
} from './statement.examples.ts';

describeOnBothEngines('a version frozen in the words of the one before', (open) => {
  let database: TestDatabase;
  let staff: ExampleStaff;
  let id: StatementId;
  beforeAll(async () => {
    database = await open('library');
    staff = await exampleStaff(database.db);
    id = StatementId.parse(await beginStatement(staff, 'Written there and back'));
    await freezeStatement(staff, id);
    await openIt();
    await staff.director.statementDesk.prepareNewVersion({ id });
    await rewriteStatement(staff, id, 'Other words.');
    // An approval keeps the next version as a draft, whatever is written after it.
    await staff.first.statementDesk.approve({
      id,
      digest: await digestOnDesk(staff, id),
      identifiesNoChild: true,
      language: 'en',
    });
    await rewriteStatement(staff, id, '# Written there and back\n\nSafeguards.');
    await freezeStatement(staff, id);
  });

  const openIt = () =>
    staff.director.statementDesk.open({ id, mode: 'public', closesOn: CalendarDay.parse('2026-03-31') });
  const slug = async () => (await staff.director.statements.open({ id })).record.slugs.en;
  const shown = async () => {
    const { statements, endorsements } = publicCaller(database.db);
    const asked = { language: 'en', slug: await slug() } as const;
    const [statement, roll] = [await statements.find(asked), await endorsements.roll({ ...asked, page: 1 })];
    return { statement: statement?.state === 'shown' && statement.view.version.number, roll: roll?.version };
  };
  const published = async () => {
    const entries = await database.db
      .selectFrom('ledger_entries')
      .select('content')
      .where('statement', '=', bareId(id))
      .where('kind', '=', 'statement_published')
      .execute();
    return entries.length;
  };

  it('is not what visitors see until it is published itself', async () => {
    expect(await shown()).toEqual({ statement: 1, roll: 1 });
  });

  it('is not published by a save of the draft', async () => {
    await rewriteStatement(staff, id, 'Words for later.');
    expect(await published()).toBe(1);
    await rewriteStatement(staff, id, '# Written there and back\n\nSafeguards.');
  });

  it('becomes what visitors see, with a roll of its own, when it opens', async () => {
    await openIt();
    expect(await shown()).toEqual({ statement: 2, roll: 2 });
    expect(await published()).toBe(2);
  });
});
