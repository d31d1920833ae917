import { words, type FieldWordsByPath } from '#lib/fields/field-words.ts';

/** What the fields of a help line are called. */
export const helplineFields: FieldWordsByPath = {
  'facts.position': words('Place', 'Place', { fr: 'Sa place dans la liste, à partir de 1, la plus urgente d’abord' }),
  'facts.name': words('Published name', 'Nom publié', {
    fr: 'Le nom tel que publié, s’il n’y en a pas un dans chaque langue',
  }),
  'facts.channels': words('Ways to reach it', 'Façons de la joindre'),
  'facts.channels.value': words('Number or address', 'Numéro ou adresse', {
    fr: 'Un numéro court comme 911, un numéro entier avec son pays, ou une adresse Web',
    en: 'A short number such as 911, a whole number with its country, or a web address',
  }),
  'facts.channels.keyword': words('Word to send', 'Mot à envoyer'),
  'facts.isAlwaysOpen': words('Always open', 'Toujours ouverte', {
    fr: 'Jour et nuit, tous les jours\u00a0; vide quand on ne le sait pas',
  }),
  'facts.languages': words('Languages', 'Langues', { fr: 'Les langues dans lesquelles on répond (BCP 47)' }),
  'facts.places': words('Places', 'Lieux', { fr: 'D’où l’on peut appeler' }),
  'facts.isForChildren': words('For children', 'Pour les enfants', {
    fr: 'Faite pour que les enfants et les jeunes appellent eux-mêmes',
  }),
  'text.name': words('Name', 'Nom'),
  'text.description': words('Description', 'Description'),
  'text.hours': words('Hours', 'Heures', { fr: 'Quand quelqu’un répond, si ce n’est pas toujours' }),
  'confidential.note': words('Note for staff', 'Note pour l’équipe'),
};

/** Names of the ways to reach a help line. */
export const channelVariants = {
  phone: { en: 'Telephone', fr: 'Téléphone' },
  sms: { en: 'Text message', fr: 'Message texte' },
  chat: { en: 'Chat', fr: 'Clavardage' },
  web: { en: 'Website', fr: 'Site Web' },
} as const;
