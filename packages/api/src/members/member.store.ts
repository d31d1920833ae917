import { MemberId, memberKind } from '@coalition/domain/members';
import type { OrganisationId } from '@coalition/domain/organisations';
import { EmailAddress, foldEmailAddress } from '@coalition/domain/values';
import { sql } from 'kysely';
import type { Db } from '../server/office.ts';
import { publishedStore } from '../revisions/records/published.store.ts';

/** Memberships that were made public; what of them may be shown today is decided anew at every reading. */
export const publishedMembers = publishedStore(memberKind);

/** The person among the members whom the office reaches at an address; null where there is none. Nothing but the id is read out. */
export async function memberAtAddress(db: Db, email: EmailAddress): Promise<MemberId | null> {
  const rows = await db
    .selectFrom('records')
    .select(['id', sql`content->'confidential'->'contact'->>'email'`.as('email')])
    .where('noun', '=', 'members')
    .where(sql`content->'facts'->>'kind'`, '=', 'individual')
    .execute();
  const address = foldEmailAddress(email);
  const found = rows.find((row) => {
    const known = EmailAddress.safeParse(row.email);
    return known.success && foldEmailAddress(known.data) === address;
  });
  return found ? MemberId.parse(found.id) : null;
}

/** The membership of an organisation; null where it has none. */
export async function memberOfOrganisation(db: Db, organisation: OrganisationId): Promise<MemberId | null> {
  const row = await db
    .selectFrom('records')
    .select('id')
    .where('noun', '=', 'members')
    .where(sql`content->'facts'->>'organisation'`, '=', organisation)
    .executeTakeFirst();
  return row ? MemberId.parse(row.id) : null;
}
