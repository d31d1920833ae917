import { EndorsementFromPaper } from '@coalition/domain/endorsements';
import { StatementId } from '@coalition/domain/statements';
import { CalendarDay, EmailAddress, type Digest } from '@coalition/domain/values';
import { randomUUID } from 'node:crypto';
import { beforeAll, expect, it } from 'vitest';
import { describeOnBothEngines, type TestDatabase } from '../database/test-databases.ts';
import { publicCaller, refusalOf } from '../server/office.examples.ts';
import {
  beginStatement,
  exampleStaff,
  freezeStatement,
  rewriteStatement,
  type ExampleStaff,
} from '../statements/desk/statement.examples.ts';
import { prepareMail, requestUnder, tokenIn, typedForm } from './endorsement.examples.ts';

describeOnBothEngines('what the office sees of a statement with two versions', (open) => {
  let database: TestDatabase;
  let staff: ExampleStaff;
  let id: StatementId;
  let digest: Digest;
  beforeAll(async () => {
    database = await open('library');
    await prepareMail(database.db);
    staff = await exampleStaff(database.db);
    id = StatementId.parse(await beginStatement(staff, 'Twice worded'));
    await openFrozen();
    await endorse('ada@person.example');
    await enter();
    await staff.director.statementDesk.prepareNewVersion({ id });
    await rewriteStatement(staff, id, 'Other words.');
  });

  const openFrozen = async () => {
    digest = await freezeStatement(staff, id);
    await staff.director.statementDesk.open({ id, mode: 'public', closesOn: CalendarDay.parse('2026-03-31') });
  };
  const endorse = async (address: string) => {
    const email = EmailAddress.parse(address);
    const visitor = publicCaller(database.db).endorsements;
    const of = { id, slug: (await staff.director.statements.open({ id })).record.slugs.en, version: 1, digest };
    await visitor.request({ request: requestUnder(of, { email }), ...typedForm });
    await visitor.confirm({ token: await tokenIn(database.db, email, 'confirm'), digest });
  };
  const enter = () =>
    staff.first.endorsements.enter(
      EndorsementFromPaper.parse({
        submission: randomUUID(),
        statement: id,
        version: 1,
        digest,
        signsFor: 'self',
        nameAsSigned: { name: 'Paper Example', title: null, organisation: null, place: null, language: 'fr' },
        display: 'full_name',
        email: null,
        phone: null,
        evidence: 'Signed sheet in the binder.',
        isFourteenOrOlder: true,
      }),
    );
  const list = (version: number | 'current' | null) =>
    staff.second.endorsements.list({ statement: id, version, status: null, words: '', before: null });
  const overview = async () =>
    (await staff.second.endorsements.overview({ language: 'en' })).find((each) => each.id === id);

  it('says why a name cannot stand while the words are being prepared anew', async () => {
    const desk = await list('current');
    expect(desk).toMatchObject({ version: null, listed: 1, isOpen: false, counts: { confirmed: 1, held: 1 } });
    expect(desk.lines.map(({ obstacle }) => obstacle)).toEqual(['sign_on_closed', null]);
  });

  it('counts each version for itself, the current one first, and mixes them only when asked', async () => {
    await openFrozen();
    expect(await list('current')).toMatchObject({
      version: 2,
      listed: 2,
      isOpen: true,
      counts: { requested: 1 },
      versions: [
        { version: 2, count: 1 },
        { version: 1, count: 2 },
      ],
    });
    expect((await list(1)).counts).toEqual({ confirmed: 1, held: 1 });
    expect((await list(null)).counts).toEqual({ confirmed: 1, held: 1, requested: 1 });
    expect(await overview()).toMatchObject({
      version: 2,
      counts: { requested: 1 },
      countsElsewhere: { confirmed: 1, held: 1 },
    });
  });

  it('says that a name waits under words that are no longer open, as letting it stand would be refused', async () => {
    const { lines } = await list(1);
    const held = lines.find(({ endorsement }) => endorsement.state.status === 'held');
    expect(held?.obstacle).toBe('statement_text_changed');
    const seen = { hasSecondOfficerConfirmed: false, hasLetterOnFile: false, isAnotherPerson: false };
    const refusal = held && (await refusalOf(staff.second.endorsements.approve({ id: held.endorsement.id, ...seen })));
    expect(refusal).toMatchObject({ code: 'statement_text_changed' });
  });
});
