import type { LedgerEntry } from '@coalition/domain/ledger';
import { StatementId } from '@coalition/domain/statements';
import { bareId, bug, CalendarDay, EmailAddress, Slug, type BareId } from '@coalition/domain/values';
import {
  prepareMail,
  requestUnder,
  tokenIn,
  typedForm,
  type ExampleStatement,
} from '../endorsements/endorsement.examples.ts';
import { sql } from 'kysely';
import { appendToLedger } from '../ledger/append-to-ledger.ts';
import { exampleOffice, publicCaller } from '../server/office.examples.ts';
import type { Db, Office } from '../server/office.ts';
import { beginStatement, exampleStaff, freezeStatement } from '../statements/desk/statement.examples.ts';

/** A public statement with names under it, as the ledger tells it. */
export interface ToldStatement extends ExampleStatement {
  bare: BareId;
}

/** A statement frozen, opened to everybody and endorsed by three, of whom one is counted only and one took the name back. */
export async function tellStory(db: Office['db'], title = 'Visits for all'): Promise<ToldStatement> {
  const staff = await exampleStaff(db);
  const id = StatementId.parse(await beginStatement(staff, title));
  const digest = await freezeStatement(staff, id);
  const closesOn = CalendarDay.parse('2026-03-31');
  await staff.director.statementDesk.open({ id, mode: 'public', closesOn });
  const slug = Slug.parse(title.toLowerCase().replaceAll(' ', '-'));
  const told = { id, slug, version: 1, digest, bare: bareId(id) };
  await endorse(db, told, { name: 'Ada Example' });
  await endorse(db, told, { name: 'Berthe Exemple', display: 'counted_only' });
  const gone = await endorse(db, told, { name: 'Chantal Exemple' });
  await visitor(db, gone).withdraw({ token: await tokenIn(db, gone, 'withdraw'), wish: 'withdraw' });
  return told;
}

/** Makes an empty database ready for {@link tellStory}. */
export const prepareStory = prepareMail;

/** Endorses and confirms by the links that were mailed. @returns the address */
export async function endorse(
  db: Office['db'],
  statement: ExampleStatement,
  { name, display = 'full_name' }: { name: string; display?: 'full_name' | 'counted_only' },
): Promise<EmailAddress> {
  const email = EmailAddress.parse(`${name.split(' ')[0]?.toLowerCase() ?? ''}-${statement.slug}@person.example`);
  const nameAsSigned = { name, title: null, organisation: null, place: 'Example Town', language: 'en' } as const;
  const request = requestUnder(statement, { email, nameAsSigned, display });
  await visitor(db, email).request({ request, ...typedForm });
  const token = await tokenIn(db, email, 'confirm');
  const confirmed = await visitor(db, email).confirm({ token, digest: statement.digest });
  return confirmed.status === 'confirmed' ? email : bug('not confirmed', { confirmed });
}

function visitor(db: Office['db'], email: string) {
  return publicCaller(db, { caller: { clientKey: `net-${email}`, sessionDigest: null } }).endorsements;
}

/** Makes the whole ledger anew with the program's own code, as somebody with every key and the database could. */
export async function rebuildLedger(db: Db, office: Office, entries: readonly LedgerEntry[]): Promise<void> {
  const emptyHead = { size: 0, last_at: null, last_digest: null, peaks: '[]' };
  await sql`alter table endorsements drop constraint if exists endorsements_confirmed_sequence_fkey`.execute(db);
  await db.deleteFrom('ledger_entries').execute();
  await db.updateTable('ledger_head').set(emptyHead).execute();
  for (const { event } of entries) await appendToLedger(office, db, event);
}

/** An office with the folder of a database, so that checkpoints are kept. */
export function officeIn(db: Office['db'], dataDir: string, changes: Partial<Office> = {}): Office {
  const office = exampleOffice(db, changes);
  return { ...office, installation: { ...office.installation, dataDir } };
}
