import type { StaffRole } from '@coalition/domain/access';
import { EmailAddress, Instant, type Failure } from '@coalition/domain/values';
import { createCallerFactory } from '../server/trpc.ts';
import { Refusal } from '../server/listening/failure-response.ts';
import { exampleInstallation } from '../server/office.examples.ts';
import { newId, type Db, type Office } from '../server/office.ts';
import { staffRouter } from '../listeners/routers.ts';
import { StaffId } from '@coalition/domain/access';
import { insertStaff } from './accounts/staff.store.ts';
import { hashPassword } from './passwords/hash-password.ts';
import { findAsker, tokenDigest } from './session.store.ts';

/** A pass phrase that is on no list. */
export const examplePassword = 'seven quiet herons wait';

/** The moment at which examples happen. */
export const exampleNow = Instant.parse('2026-03-02T15:00:00.000Z');

const callerOf = createCallerFactory(staffRouter);

/** Procedures of the staff listener as a browser reaches them: by a token, from a network, at a moment. */
export async function callStaff(
  db: Office['db'],
  from: { token?: string | null; clientKey?: string; now?: Instant; dataDir?: string | null } = {},
) {
  const { token = null, clientKey = newId('net'), now = exampleNow, dataDir = null } = from;
  const asker = await findAsker(db, token === null ? undefined : `Bearer ${token}`, now);
  const caller = { clientKey, sessionDigest: token === null ? null : tokenDigest(token) };
  const installation = { ...exampleInstallation, dataDir };
  return callerOf({ db, asker, now, requestId: 'example', caller, installation });
}

/** Adds an account with the example's pass phrase. */
export async function addExampleStaff(
  db: Db,
  role: StaffRole,
  name: string,
): Promise<{ id: StaffId; email: EmailAddress }> {
  const id = StaffId.parse(newId('usr'));
  const email = EmailAddress.parse(`${name.toLowerCase()}@example.org`);
  const hash = await hashPassword(examplePassword);
  const account = {
    id,
    name,
    email,
    role,
    language: 'en',
    isSuspended: false,
    createdAt: exampleNow,
    lastSignedInAt: null,
  } as const;
  await insertStaff(db, account, hash.ok ? hash.value : '');
  return { id, email };
}

/** Signs an example account in. @returns its token */
export async function signInExample(
  db: Office['db'],
  email: EmailAddress,
  password: string = examplePassword,
): Promise<string> {
  const staff = await callStaff(db);
  return (await staff.access.signIn({ email, password, device: 'Firefox' })).token;
}

/** What a call was refused with, as its code; null when it went through. */
export async function refusalOf(call: Promise<unknown>): Promise<Failure['code'] | null> {
  try {
    await call;
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error.failure.code;
    return error instanceof Error ? error.message.slice(0, 60) : 'unknown';
  }
}
