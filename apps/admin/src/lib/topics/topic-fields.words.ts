import { words, type FieldWordsByPath } from '#lib/fields/field-words.ts';

/** What the fields of a topic are called. */
export const topicFields: FieldWordsByPath = {
  'facts.broader': words('Wider topic', 'Sujet plus large', {
    fr: 'Le sujet plus large dont il fait partie, ou aucun',
  }),
  'text.name': words('Name', 'Nom'),
  'text.definition': words('Definition', 'Définition', { fr: 'Ce qui en fait partie, en une ou deux phrases' }),
  'text.synonyms': words('Everyday words', 'Mots courants', {
    fr: 'Des mots de tous les jours qui veulent dire la même chose\u00a0: les chercher mène à ce sujet',
  }),
  'confidential.note': words('Note for staff', 'Note pour l’équipe'),
};
