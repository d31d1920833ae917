import { StaffId, type Asker, type StaffRole } from '@coalition/domain/access';
import { bug, EmailAddress, Instant, type Failure } from '@coalition/domain/values';
import { TRPCError } from '@trpc/server';
import { fileURLToPath } from 'node:url';
import { insertStaff } from '../access/accounts/staff.store.ts';
import { nobodysHash } from '../access/passwords/hash-password.ts';
import { loadContent } from '../content/load-content.ts';
import { passingLedgerKey } from './keys/ledger-key.ts';
import { newId, type Installation, type Office } from './office.ts';
import { publicRouter, staffRouter } from '../listeners/routers.ts';
import { createCallerFactory, failureOf } from './trpc.ts';

/** The moment at which examples happen. */
export const exampleNow = Instant.parse('2026-03-02T15:00:00.000Z');

/** The folder of the coalition's own content. */
export const contentFolder = fileURLToPath(new URL('../../../../content', import.meta.url));

/** A query of the library that asks for everything, in the coalition's order. */
export const everyItem = {
  language: 'en',
  words: '',
  section: null,
  kind: null,
  audience: null,
  topic: null,
  materialLanguage: null,
  place: null,
  year: null,
  isChildFacing: false,
  order: 'coalition',
  page: 1,
} as const;

/** A query of the order of changes that asks for all of it, on one page. */
export const everyChange = { after: 0, from: null, until: null, set: null, isWithDeleted: true, limit: 200 } as const;

/** An installation with a folder nowhere and a key of its own. */
export const exampleInstallation: Installation = {
  dataDir: null,
  webOrigin: 'https://coalition.example',
  officeOrigin: 'https://office.coalition.example',
  timeZone: 'America/Toronto',
  ledgerKey: passingLedgerKey(),
  contentLicence: null,
  hasMailServer: false,
};

/** What a use case works with when nobody asks, at the examples' moment. */
export function exampleOffice(db: Office['db'], changes: Partial<Office> = {}): Office {
  return {
    db,
    asker: { role: 'visitor' },
    now: exampleNow,
    requestId: 'example',
    installation: exampleInstallation,
    ...changes,
  };
}

/** Fills an empty database with the coalition's own content. */
export async function loadExampleContent(db: Office['db']): Promise<void> {
  const loaded = await loadContent(exampleOffice(db), contentFolder);
  if (!loaded.ok) bug('the content cannot be loaded', { failure: loaded.failure });
}

/** Adds an account without a pass phrase, for examples that call procedures in its name. */
export async function addAsker(db: Office['db'], role: StaffRole, name = 'Ada Example'): Promise<Asker> {
  const staffId = StaffId.parse(newId('usr'));
  const email = EmailAddress.parse(`${staffId.slice(4)}@example.org`);
  const account = { email, name, role, language: 'en', isSuspended: false, lastSignedInAt: null } as const;
  await insertStaff(db, { ...account, id: staffId, createdAt: exampleNow }, nobodysHash);
  return { role, staffId, name };
}

const staffCallerOf = createCallerFactory(staffRouter);
const publicCallerOf = createCallerFactory(publicRouter);

/** Procedures of the staff listener, called in somebody's name. */
export function staffCaller(db: Office['db'], asker: Asker, changes: Partial<Office> = {}) {
  return staffCallerOf(exampleOffice(db, { asker, ...changes }));
}

/** Procedures of the public listener, asked from a network that no other database's visitors have: limits by network live in the process. */
export function publicCaller(db: Office['db'], changes: Partial<Office> = {}) {
  const caller = { clientKey: networkOf(db), sessionDigest: null };
  return publicCallerOf(exampleOffice(db, { caller, ...changes }));
}

const networks = new WeakMap<Office['db'], string>();

function networkOf(db: Office['db']): string {
  const network = networks.get(db) ?? newId('net');
  networks.set(db, network);
  return network;
}

/** What a call was refused with; null when it went through. An error that is no refusal is thrown on. */
export async function refusalOf(call: Promise<unknown>): Promise<Failure | null> {
  try {
    await call;
    return null;
  } catch (error) {
    const failure = error instanceof TRPCError ? failureOf(error) : null;
    if (failure) return failure;
    throw error;
  }
}

const lastingTables = [
  'records',
  'record_slugs',
  'revisions',
  'changes',
  'search_documents',
  'search_words',
  'working_copies',
] as const;

/** Every row that a refused write must leave as it was; the audit log stands apart, since it may tell of the refusal. */
export async function everyRow(db: Office['db']): Promise<unknown> {
  return Promise.all(lastingTables.map((table) => db.selectFrom(table).selectAll().execute()));
}

/** The newest entry of the audit log. */
export async function newestAudit(db: Office['db']) {
  return db.selectFrom('audit_entries').selectAll().orderBy('sequence', 'desc').executeTakeFirst();
}
