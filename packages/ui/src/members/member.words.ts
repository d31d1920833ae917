import type { Language } from '@coalition/domain/values';

interface MemberWords {
  title: string;
  organisations: string;
  individuals: string;
  noOrganisations: string;
  noIndividuals: string;
  severalProvinces: string;
  placeNotGiven: string;
}

/** The words around the list of members. */
export const memberWords = {
  en: {
    title: 'Members',
    organisations: 'Organisations',
    individuals: 'Individuals',
    noOrganisations: 'No member organisation is listed here yet. A name appears only once its owner has agreed to it.',
    noIndividuals: 'No individual member is listed here yet. A name appears only once the person has agreed to it.',
    severalProvinces: 'In several provinces and territories',
    placeNotGiven: 'Province not given',
  },
  fr: {
    title: 'Membres',
    organisations: 'Organismes',
    individuals: 'Particuliers',
    noOrganisations:
      'Aucun organisme membre ne figure encore ici. Un nom n’apparaît qu’une fois que l’organisme l’a accepté.',
    noIndividuals:
      'Aucune personne membre ne figure encore ici. Un nom n’apparaît qu’une fois que la personne l’a accepté.',
    severalProvinces: 'Dans plusieurs provinces et territoires',
    placeNotGiven: 'Province non précisée',
  },
} as const satisfies Record<Language, MemberWords>;
