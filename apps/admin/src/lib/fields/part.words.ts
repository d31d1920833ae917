import { words, type FieldWordsByPath } from '#lib/fields/field-words.ts';

/** Parts that mean the same wherever they stand, by their own name. */
export const partWords: FieldWordsByPath = {
  text: words('Words', 'Texte'),
  language: words('Language', 'Langue', {
    fr: 'Choisissez dans la liste, ou tapez un code BCP 47, comme iu-Cans',
    en: 'Choose from the list, or type a BCP 47 code, such as iu-Cans',
  }),
  en: words('English', 'Anglais'),
  fr: words('French', 'Français'),
  name: words('Name', 'Nom'),
  kind: words('Kind', 'Sorte'),
  role: words('Role', 'Rôle'),
  organisation: words('Organisation', 'Organisme'),
  resource: words('Item of the library', 'Document de la bibliothèque'),
  relation: words('Relation', 'Lien'),
  email: words('E-mail address', 'Adresse de courriel'),
  phone: words('Telephone', 'Téléphone', {
    fr: 'Le numéro entier, avec son pays, comme +1 et dix chiffres',
    en: 'The whole number with its country, such as +1 and ten digits',
  }),
  note: words('Note', 'Note'),
};
