import { PageKey } from '@coalition/domain/pages';
import { nameChoices } from '#lib/fields/describe-field.ts';
import { words, type FieldWordsByPath } from '#lib/fields/field-words.ts';

/** What the fields of a page are called. */
export const pageFields: FieldWordsByPath = {
  'facts.key': words('Page', 'Page'),
  'facts.resources': words('Items on the page', 'Documents sur la page', {
    fr: 'Les documents de la bibliothèque qui figurent sur la page, du premier au dernier',
  }),
  'facts.quotations': words('Quotations', 'Citations'),
  'facts.quotations.text': words('Passage', 'Passage', { fr: 'Le passage, mot pour mot' }),
  'facts.quotations.source': words('Source', 'Source'),
  'facts.quotations.source.work': words('Work', 'Œuvre'),
  'facts.quotations.attribution': words('Said by', 'Attribution', {
    fr: 'Qui l’a dit ou écrit, si la source nomme quelqu’un',
  }),
  'text.title': words('Heading', 'Titre', { fr: 'Le titre de la page' }),
  'text.description': words('Description', 'Description', {
    fr: 'Une phrase pour les moteurs de recherche et les liens partagés\u00a0; 155 caractères s’affichent en entier',
  }),
  'text.lead': words('Lead', 'Chapeau', { fr: 'Une ou deux phrases sous le titre' }),
  'text.body': words('Body', 'Corps du texte'),
  'confidential.note': words('Note for staff', 'Note pour l’équipe'),
};

/** Names of the two kinds of source a quotation can have. */
export const quotationVariants = {
  resource: { en: 'An item of the library', fr: 'Un document de la bibliothèque' },
  work: { en: 'Another work', fr: 'Une autre œuvre' },
} as const;

/** Names of the pages. */
export const pageChoices = [
  nameChoices(PageKey, {
    en: {
      home: 'Home',
      library: 'Library',
      members: 'Members',
      statements: 'Statements',
      children_and_youth: 'Children and youth',
      help_now: 'Help now',
      about: 'About',
      family: 'What family means',
      history: 'History',
      safety: 'Safety',
      privacy: 'Privacy',
      accessibility: 'Accessibility',
      topics: 'Topics',
    },
    fr: {
      home: 'Accueil',
      library: 'Bibliothèque',
      members: 'Membres',
      statements: 'Déclarations',
      children_and_youth: 'Enfants et jeunes',
      help_now: 'Obtenir de l’aide',
      about: 'À propos',
      family: 'Ce que veut dire la famille',
      history: 'Histoire',
      safety: 'Sécurité',
      privacy: 'Confidentialité',
      accessibility: 'Accessibilité',
      topics: 'Sujets',
    },
  }),
];
