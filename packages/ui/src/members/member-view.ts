import type { ListedMember } from '@coalition/domain/members';
import type { SpokenText } from '@coalition/domain/resources';
import type { Phrase, WebAddress } from '@coalition/domain/values';

type Listed<Kind extends ListedMember['kind']> = Extract<ListedMember, { kind: Kind }>;

/** A member organisation as visitors see it, with what its own record says. */
export interface MemberOrganisationView extends Omit<Listed<'organisation'>, 'organisation'> {
  name: Phrase;
  website: WebAddress | null;
  about: SpokenText | null;
}

/** A member person as far as consents reach. */
export interface MemberPersonView extends Listed<'individual'> {
  about: SpokenText | null;
}

/** Members under one heading; `place` is a province's code, or says why there is none. */
export interface MemberGroup<Member> {
  place: ListedMember['provinces'][number] | 'several' | 'not_given';
  /** Never empty, in the order given. */
  members: Member[];
}

/**
 * Puts members under the province they are in: provinces in the order of their first member, then those in several,
 * then those whose province is not given.
 */
export function groupByPlace<Member extends Pick<ListedMember, 'provinces'>>(
  members: readonly Member[],
): MemberGroup<Member>[] {
  const groups = new Map<MemberGroup<Member>['place'], Member[]>();
  for (const member of members) {
    const place = placeOf(member);
    groups.set(place, [...(groups.get(place) ?? []), member]);
  }
  const last = ['several', 'not_given'];
  return [...groups]
    .map(([place, grouped]) => ({ place, members: grouped }))
    .sort((one, other) => last.indexOf(one.place) - last.indexOf(other.place));
}

function placeOf({ provinces }: Pick<ListedMember, 'provinces'>): MemberGroup<unknown>['place'] {
  const [first, ...others] = provinces;
  if (first === undefined) return 'not_given';
  return others.length > 0 ? 'several' : first;
}
