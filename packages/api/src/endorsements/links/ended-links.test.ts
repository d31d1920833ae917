import { EmailAddress } from '@coalition/domain/values';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { describeOnBothEngines, type TestDatabase } from '../../database/test-databases.ts';
import { addAsker, publicCaller, staffCaller } from '../../server/office.examples.ts';
import {
  mailsTo,
  openExampleStatement,
  prepareMail,
  requestUnder,
  tokenIn,
  typedForm,
  type ExampleOpening,
  type ExampleStatement,
} from '../endorsement.examples.ts';

describeOnBothEngines('a link to a statement', (open) => {
  let database: TestDatabase;
  let statement: ExampleStatement;
  let owner: ReturnType<typeof staffCaller>;
  let email: EmailAddress;
  let number = 0;
  beforeAll(async () => {
    database = await open('library');
    await prepareMail(database.db);
    owner = staffCaller(database.db, await addAsker(database.db, 'owner'));
  });
  beforeEach(() => {
    email = EmailAddress.parse(`reader${String((number += 1))}@person.example`);
  });

  const visitor = () => publicCaller(database.db, { caller: { clientKey: email, sessionDigest: null } }).endorsements;
  const begin = async (opening: ExampleOpening) => {
    statement = await openExampleStatement(database.db, opening);
  };
  const invite = async (): Promise<string> => {
    const guests = [{ email, name: 'Ada Example', language: 'en' as const }];
    await owner.endorsements.invite({ statement: statement.id, guests, note: null });
    const bodies = (await mailsTo(database.db, email)).map(({ body }) => body ?? '');
    return /invitation\/([\w-]{43})/.exec(bodies.join())?.[1] ?? '';
  };
  const endorse = async () => {
    await visitor().request({ request: requestUnder(statement, { email }), ...typedForm });
    const token = await tokenIn(database.db, email, 'confirm');
    await visitor().confirm({ token, digest: statement.digest });
  };
  const withdrawStatement = async () => {
    const { revision } = await owner.statementDesk.state({ id: statement.id });
    const reason = { en: null, fr: 'C’était faux.' };
    await owner.statementDesk.withdraw({ id: statement.id, expectedRevision: revision, reason });
  };
  const view = (purpose: 'invitation' | 'withdraw', token: string) =>
    visitor().view({ token, purpose, language: 'en' });

  describe('that was withdrawn', () => {
    const withdrawn = { stage: 'withdrawn', withdrawnOn: '2026-03-02' };

    it('says so with its reason where it was public', async () => {
      await begin({});
      const token = await invite();
      expect((await view('invitation', token)).statement.standing).toMatchObject({ stage: 'collecting' });
      await withdrawStatement();
      expect((await view('invitation', token)).statement).toMatchObject({
        standing: { ...withdrawn, reason: { text: 'C’était faux.', language: 'fr' }, wasPublic: true },
        closesOn: null,
      });
    });

    it('says so without a reason where nobody else read it', async () => {
      await begin({ mode: 'by_invitation', isPublic: false });
      const token = await invite();
      await withdrawStatement();
      expect((await view('invitation', token)).statement.standing).toEqual({
        ...withdrawn,
        reason: null,
        wasPublic: false,
      });
    });

    it.each(['withdraw', 'erase'] as const)('still takes a name back (%s)', async (wish) => {
      await begin({});
      await endorse();
      const token = await tokenIn(database.db, email, 'withdraw');
      await withdrawStatement();
      expect(await view('withdraw', token)).toMatchObject({ status: 'confirmed', statement: { standing: withdrawn } });
      expect(await visitor().withdraw({ token, wish })).toEqual({ hadShown: true });
      const bundle = await publicCaller(database.db).ledger.statementBundle({ language: 'en', slug: statement.slug });
      expect(bundle?.roll).toEqual([]);
    });
  });

  it('that was closed says on which day', async () => {
    await begin({});
    const token = await invite();
    await owner.statementDesk.close({ id: statement.id });
    expect((await view('invitation', token)).statement).toMatchObject({
      standing: { stage: 'closed', closedOn: '2026-03-02' },
      closesOn: null,
    });
  });
});
