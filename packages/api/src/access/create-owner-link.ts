import type { Instant } from '@coalition/domain/values';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Db } from '../server/office.ts';
import { addInvitation, dropInvitations } from './accounts/invitation.store.ts';
import { hasStaff } from './accounts/staff.store.ts';

const fileOf = (dataDir: string): string => join(dataDir, 'keys', 'first-owner-link');

/**
 * While nobody has an account, makes the token of the link by which the first owner opens one, for 72 hours, and leaves it
 * in `keys/first-owner-link` for whoever started the office. The link of an earlier start is void.
 */
export async function createOwnerLink(db: Db, dataDir: string, now: Instant): Promise<void> {
  await dropInvitations(db, 'first_owner');
  removeOwnerLink(dataDir);
  if (await hasStaff(db)) return;
  const { token } = await addInvitation(db, { purpose: 'first_owner', role: 'owner' }, now);
  mkdirSync(join(dataDir, 'keys'), { recursive: true, mode: 0o700 });
  writeFileSync(fileOf(dataDir), token, { mode: 0o600 });
}

/** Removes the file of the first owner's link, if it is there. */
export function removeOwnerLink(dataDir: string): void {
  rmSync(fileOf(dataDir), { force: true });
}
