import { organisationKind } from '@coalition/domain/organisations';
import { identityOfOrganisation } from '@coalition/domain/resources';
import { officeRow } from '../revisions/records/office-row.ts';

/** Organisations as the api serves them. They are shown with what they publish or endorse, so a search finds them there. */
export const organisationRow = officeRow({ kind: organisationKind, identity: identityOfOrganisation });
