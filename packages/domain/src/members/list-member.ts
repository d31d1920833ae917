import { z } from 'zod';
import { OrganisationId } from '../organisations/index.ts';
import {
  fail,
  failure,
  hasBegun,
  initialsOf,
  Line,
  ok,
  PartialDate,
  Province,
  type CalendarDay,
  type FailureOf,
  type Result,
} from '../values/index.ts';
import { isConsentInForce } from './consent.ts';
import { MemberId, type IndividualFacts, type MemberFacts } from './member.ts';

/** What visitors see of a member: an organisation by its record, a person only as far as consents reach. */
export const ListedMember = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('organisation'),
    id: MemberId,
    organisation: OrganisationId,
    provinces: z.array(Province),
    joinedOn: PartialDate.nullable(),
  }),
  z.strictObject({
    kind: z.literal('individual'),
    id: MemberId,
    name: Line,
    affiliation: Line.nullable(),
    provinces: z.array(Province),
    joinedOn: PartialDate.nullable(),
  }),
]);
export type ListedMember = z.infer<typeof ListedMember>;

/** A person who has not consented, or no longer does, stays private. */
export const MemberConsentMissing = failure('member_consent_missing', 'conflict', { memberId: MemberId });

/**
 * What visitors may see of a member on a day.
 *
 * @returns null for a former or future member, and for a person who is private or whose consent to the name is not in force;
 *   a partial date counts from its first day
 */
export function listMember(member: { id: MemberId; facts: MemberFacts }, today: CalendarDay): ListedMember | null {
  const { id, facts } = member;
  const hasLeft = facts.leftOn !== null && hasBegun(facts.leftOn, today);
  const hasJoined = facts.joinedOn === null || hasBegun(facts.joinedOn, today);
  if (hasLeft || !hasJoined) return null;
  if (facts.kind === 'individual') return listIndividual(id, facts, today);
  const { kind, organisation, provinces, joinedOn } = facts;
  return { kind, id, organisation, provinces, joinedOn };
}

function listIndividual(id: MemberId, facts: IndividualFacts, today: CalendarDay): ListedMember | null {
  const { kind, name, affiliation, provinces, joinedOn, listing, consents } = facts;
  if (listing === 'private' || !isConsentInForce(consents.name, today)) return null;
  return {
    kind,
    id,
    name: listing === 'full_name' ? name : initialsOf(name),
    affiliation: isConsentInForce(consents.affiliation, today) ? affiliation : null,
    provinces: isConsentInForce(consents.province, today) ? provinces : [],
    joinedOn,
  };
}

/** Whether a membership may become public: a person must have asked to be listed and consent to the name. @fails MemberConsentMissing */
export function mayPublishMember(
  member: { id: MemberId; facts: MemberFacts },
  today: CalendarDay,
): Result<true, FailureOf<typeof MemberConsentMissing>> {
  const { id, facts } = member;
  const isOpen =
    facts.kind === 'organisation' || (facts.listing !== 'private' && isConsentInForce(facts.consents.name, today));
  return isOpen ? ok(true) : fail(MemberConsentMissing({ memberId: id }));
}
