import { words, type FieldWordsByPath } from '#lib/fields/field-words.ts';

/** What the fields of an organisation are called. */
export const organisationFields: FieldWordsByPath = {
  'facts.name': words('Name', 'Nom', { fr: 'Le nom tel que l’organisme le publie, avec sa langue' }),
  'facts.otherNames': words('Other names', 'Autres noms', {
    fr: 'Son nom dans d’autres langues, ou d’anciens noms, tels que publiés',
  }),
  'facts.acronym': words('Acronym', 'Sigle'),
  'facts.website': words('Website', 'Site Web'),
  'facts.places': words('Places', 'Lieux', { fr: 'Où il agit\u00a0: pays, provinces ou régions du monde' }),
  'facts.foundedOn': words('Founded', 'Fondation'),
  'text.description': words('Description', 'Description'),
  'confidential.note': words('Note for staff', 'Note pour l’équipe'),
};
