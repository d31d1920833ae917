import {
  AddressKind,
  Audience,
  Contributor,
  ResourceKind,
  ResourcePublisher,
  ResourceRelation,
} from '@coalition/domain/resources';
import { resourceWords } from '@coalition/ui/resources/resource.words.ts';
import { eachLanguage } from '@coalition/domain/values';
import { nameChoices } from '#lib/fields/describe-field.ts';
import { words, type FieldWordsByPath } from '#lib/fields/field-words.ts';

/** What the fields of an item are called. */
export const resourceFields: FieldWordsByPath = {
  'facts.title': words('Title', 'Titre', { fr: 'Le titre tel qu’il est publié, dans la langue où il est publié' }),
  'facts.subtitle': words('Subtitle', 'Sous-titre'),
  'facts.kind': words('Kind', 'Sorte de document'),
  'facts.section': words('Section', 'Section', { fr: 'La section de la bibliothèque où il se trouve' }),
  'facts.alsoInSections': words('Also in', 'Aussi dans', { fr: 'D’autres sections où la même fiche est affichée' }),
  'facts.position': words('Place', 'Place', { fr: 'Sa place dans la section, à partir de 1' }),
  'facts.contributors': words('Authors and others', 'Auteurs et autres'),
  'facts.contributors.kind': words('Person or organisation', 'Personne ou organisme'),
  'facts.contributorsIncomplete': words('More authors than listed', 'D’autres auteurs que ceux-ci', {
    fr: 'Il y a plus d’auteurs qu’on n’en connaît ici',
  }),
  'facts.publishers': words('Organisations behind it', 'Organismes derrière le document'),
  'facts.container': words('Appeared in', 'Paru dans', { fr: 'La revue ou le livre où il a paru' }),
  'facts.volume': words('Volume', 'Volume'),
  'facts.issue': words('Issue', 'Numéro'),
  'facts.pages': words('Pages', 'Pages'),
  'facts.articleNumber': words('Article number', 'Numéro d’article'),
  'facts.doi': words('DOI', 'DOI', { fr: 'Le DOI seul, qui commence par 10', en: 'The DOI alone, beginning with 10' }),
  'facts.isbn': words('ISBN', 'ISBN', {
    fr: 'Treize chiffres sans traits d’union',
    en: 'Thirteen digits without hyphens',
  }),
  'facts.issuedOn': words('Published', 'Date de publication', {
    fr: 'L’année, le mois ou le jour, autant qu’on le sait\u00a0: 2019, 2019-01 ou 2019-01-31',
    en: 'The year, month or day, as far as known: 2019, 2019-01 or 2019-01-31',
  }),
  'facts.eventOn': words('Event', 'Date de l’événement', { fr: 'Quand l’événement dont il rend compte a eu lieu' }),
  'facts.referencePeriod': words('Its figures are for', 'Période de ses chiffres', {
    fr: 'La période dont parlent ses chiffres, du début à la fin\u00a0: 2019/2020',
    en: 'The time its figures speak of, from and until: 2019/2020',
  }),
  'facts.languages': words('Languages of the material', 'Langues du document', {
    fr: 'Les langues du document lui-même (BCP 47)',
  }),
  'facts.places': words('Places', 'Lieux', { fr: 'Le pays, la province ou la région du monde dont il parle' }),
  'facts.address': words('Web address', 'Adresse Web', {
    fr: 'Où il se trouve sur le Web\u00a0; vide quand personne ne l’y a vu',
  }),
  'facts.addressKind': words('What stands there', 'Ce qui s’y trouve'),
  'facts.otherAddresses': words('Other addresses', 'Autres adresses'),
  'facts.audiences': words('Made for', 'Destiné à'),
  'facts.topics': words('Topics', 'Sujets'),
  'facts.isChildFacing': words('For children to read', 'À lire par les enfants', {
    fr: 'Fait pour que les enfants le lisent eux-mêmes',
  }),
  'facts.isFreeToRead': words('Free to read', 'Gratuit', { fr: 'Sans frais\u00a0; vide quand on ne le sait pas' }),
  'facts.related': words('Related items', 'Documents liés'),
  'text.summary': words('Summary', 'Résumé', {
    fr: 'Ce que c’est et à qui cela sert, en deux ou trois phrases simples',
  }),
  'text.note': words('Caution', 'Mise en garde', { fr: 'Ce qu’il est bon de savoir avant de suivre le lien' }),
  'text.contents': words('What is in it', 'Ce qu’on y trouve', { fr: 'Ses parties, une par ligne' }),
  'confidential.note': words('Note for staff', 'Note pour l’équipe'),
};

