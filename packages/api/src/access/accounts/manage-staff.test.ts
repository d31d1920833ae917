import type { StaffId } from '@coalition/domain/access';
import type { EmailAddress } from '@coalition/domain/values';
import { beforeEach, expect, it } from 'vitest';
import { describeOnBothEngines, type TestDatabase } from '../../database/test-databases.ts';
import { addExampleStaff, callStaff, examplePassword, refusalOf, signInExample } from '../office.examples.ts';

describeOnBothEngines('the accounts of the office', (open) => {
  let database: TestDatabase;
  let owner: { id: StaffId; email: EmailAddress };
  let editor: { id: StaffId; email: EmailAddress };
  beforeEach(async () => {
    database = await open();
    owner = await addExampleStaff(database.db, 'owner', 'Olga');
    editor = await addExampleStaff(database.db, 'editor', 'Edda');
  });
  const as = async (who: { email: EmailAddress }) =>
    callStaff(database.db, { token: await signInExample(database.db, who.email) });

  it('are shut out at once when suspended, and let in again when resumed', async () => {
    const token = await signInExample(database.db, editor.email);
    const boss = await as(owner);
    await boss.access.suspend({ staffId: editor.id });
    expect(await refusalOf((await callStaff(database.db, { token })).access.me())).toBe('session_ended');
    expect(await refusalOf(signInExample(database.db, editor.email))).toBe('sign_in_refused');
    await boss.access.resume({ staffId: editor.id });
    expect(await refusalOf((await callStaff(database.db, { token })).access.me())).toBe('session_ended');
    expect(await refusalOf(signInExample(database.db, editor.email))).toBe(null);
  });

  it('act in their new role at once, in a new session', async () => {
    const token = await signInExample(database.db, editor.email);
    await (await as(owner)).access.changeRole({ staffId: editor.id, role: 'translator' });
    expect(await refusalOf((await callStaff(database.db, { token })).access.me())).toBe('session_ended');
    expect(await (await as(editor)).access.me()).toMatchObject({ role: 'translator' });
  });

  it('always keep one owner who can sign in', async () => {
    const boss = await as(owner);
    expect(await refusalOf(boss.access.suspend({ staffId: owner.id }))).toBe('last_owner_kept');
    expect(await refusalOf(boss.access.changeRole({ staffId: owner.id, role: 'editor' }))).toBe('last_owner_kept');
    await boss.access.changeRole({ staffId: editor.id, role: 'owner' });
    expect(await refusalOf(boss.access.suspend({ staffId: owner.id }))).toBe(null);
  });

  it('keep one of two owners who suspend each other at the same time', async () => {
    const second = await addExampleStaff(database.db, 'owner', 'Orla');
    const [one, other] = [await as(owner), await as(second)];
    const outcomes = await Promise.all([
      refusalOf(one.access.suspend({ staffId: second.id })),
      refusalOf(other.access.suspend({ staffId: owner.id })),
    ]);
    expect(outcomes.toSorted()).toEqual([null, 'last_owner_kept'].toSorted());
  });

  it('are no business of an editor, and the attempt stands in the audit log', async () => {
    const staff = await as(editor);
    expect(await refusalOf(staff.access.changeRole({ staffId: editor.id, role: 'owner' }))).toBe('action_forbidden');
    const { entries } = await (
      await as(owner)
    ).audit.list({ staffId: editor.id, noun: null, recordId: null, action: 'refused', before: null });
    expect(entries).toMatchObject([{ action: 'access.refused', facts: { procedure: 'access.changeRole' } }]);
  });

  it('change their pass phrase knowing the present one, and every other session ends at once', async () => {
    const phone = await signInExample(database.db, editor.email);
    const desk = await signInExample(database.db, editor.email);
    const staff = await callStaff(database.db, { token: desk });
    const next = 'nine patient herons fly';
    expect(await refusalOf(staff.access.changePassword({ current: 'not this one at all', next }))).toBe(
      'sign_in_refused',
    );
    await staff.access.changePassword({ current: examplePassword, next });
    expect(await refusalOf((await callStaff(database.db, { token: phone })).access.me())).toBe('session_ended');
    expect(await refusalOf((await callStaff(database.db, { token: desk })).access.me())).toBe(null);
    expect(await refusalOf(signInExample(database.db, editor.email, next))).toBe(null);
  });

  it('leave every act in the audit log, and never a token or a phrase', async () => {
    const boss = await as(owner);
    const { token } = await boss.access.invite({ email: 'petra@example.org', role: 'editor' });
    await boss.access.suspend({ staffId: editor.id });
    const { entries } = await boss.audit.list({
      staffId: owner.id,
      noun: null,
      recordId: null,
      action: null,
      before: null,
    });
    expect(entries.map((entry) => entry.action)).toEqual(['access.suspend', 'access.invite', 'access.sign_in']);
    expect(entries[0]).toMatchObject({ recordId: editor.id, recordName: 'Edda' });
    expect(JSON.stringify(entries)).not.toContain(token);
    expect(JSON.stringify(entries)).not.toContain(examplePassword);
  });

  it('refuse fields that nobody asked for', async () => {
    const staff = await as(editor);
    const wish: Record<'name' | 'language' | 'role', string> = { name: 'Edda', language: 'en', role: 'owner' };
    const call: unknown = Reflect.apply(staff.access.changeProfile, null, [wish]);
    expect(await refusalOf(Promise.resolve(call))).toContain('unrecognized_keys');
    expect(await staff.access.me()).toMatchObject({ role: 'editor' });
  });
});
