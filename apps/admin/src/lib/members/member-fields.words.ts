import { IndividualListing } from '@coalition/domain/members';
import { eachLanguage, Province, provinceName } from '@coalition/domain/values';
import { nameChoices, type ChoiceNames } from '#lib/fields/describe-field.ts';
import { words, type FieldWordsByPath } from '#lib/fields/field-words.ts';

const consent = {
  wordingVersion: words('Version of the words', 'Version du texte', {
    fr: 'La version du texte que la personne a accepté, à partir de 1',
  }),
  givenOn: words('Given on', 'Donné le'),
  expiresOn: words('Holds until', 'Valable jusqu’au', {
    fr: 'Vide\u00a0: jusqu’à ce qu’il soit retiré',
    en: 'Empty: until it is withdrawn',
  }),
};

/** What the fields of a member are called. */
export const memberFields: FieldWordsByPath = {
  'facts.organisation': words('Organisation', 'Organisme'),
  'facts.name': words('Name', 'Nom'),
  'facts.affiliation': words('Affiliation', 'Appartenance'),
  'facts.provinces': words('Provinces and territories', 'Provinces et territoires', {
    fr: 'Les provinces et territoires où le membre est actif',
  }),
  'facts.joinedOn': words('Member since', 'Membre depuis'),
  'facts.leftOn': words('Left on', 'Départ', { fr: 'Le premier jour où il n’est plus membre' }),
  'facts.listing': words('How to be listed', 'Façon de figurer'),
  'facts.consents': words('Consents', 'Consentements'),
  'facts.consents.name': words('To show the name', 'Pour montrer le nom'),
  'facts.consents.affiliation': words('To show the affiliation', 'Pour montrer l’appartenance'),
  'facts.consents.province': words('To show the province', 'Pour montrer la province'),
  ...Object.fromEntries(
    ['name', 'affiliation', 'province'].flatMap((part) =>
      Object.entries(consent).map(([name, field]) => [`facts.consents.${part}.${name}`, field]),
    ),
  ),
  'text.about': words('About the member', 'Au sujet du membre'),
  'confidential.contact': words('How to reach the member', 'Comment joindre le membre'),
  'confidential.note': words('Note for staff', 'Note pour l’équipe'),
};

/** Names of the two kinds of member. */
export const memberVariants = {
  organisation: { en: 'Organisation', fr: 'Organisme' },
  individual: { en: 'Individual', fr: 'Personne' },
} as const;

const provinceNames = eachLanguage((language) =>
  Object.fromEntries(Province.options.map((code) => [code, provinceName(code, language)])),
);

/** Names of the values that a member's fields choose from. */
export const memberChoices: ChoiceNames[] = [
  { schema: Province, names: provinceNames },
  nameChoices(IndividualListing, {
    en: { full_name: 'With the name in full', initials: 'With initials', private: 'Not at all' },
    fr: { full_name: 'Avec le nom au complet', initials: 'Avec les initiales', private: 'Pas du tout' },
  }),
];
