import { foldName, rungReached, type Endorser, type NameAsSigned } from '@coalition/domain/endorsements';
import { memberKind, MemberId } from '@coalition/domain/members';
import { organisationKind, OrganisationId } from '@coalition/domain/organisations';
import { foldEmailAddress, type EmailAddress } from '@coalition/domain/values';
import { recordStore } from '../../revisions/records/record.store.ts';
import type { Db } from '../../server/office.ts';

const members = recordStore(memberKind);
const organisations = recordStore(organisationKind);

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
  const address = foldEmailAddress(email);
  const member = (await members.list(db)).find(({ facts, confidential: { contact } }) => {
    const known = contact?.email ?? null;
    return facts.kind === 'individual' && known !== null && foldEmailAddress(known) === address;
  });
  return member ? { kind: 'member_individual', member: MemberId.parse(member.id) } : { kind: 'individual' };
}

async function identifyOrganisation(db: Db, { nameAsSigned, email }: Signer): Promise<Endorser> {
  const name = foldName(nameAsSigned);
  const known = (await organisations.list(db)).find(
    ({ facts }) => foldName({ name: facts.name.text, organisation: null }) === name,
  );
  const website = known?.facts.website ?? null;
  const evidence = { website, hasSecondOfficerConfirmed: false, hasLetterOnFile: false };
  const rung = email === null ? 0 : rungReached({ ...evidence, email });
  if (!known) return { kind: 'organisation', organisation: null, rung };
  const organisation = OrganisationId.parse(known.id);
  const member = (await members.list(db)).find(
    ({ facts }) => facts.kind === 'organisation' && facts.organisation === known.id,
  );
  if (!member) return { kind: 'organisation', organisation, rung };
  return { kind: 'member_organisation', member: MemberId.parse(member.id), organisation, rung };
}
