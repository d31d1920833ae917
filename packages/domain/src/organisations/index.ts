export { OrganisationFacts, OrganisationId, organisationKind, OrganisationText } from './organisation.ts';
