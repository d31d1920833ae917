import { organisationKind } from '@coalition/domain/organisations';
import { publishedStore } from '../revisions/records/published.store.ts';

/** Organisations as visitors see them. */
export const publishedOrganisations = publishedStore(organisationKind);
