import { memberKind } from '@coalition/domain/members';
import { organisationKind } from '@coalition/domain/organisations';
import { hasBegun, type EmailAddress } from '@coalition/domain/values';
import { recordStore } from '../../revisions/records/record.store.ts';
import { noteReading } from '../../server/write-audit.ts';
import { todayOf, type Office } from '../../server/office.ts';

/** A member that can be invited: it has an address, and has not left. */
export interface InvitableMember {
  id: string;
  name: string;
  email: EmailAddress;
}

/** Members as the office reaches them, and how many it cannot. */
export interface InvitableMembers {
  /** By name. */
  members: InvitableMember[];
  /** Names of members without an address. */
  unreachable: string[];
}

const members = recordStore(memberKind);
const organisations = recordStore(organisationKind);

/** The members of today, by whether the office has an address for them. */
export async function listInvitable(office: Office): Promise<InvitableMembers> {
  await noteReading(office, { noun: 'members', recordId: null });
  const names = new Map((await organisations.list(office.db)).map(({ id, facts }) => [id, facts.name.text]));
  const today = todayOf(office);
  const present = (await members.list(office.db))
    .filter(({ facts: { leftOn } }) => leftOn === null || !hasBegun(leftOn, today))
    .map(({ id, facts, confidential: { contact } }) => ({
      id,
      name: facts.kind === 'individual' ? facts.name : (names.get(facts.organisation) ?? ''),
      email: contact?.email ?? null,
    }))
    .sort((one, other) => one.name.localeCompare(other.name));
  return {
    members: present.flatMap(({ email, ...member }) => (email === null ? [] : [{ ...member, email }])),
    unreachable: present.filter(({ email }) => email === null).map(({ name }) => name),
  };
}
