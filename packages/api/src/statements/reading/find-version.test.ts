import { Digest, digestBytes, CalendarDay } from '@coalition/domain/values';
import { beforeAll, expect, it } from 'vitest';
import { describeOnBothEngines, type TestDatabase } from '../../database/test-databases.ts';
import { publicCaller } from '../../server/office.examples.ts';
import {
  beginStatement,
  exampleStaff,
  freezeStatement,
  publishStatementRecord,
  rewriteStatement,
  type ExampleStaff,
} from '../desk/statement.examples.ts';

const closesOn = CalendarDay.parse('2026-03-31');
const deliveredOn = CalendarDay.parse('2026-03-02');

describeOnBothEngines('the versions of a public statement', (open) => {
  let database: TestDatabase;
  let staff: ExampleStaff;
  beforeAll(async () => {
    database = await open();
    staff = await exampleStaff(database.db);
  });
  const visitor = () => publicCaller(database.db).statements;
  const at = (slug: string) => ({ language: 'en' as const, slug });

  it('are those that visitors ever saw, and no draft', async () => {
    const id = await beginStatement(staff, 'Seen and unseen');
    await freezeStatement(staff, id);
    expect(await visitor().versions(at('seen-and-unseen'))).toBeNull();
    await publishStatementRecord(staff, id);
    await rewriteStatement(staff, id, 'Secret words.');
    const digest = await freezeStatement(staff, id);
    expect((await visitor().versions(at('seen-and-unseen')))?.map(({ number }) => number)).toEqual([1]);
    for (const number of [2, 3]) {
      expect(await visitor().version({ ...at('seen-and-unseen'), number })).toBeNull();
      expect(await visitor().versionJson({ ...at('seen-and-unseen'), number })).toBeNull();
    }
    await publishStatementRecord(staff, id);
    expect(await visitor().versions(at('seen-and-unseen'))).toMatchObject([
      { number: 2, digest, supersededBy: null },
      { number: 1, supersededBy: 2 },
    ]);
  });

  it('say in both languages what changed, word by word', async () => {
    const id = await beginStatement(staff, 'Changed by a word');
    await rewriteStatement(staff, id, 'Children may visit.');
    await freezeStatement(staff, id);
    await publishStatementRecord(staff, id);
    await rewriteStatement(staff, id, 'Children may always visit.');
    await freezeStatement(staff, id);
    await publishStatementRecord(staff, id);
    const first = await visitor().version({ ...at('changed-by-a-word'), number: 1 });
    expect(first).toMatchObject({ changes: null, html: '<p>Children may visit.</p>\n' });
    const second = await visitor().version({ ...at('changed-by-a-word'), number: 2 });
    expect(second?.changes).toMatchObject({
      since: 1,
      en: {
        title: [{ kind: 'same' }],
        body: [
          { kind: 'same', text: 'Children may ' },
          { kind: 'added', text: 'always ' },
          { kind: 'same', text: 'visit.' },
        ],
      },
      fr: { body: [{ kind: 'same' }] },
    });
  });

  it('can be had as the exact bytes that the digest is taken over', async () => {
    const id = await beginStatement(staff, 'To the byte');
    const digest = await freezeStatement(staff, id);
    await publishStatementRecord(staff, id);
    const json = await visitor().versionJson({ ...at('to-the-byte'), number: 1 });
    expect(await digestBytes(new TextEncoder().encode(json ?? ''))).toBe(Digest.parse(digest));
    expect(await visitor().versionJson({ language: 'fr', slug: 'to-the-byte', number: 1 })).toBe(json);
  });

  it('are told of in the order of the ledger', async () => {
    const id = await beginStatement(staff, 'In the news');
    await freezeStatement(staff, id);
    const desk = staff.director.statementDesk;
    await desk.open({ id, mode: 'public', closesOn });
    await desk.close({ id });
    await desk.deliver({ id, deliveredOn, deliveredTo: { en: 'The Minister', fr: 'La ministre' } });
    expect(await visitor().news(at('in-the-news'))).toMatchObject([
      { kind: 'statement_delivered', version: 1 },
      { kind: 'statement_published', version: 1 },
    ]);
    expect(await visitor().find({ language: 'fr', slug: 'in-the-news' })).toMatchObject({
      view: { stage: { stage: 'delivered', deliveredOn, deliveredTo: 'La ministre' } },
    });
  });
});
