import { instantLater } from '@coalition/domain/values';
import { beforeAll, describe, expect, it } from 'vitest';
import { describeOnBothEngines, type TestDatabase } from '../../database/test-databases.ts';
import {
  addExampleStaff,
  callStaff,
  exampleNow,
  examplePassword,
  refusalOf,
  signInExample,
} from '../office.examples.ts';

describeOnBothEngines('signing in', (open, engine) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await open();
  });
  const tryOut = async (email: string, password: string, from: Parameters<typeof callStaff>[1] = {}) =>
    refusalOf((await callStaff(database.db, from)).access.signIn({ email, password, device: 'Firefox' }));

  it('opens a session that knows who asks', async () => {
    const { email } = await addExampleStaff(database.db, 'editor', 'Ada');
    const token = await signInExample(database.db, email);
    const staff = await callStaff(database.db, { token });
    expect(await staff.access.me()).toMatchObject({ name: 'Ada', role: 'editor' });
  });

  it('keeps no token, only its digest', async () => {
    const { email } = await addExampleStaff(database.db, 'editor', 'Bea');
    const token = await signInExample(database.db, email);
    const rows = await database.db.selectFrom('sessions').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it('refuses an unknown address, a wrong phrase and a suspended account alike', async () => {
    const { email, id } = await addExampleStaff(database.db, 'editor', 'Cleo');
    await database.db.updateTable('staff').set({ is_suspended: true }).where('id', '=', id).execute();
    const other = await addExampleStaff(database.db, 'editor', 'Dora');
    expect(await tryOut(email, examplePassword)).toBe('sign_in_refused');
    expect(await tryOut(other.email, 'another phrase of words')).toBe('sign_in_refused');
    expect(await tryOut('nobody@example.org', examplePassword)).toBe('sign_in_refused');
  });

  it('refuses the sixth try at one account within a quarter of an hour, and lets the next one in after it', async () => {
    const { email } = await addExampleStaff(database.db, 'editor', 'Edda');
    for (let count = 0; count < 5; count += 1)
      expect(await tryOut(email, 'wrong wrong wrong wrong')).toBe('sign_in_refused');
    expect(await tryOut(email, examplePassword)).toBe('sign_in_limited');
    expect(await tryOut(email, examplePassword, { now: instantLater(exampleNow, 15 * 60_000) })).toBe(null);
  });

  it('limits tries at an address without an account in the same way', async () => {
    const email = `not.here@${engine}.example.org`;
    for (let count = 0; count < 5; count += 1)
      expect(await tryOut(email, 'wrong wrong wrong wrong')).toBe('sign_in_refused');
    expect(await tryOut(email, 'wrong wrong wrong wrong')).toBe('sign_in_limited');
  });

  it('refuses the twenty-first try from one network, whatever the account', async () => {
    for (let count = 0; count < 20; count += 1) {
      expect(
        await tryOut(`guess${String(count)}@${engine}.example.org`, 'wrong wrong wrong wrong', { clientKey: engine }),
      ).toBe('sign_in_refused');
    }
    expect(await tryOut(`guess99@${engine}.example.org`, 'wrong wrong wrong wrong', { clientKey: engine })).toBe(
      'sign_in_limited',
    );
  }, 60_000);

  it('forgets the tries of an account that signed in', async () => {
    const { email } = await addExampleStaff(database.db, 'editor', 'Frida');
    for (let round = 0; round < 2; round += 1) {
      for (let count = 0; count < 4; count += 1) await tryOut(email, 'wrong wrong wrong wrong');
      expect(await tryOut(email, examplePassword)).toBe(null);
    }
  });

  describe('a session', () => {
    it('ends after half an hour without use, and after twelve hours in any case', async () => {
      const { email } = await addExampleStaff(database.db, 'editor', 'Gerda');
      const token = await signInExample(database.db, email);
      const at = async (minutes: number) =>
        refusalOf(
          (await callStaff(database.db, { token, now: instantLater(exampleNow, minutes * 60_000) })).access.me(),
        );
      for (let minutes = 0; minutes <= 720; minutes += 29) expect(await at(minutes)).toBe(null);
      expect(await at(721)).toBe('session_ended');
      const second = await signInExample(database.db, email);
      expect(
        await refusalOf(
          (await callStaff(database.db, { token: second, now: instantLater(exampleNow, 31 * 60_000) })).access.me(),
        ),
      ).toBe('session_ended');
    });

    it('is dead the moment its owner signs out', async () => {
      const { email } = await addExampleStaff(database.db, 'editor', 'Hedda');
      const token = await signInExample(database.db, email);
      await (await callStaff(database.db, { token })).access.signOut();
      expect(await refusalOf((await callStaff(database.db, { token })).access.me())).toBe('session_ended');
    });

    it('gets a new token at every sign-in, and the browser’s old one ends', async () => {
      const { email } = await addExampleStaff(database.db, 'editor', 'Ilse');
      const old = await signInExample(database.db, email);
      const again = await (
        await callStaff(database.db, { token: old })
      ).access.signIn({ email, password: examplePassword, device: 'Firefox' });
      expect(again.token).not.toBe(old);
      expect(await refusalOf((await callStaff(database.db, { token: old })).access.me())).toBe('session_ended');
    });

    it('can be ended from another device by its owner, and by nobody else', async () => {
      const { email } = await addExampleStaff(database.db, 'editor', 'Jana');
      const stranger = await addExampleStaff(database.db, 'editor', 'Kaja');
      const [phone, desk] = [await signInExample(database.db, email), await signInExample(database.db, email)];
      const atDesk = await callStaff(database.db, { token: desk });
      const phoneSession = (await atDesk.access.listSessions()).find((session) => !session.isThis);
      const id = phoneSession?.id ?? '';
      const other = await callStaff(database.db, { token: await signInExample(database.db, stranger.email) });
      expect(await refusalOf(other.access.revokeSession({ id }))).toBe('staff_not_found');
      await atDesk.access.revokeSession({ id });
      expect(await refusalOf((await callStaff(database.db, { token: phone })).access.me())).toBe('session_ended');
    });
  });
});