/** What the fields of a section are called. */
export const sectionFields: FieldWordsByPath = {
  'facts.position': words('Place', 'Place', {
    fr: 'L’ordre de la coalition, à partir de 1',
    en: 'The coalition’s order, from 1',
  }),
  'text.title': words('Heading', 'Titre'),
  'text.introduction': words('Introduction', 'Introduction'),
  'confidential.note': words('Note for staff', 'Note pour l’équipe'),
};

/** What the fields of a list of everyday words are called. */
export const synonymFields: FieldWordsByPath = {
  'facts.kinds': words('Kinds', 'Sortes de documents', { fr: 'Les mots mènent aux documents de ces sortes' }),
  'facts.audiences': words('Made for', 'Fait pour', { fr: 'Les mots mènent à ce qui est fait pour ces personnes' }),
  'text.name': words('Meaning', 'Sens', { fr: 'Ce que les mots veulent dire\u00a0; le public ne le voit pas' }),
  'text.words': words('Everyday words', 'Mots courants', {
    fr: 'Des mots tels que les gens les tapent quand ils cherchent de tels documents',
  }),
  'confidential.note': words('Note for staff', 'Note pour l’équipe'),
};

/** Names of the values that an item's fields choose from. */
export const resourceChoices = [
  nameChoices(
    ResourceKind,
    eachLanguage((language) => resourceWords[language].kinds),
  ),
  nameChoices(
    Audience,
    eachLanguage((language) => resourceWords[language].audiences),
  ),
  nameChoices(
    ResourceRelation.shape.relation,
    eachLanguage((language) => resourceWords[language].relations),
  ),
  nameChoices(AddressKind, {
    en: {
      item: 'The item itself',
      publisher_page: 'The publisher’s page for it',
      publisher_article: 'An article by the publisher',
      library_record: 'A library’s record of it',
      organisation: 'The organisation’s own site',
      linking_page: 'A page that links to it',
      third_party_page: 'A page by somebody else about it',
      home_page: 'The first page of a site',
    },
    fr: {
      item: 'Le document lui-même',
      publisher_page: 'La page de l’éditeur à son sujet',
      publisher_article: 'Un article de l’éditeur',
      library_record: 'La notice d’une bibliothèque',
      organisation: 'Le site de l’organisme',
      linking_page: 'Une page qui y renvoie',
      third_party_page: 'Une page de quelqu’un d’autre à son sujet',
      home_page: 'La première page d’un site',
    },
  }),
  nameChoices(Contributor.shape.kind, {
    en: { person: 'Person', organisation: 'Organisation' },
    fr: { person: 'Personne', organisation: 'Organisme' },
  }),
  nameChoices(Contributor.shape.role, {
    en: {
      author: 'Author',
      editor: 'Editor',
      translator: 'Translator',
      illustrator: 'Illustrator',
      producer: 'Producer',
    },
    fr: {
      author: 'Textes',
      editor: 'Direction',
      translator: 'Traduction',
      illustrator: 'Illustrations',
      producer: 'Production',
    },
  }),
  nameChoices(ResourcePublisher.shape.role, {
    en: { publisher: 'Publisher', partner: 'Partner', funder: 'Funder', producer: 'Producer', host: 'Host' },
    fr: {
      publisher: 'Édition',
      partner: 'Partenariat',
      funder: 'Financement',
      producer: 'Production',
      host: 'Hébergement',
    },
  }),
];
