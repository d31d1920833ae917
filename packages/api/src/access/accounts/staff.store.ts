import { Staff, type StaffId, type StaffRole } from '@coalition/domain/access';
import { foldEmailAddress, type EmailAddress, type Instant } from '@coalition/domain/values';
import type { Selectable } from 'kysely';
import type { StaffTable } from '../../database/tables.ts';
import type { Db } from '../../server/office.ts';

/** What signing in needs of an account, apart from the account itself so that a hash is never handed on with it. */
export interface StaffWithHash {
  staff: Staff;
  passwordHash: string;
}

function parse(row: Selectable<StaffTable>): Staff {
  return Staff.parse({
    id: row.id,
    name: row.name,
    email: row.email,
    role: row.role,
    language: row.language,
    isSuspended: row.is_suspended,
    createdAt: row.created_at,
    lastSignedInAt: row.last_signed_in_at,
  });
}

/** The account with an id, or null. */
export async function findStaff(db: Db, id: string): Promise<Staff | null> {
  const row = await db.selectFrom('staff').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? parse(row) : null;
}

/** The account with an address and its hash, or null; case and a `+tag` make no difference. */
export async function findStaffByEmail(db: Db, email: EmailAddress): Promise<StaffWithHash | null> {
  const row = await db
    .selectFrom('staff')
    .selectAll()
    .where('email_folded', '=', foldEmailAddress(email))
    .executeTakeFirst();
  return row ? { staff: parse(row), passwordHash: row.password_hash } : null;
}

/** Every account, the oldest first. */
export async function listStaff(db: Db): Promise<Staff[]> {
  return (await db.selectFrom('staff').selectAll().orderBy('created_at').orderBy('id').execute()).map(parse);
}

/** Whether anybody has an account. */
export async function hasStaff(db: Db): Promise<boolean> {
  return (await db.selectFrom('staff').select('id').limit(1).executeTakeFirst()) !== undefined;
}

/** Adds an account. @returns false when its address has one already */
export async function insertStaff(db: Db, staff: Staff, passwordHash: string): Promise<boolean> {
  const added = await db
    .insertInto('staff')
    .values({
      id: staff.id,
      name: staff.name,
      email: staff.email,
      email_folded: foldEmailAddress(staff.email),
      role: staff.role,
      language: staff.language,
      is_suspended: staff.isSuspended,
      password_hash: passwordHash,
      created_at: staff.createdAt,
      last_signed_in_at: staff.lastSignedInAt,
    })
    .onConflict((conflict) => conflict.column('email_folded').doNothing())
    .returning('id')
    .executeTakeFirst();
  return added !== undefined;
}

/** What of an account can change; a part left out stays. */
export interface StaffChange {
  name?: Staff['name'];
  language?: Staff['language'];
  role?: StaffRole;
  isSuspended?: boolean;
  passwordHash?: string;
  lastSignedInAt?: Instant;
}

/** Changes an account. */
export async function updateStaff(db: Db, id: StaffId, change: StaffChange): Promise<void> {
  const columns = {
    ...(change.name !== undefined && { name: change.name }),
    ...(change.language !== undefined && { language: change.language }),
    ...(change.role !== undefined && { role: change.role }),
    ...(change.isSuspended !== undefined && { is_suspended: change.isSuspended }),
    ...(change.passwordHash !== undefined && { password_hash: change.passwordHash }),
    ...(change.lastSignedInAt !== undefined && { last_signed_in_at: change.lastSignedInAt }),
  };
  await db.updateTable('staff').set(columns).where('id', '=', id).execute();
}

/** How many owners could sign in; their rows stay as they are until the transaction ends, so that two cannot leave at once. */
export async function countActiveOwners(db: Db): Promise<number> {
  const rows = await db
    .selectFrom('staff')
    .select('id')
    .where('role', '=', 'owner')
    .where('is_suspended', '=', false)
    .forUpdate()
    .execute();
  return rows.length;
}
