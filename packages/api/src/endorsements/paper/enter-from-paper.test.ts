import { EndorsementFromPaper } from '@coalition/domain/endorsements';
import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { describeOnBothEngines, type TestDatabase } from '../../database/test-databases.ts';
import { addAsker, refusalOf, staffCaller } from '../../server/office.examples.ts';
import { openExampleStatement, prepareMail, type ExampleStatement } from '../endorsement.examples.ts';

describeOnBothEngines('an endorsement entered from paper', (open) => {
  let database: TestDatabase;
  let statement: ExampleStatement;
  beforeAll(async () => {
    database = await open('library');
    await prepareMail(database.db);
  });
  beforeEach(async () => {
    statement = await openExampleStatement(database.db);
  });

  const editor = async () => staffCaller(database.db, await addAsker(database.db, 'editor')).endorsements;
  const paper = (name = 'Paper Example', organisation: string | null = null) =>
    EndorsementFromPaper.parse({
      submission: randomUUID(),
      statement: statement.id,
      version: statement.version,
      digest: statement.digest,
      signsFor: organisation === null ? 'self' : 'organisation',
      nameAsSigned: { name, title: null, organisation, place: null, language: 'fr' },
      display: 'full_name',
      email: null,
      phone: null,
      evidence: 'Signed sheet in the binder.',
      isFourteenOrOlder: true,
    });
  const looked = { hasSecondOfficerConfirmed: false, hasLetterOnFile: false, isAnotherPerson: false };
  const listed = async () =>
    (await editor()).list({ statement: statement.id, version: null, status: null, words: '', before: null });

  it('is entered once, however often and however fast the button is pressed', async () => {
    const [one, sheet] = [await editor(), paper()];
    const answers = await Promise.all(Array.from({ length: 8 }, () => one.enter(sheet)));
    expect(new Set(answers.map(({ id }) => id))).toHaveLength(1);
    expect(answers.some(({ hasNamesake }) => hasNamesake)).toBe(false);
    expect((await listed()).counts).toEqual({ held: 1 });
    const deeds = await database.db
      .selectFrom('audit_entries')
      .select('action')
      .where('record_id', '=', statement.id)
      .where('action', '=', 'endorsements.enter')
      .execute();
    expect(deeds).toHaveLength(1);
  });

  it('keeps what was written anew in the same form: other words are another entry', async () => {
    const [one, sheet] = [await editor(), paper()];
    await one.enter(sheet);
    await one.enter({ ...sheet, nameAsSigned: { ...sheet.nameAsSigned, name: 'Other Example' } });
    expect((await listed()).counts).toEqual({ held: 2 });
  });

  it('is kept once for each submission by the database itself', async () => {
    const one = await editor();
    const [first, second] = [await one.enter(paper('Ann')), await one.enter(paper('Bea'))];
    const digestOf = database.db.selectFrom('endorsements').select('submission_digest').where('id', '=', first.id);
    const copied = database.db
      .updateTable('endorsements')
      .set({ submission_digest: (await digestOf.executeTakeFirstOrThrow()).submission_digest })
      .where('id', '=', second.id)
      .execute();
    await expect(copied).rejects.toThrow(/endorsements_submitted/);
  });

  it('says whom it shares its name with, to whoever enters and to whoever approves', async () => {
    const [one, other] = [await editor(), await editor()];
    const first = await one.enter(paper('Zoé Exemple'));
    const second = await one.enter(paper('zoe  exemple'));
    expect([first.hasNamesake, second.hasNamesake]).toEqual([false, true]);
    expect((await listed()).lines.map(({ hasNamesake }) => hasNamesake)).toEqual([true, true]);
    expect(await refusalOf(other.approve({ ...looked, id: first.id }))).toMatchObject({ code: 'namesake_unchecked' });
    await other.decline({ id: second.id });
    await other.approve({ ...looked, id: first.id });
    const third = await one.enter(paper('Zoe Exemple'));
    expect(await refusalOf(other.approve({ ...looked, id: third.id }))).toMatchObject({ code: 'namesake_unchecked' });
    await other.approve({ ...looked, id: third.id, isAnotherPerson: true });
    expect((await listed()).counts).toMatchObject({ confirmed: 2 });
  });

  it('shares no name with another organisation of its signer, nor under other words', async () => {
    const one = await editor();
    await one.enter(paper('Ada Example'));
    expect(await one.enter(paper('Ada Example', 'Example Circle'))).toMatchObject({ hasNamesake: false });
    statement = await openExampleStatement(database.db);
    expect(await one.enter(paper('Ada Example'))).toMatchObject({ hasNamesake: false });
  });
});
