import { CalendarDay, EmailAddress, Instant, Slug } from '@coalition/domain/values';
import { beforeAll, expect, it } from 'vitest';
import { describeOnBothEngines, type TestDatabase } from '../../database/test-databases.ts';
import { publicCaller } from '../../server/office.examples.ts';
import {
  beginStatement,
  exampleStaff,
  freezeStatement,
  rewriteStatement,
  type ExampleStaff,
} from '../../statements/desk/statement.examples.ts';
import { StatementId } from '@coalition/domain/statements';
import { mailsTo, prepareMail, requestUnder, tokenIn, typedForm } from '../endorsement.examples.ts';

const closesOn = CalendarDay.parse('2026-03-31');
/** Still the third of March where the coalition is. */
const lateEvening = Instant.parse('2026-03-04T03:30:00.000Z');

describeOnBothEngines('the names on a public page', (open) => {
  let database: TestDatabase;
  let staff: ExampleStaff;
  beforeAll(async () => {
    database = await open('library');
    await prepareMail(database.db);
    staff = await exampleStaff(database.db);
  });

  const visitor = () => publicCaller(database.db).endorsements;
  const desk = () => staff.director.statementDesk;
  const roll = (slug: string, version?: number) => visitor().roll({ language: 'en', slug, version, page: 1 });

  /** A public statement whose first version one person signed. */
  async function signed(title: string) {
    const id = StatementId.parse(await beginStatement(staff, title));
    const digest = await freezeStatement(staff, id);
    await desk().open({ id, mode: 'public', closesOn });
    const slug = Slug.parse(title.toLowerCase().replaceAll(' ', '-'));
    const email = EmailAddress.parse(`${slug}@person.example`);
    const request = requestUnder({ id, slug, version: 1, digest }, { email });
    await visitor().request({ request, ...typedForm });
    await visitor().confirm({ token: await tokenIn(database.db, email, 'confirm'), digest });
    return { id, slug };
  }

  it('stand under the words they signed, also while others are prepared', async () => {
    const { id, slug } = await signed('Taken back to the desk');
    await desk().prepareNewVersion({ id });
    expect(await roll(slug)).toMatchObject({ version: 1, total: 1 });
    expect(await visitor().form({ language: 'en', slug })).toMatchObject({ words: { version: 1 }, closesOn: null });
  });

  it('never stand under other words, and words for the invited alone are shown to nobody else', async () => {
    const { id, slug } = await signed('By invitation again');
    await desk().prepareNewVersion({ id });
    await rewriteStatement(staff, id, 'For the invited alone.');
    await freezeStatement(staff, id);
    await desk().open({ id, mode: 'by_invitation', closesOn });
    expect(await roll(slug)).toMatchObject({ version: 1, total: 1 });
    expect(await roll(slug, 2)).toBeNull();
    const form = await visitor().form({ language: 'en', slug });
    expect(form).toMatchObject({ words: { version: 1 }, closesOn: null });
    expect(JSON.stringify(form)).not.toContain('invited alone');
  });

  it('stay with the version they signed when another takes its place', async () => {
    const { id, slug } = await signed('Replaced in public');
    await desk().prepareNewVersion({ id });
    await rewriteStatement(staff, id, 'Other words.');
    await freezeStatement(staff, id);
    await desk().open({ id, mode: 'public', closesOn });
    expect(await roll(slug)).toMatchObject({ version: 2, total: 0, isSomebodysView: false });
    expect(await roll(slug, 1)).toMatchObject({ version: 1, total: 1, entries: [{ name: 'Ada Example' }] });
  });

  it('are said to have left after the delivery of the version that was delivered alone, and one mail tells of it', async () => {
    const { id, slug } = await signed('Delivered in its second version');
    await desk().prepareNewVersion({ id });
    await rewriteStatement(staff, id, 'The words that are handed over.');
    const digest = await freezeStatement(staff, id);
    await desk().open({ id, mode: 'public', closesOn });
    const email = `${slug}@person.example`;
    await visitor().confirm({ token: await tokenIn(database.db, email, 'confirm'), digest });
    await desk().close({ id });
    const deliveredTo = { en: 'The Minister of Example', fr: 'La ministre de l’Exemple' };
    await desk().deliver({ id, deliveredOn: CalendarDay.parse('2026-03-02'), deliveredTo });
    const token = await tokenIn(database.db, email, 'withdraw');
    await publicCaller(database.db, { now: lateEvening }).endorsements.withdraw({ token, wish: 'withdraw' });
    expect(await roll(slug, 1)).toMatchObject({ total: 0, withdrawnAfterDelivery: [] });
    const second = await roll(slug, 2);
    expect(second).toMatchObject({ total: 0 });
    expect(second?.withdrawnAfterDelivery).toEqual([lateEvening]);
    expect(second?.leftOn.withdrawn).toEqual(['2026-03-03']);
    const told = (await mailsTo(database.db, email)).filter(({ purpose }) => purpose === 'endorsement_withdrawn');
    expect(told).toHaveLength(1);
  });
});
