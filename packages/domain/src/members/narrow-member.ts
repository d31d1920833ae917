import type { PartialDate } from '../values/index.ts';
import type { Consent, IndividualListing, MemberConsents } from './consent.ts';
import type { IndividualFacts, MemberFacts } from './member.ts';

/**
 * What may stay public of a membership after the office changed it: a consent that was taken back or ends sooner, a more
 * private listing and a leaving count at once; whatever would show more waits until it is published.
 *
 * @param published the facts that were made public
 * @param current the facts as the office knows them now
 */
export function narrowMember(published: MemberFacts, current: MemberFacts): MemberFacts {
  const leftOn = earlier(published.leftOn, current.leftOn);
  if (published.kind === 'organisation' || current.kind === 'organisation') return { ...published, leftOn };
  return { ...published, leftOn, listing: morePrivate(published, current), consents: fewer(published, current) };
}

const fromOpenToPrivate = ['full_name', 'initials', 'private'] as const satisfies readonly IndividualListing[];

function morePrivate(published: IndividualFacts, current: IndividualFacts): IndividualListing {
  const [one, other] = [published.listing, current.listing];
  return fromOpenToPrivate.indexOf(one) > fromOpenToPrivate.indexOf(other) ? one : other;
}

function fewer({ consents: published }: IndividualFacts, { consents: current }: IndividualFacts): MemberConsents {
  return {
    name: shorter(published.name, current.name),
    affiliation: shorter(published.affiliation, current.affiliation),
    province: shorter(published.province, current.province),
  };
}

function shorter(published: Consent | null, current: Consent | null): Consent | null {
  if (published === null || current === null) return null;
  const givenOn = published.givenOn > current.givenOn ? published.givenOn : current.givenOn;
  return { ...published, givenOn, expiresOn: earlier(published.expiresOn, current.expiresOn) };
}

/** The earlier of two days; null stands for none. Partial dates compare by what is written of them. */
function earlier<Day extends PartialDate | Consent['expiresOn']>(one: Day | null, other: Day | null): Day | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}
