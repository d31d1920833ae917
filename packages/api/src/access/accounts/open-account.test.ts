import { instantLater } from '@coalition/domain/values';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { describeOnBothEngines, type TestDatabase } from '../../database/test-databases.ts';
import { createOwnerLink } from '../create-owner-link.ts';
import {
  addExampleStaff,
  callStaff,
  exampleNow,
  examplePassword,
  refusalOf,
  signInExample,
} from '../office.examples.ts';

const first = {
  name: 'Olga',
  email: 'olga@example.org',
  password: examplePassword,
  language: 'fr',
  device: 'Firefox',
} as const;

describeOnBothEngines('opening an account', (open) => {
  let database: TestDatabase;
  let linkFile: string;
  beforeEach(async () => {
    database = await open();
    linkFile = join(database.place.dataDir, 'keys', 'first-owner-link');
    await createOwnerLink(database.db, database.place.dataDir, exampleNow);
  });
  const visitor = (now = exampleNow) => callStaff(database.db, { now, dataDir: database.place.dataDir });
  const welcomed = async () => (await visitor()).access.welcome({ ...first, token: readFileSync(linkFile, 'utf8') });
  const owner = async () => callStaff(database.db, { token: (await welcomed()).token });

  it('lets the first owner in by the link of the start, which only the machine’s user can read', async () => {
    expect(statSync(linkFile).mode & 0o777).toBe(0o600);
    const { token } = await welcomed();
    const staff = await callStaff(database.db, { token });
    expect(await staff.access.me()).toMatchObject({ name: 'Olga', role: 'owner', language: 'fr' });
    expect(existsSync(linkFile)).toBe(false);
  });

  it('refuses the first owner’s link twice, after 72 hours, and after a later start', async () => {
    const token = readFileSync(linkFile, 'utf8');
    expect(
      await refusalOf((await visitor(instantLater(exampleNow, 72 * 3_600_000))).access.welcome({ ...first, token })),
    ).toBe('invitation_invalid');
    await createOwnerLink(database.db, database.place.dataDir, exampleNow);
    expect(await refusalOf((await visitor()).access.welcome({ ...first, token }))).toBe('invitation_invalid');
    const renewed = readFileSync(linkFile, 'utf8');
    await (await visitor()).access.welcome({ ...first, token: renewed });
    expect(
      await refusalOf((await visitor()).access.welcome({ ...first, email: 'other@example.org', token: renewed })),
    ).toBe('invitation_invalid');
  });

  it('makes no first owner’s link once somebody has an account', async () => {
    await welcomed();
    await createOwnerLink(database.db, database.place.dataDir, exampleNow);
    expect(existsSync(linkFile)).toBe(false);
  });

  it('gives one account to two who use the first link at the same time', async () => {
    const token = readFileSync(linkFile, 'utf8');
    const both = await Promise.all(
      ['one@example.org', 'two@example.org'].map(async (email) =>
        refusalOf((await visitor()).access.welcome({ ...first, email, token })),
      ),
    );
    expect(both.toSorted()).toEqual([null, 'invitation_invalid'].toSorted());
  });

  it('opens the account an owner invited to, with the invited address and role', async () => {
    const { token } = await (await owner()).access.invite({ email: 'petra@example.org', role: 'translator' });
    const guest = await visitor();
    expect(await guest.access.findLink({ token })).toMatchObject({
      purpose: 'invitation',
      email: 'petra@example.org',
      role: 'translator',
    });
    const opened = await guest.access.acceptInvitation({
      token,
      name: 'Petra',
      password: examplePassword,
      language: 'en',
      device: 'Firefox',
    });
    expect(opened.staff).toMatchObject({ email: 'petra@example.org', role: 'translator' });
    expect(await refusalOf(guest.access.findLink({ token }))).toBe('invitation_invalid');
  });

  it('refuses an invitation that was taken back, and one to an address with an account', async () => {
    const staff = await owner();
    const { token } = await staff.access.invite({ email: 'quinn@example.org', role: 'editor' });
    const [waiting] = await staff.access.listLinks();
    await staff.access.revokeLink({ id: waiting?.id ?? '' });
    expect(await refusalOf((await visitor()).access.findLink({ token }))).toBe('invitation_invalid');
    expect(await refusalOf(staff.access.invite({ email: 'OLGA+office@example.org', role: 'editor' }))).toBe(
      'staff_exists',
    );
  });

  it('leaves the link usable when the chosen pass phrase is refused', async () => {
    const token = readFileSync(linkFile, 'utf8');
    expect(await refusalOf((await visitor()).access.welcome({ ...first, token, password: 'passwordpassword' }))).toBe(
      'password_too_common',
    );
    expect(await refusalOf((await visitor()).access.welcome({ ...first, token }))).toBe(null);
  });

  it('lets a person choose a new pass phrase by a link, and ends the sessions there were', async () => {
    const staff = await owner();
    const rosa = await addExampleStaff(database.db, 'editor', 'Rosa');
    const before = await signInExample(database.db, rosa.email);
    const { token } = await staff.access.createResetLink({ staffId: rosa.id });
    await (await visitor()).access.resetPassword({ token, password: 'nine patient herons fly', device: 'Firefox' });
    expect(await refusalOf((await callStaff(database.db, { token: before })).access.me())).toBe('session_ended');
    expect(await refusalOf(signInExample(database.db, rosa.email))).toBe('sign_in_refused');
    expect(await refusalOf(signInExample(database.db, rosa.email, 'nine patient herons fly'))).toBe(null);
  });

  it('takes a link for nothing but what it is for', async () => {
    const staff = await owner();
    const { token } = await staff.access.invite({ email: 'sven@example.org', role: 'editor' });
    const guest = await visitor();
    expect(await refusalOf(guest.access.resetPassword({ token, password: examplePassword, device: 'Firefox' }))).toBe(
      'invitation_invalid',
    );
    expect(await refusalOf(guest.access.welcome({ ...first, email: 'sven@example.org', token }))).toBe(
      'invitation_invalid',
    );
    expect(await refusalOf(guest.access.findLink({ token }))).toBe(null);
  });
});
