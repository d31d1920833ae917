import { foldName, rungReached, type Endorser, type NameAsSigned } from '@coalition/domain/endorsements';
import { OrganisationId } from '@coalition/domain/organisations';
import type { EmailAddress } from '@coalition/domain/values';
import { memberAtAddress, memberOfOrganisation } from '../../members/member.store.ts';
import { publishedOrganisations } from '../../organisations/organisation.store.ts';
import type { Db } from '../../server/office.ts';

/** Who asks to sign, as they say it. */
export interface Signer {
  signsFor: 'self' | 'organisation';
  nameAsSigned: NameAsSigned;
  /** Where they confirm; null where nothing shows that an address is theirs. */
  email: EmailAddress | null;
}

/**
 * Who endorses, as far as the office knows them: a member is known by the name of its organisation, or by the address the
 * office has. Whether somebody may speak for an organisation is told by the rung alone.
 */
export async function identifyEndorser(db: Db, signer: Signer): Promise<Endorser> {
  return signer.signsFor === 'self' ? identifyPerson(db, signer) : identifyOrganisation(db, signer);
}

async function identifyPerson(db: Db, { email }: Signer): Promise<Endorser> {
  if (email === null) return { kind: 'individual' };
  const member = await memberAtAddress(db, email);
  return member === null ? { kind: 'individual' } : { kind: 'member_individual', member };
}

async function identifyOrganisation(db: Db, { nameAsSigned, email }: Signer): Promise<Endorser> {
  const name = foldName(nameAsSigned);
  const known = (await publishedOrganisations.list(db)).find(
    ({ published }) => foldName({ name: published.facts.name.text, organisation: null }) === name,
  );
  const website = known?.published.facts.website ?? null;
  const evidence = { website, hasSecondOfficerConfirmed: false, hasLetterOnFile: false };
  const rung = email === null ? 0 : rungReached({ ...evidence, email });
  if (!known) return { kind: 'organisation', organisation: null, rung };
  const organisation = OrganisationId.parse(known.id);
  const member = await memberOfOrganisation(db, organisation);
  if (member === null) return { kind: 'organisation', organisation, rung };
  return { kind: 'member_organisation', member, organisation, rung };
}
