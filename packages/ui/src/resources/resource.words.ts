import type { ResourceView } from '@coalition/domain/resources';
import type { Language } from '@coalition/domain/values';

type Kind = ResourceView['kind'];
type Audience = ResourceView['audiences'][number];
type AddressKind = NonNullable<ResourceView['addressKind']>;
type ContributorRole = ResourceView['contributors'][number]['role'];
type PublisherRole = ResourceView['publishers'][number]['role'];
type Relation = ResourceView['related'][number]['relation'];

interface ResourceWords {
  kinds: Record<Kind, string>;
  audiences: Record<Audience, string>;
  /** Where the link leads, when it is not the item itself; null for the item itself. */
  addressKinds: Record<AddressKind, string | null>;
  contributorRoles: Record<ContributorRole, string>;
  publisherRoles: Record<PublisherRole, string>;
  relations: Record<Relation, string>;
  /** @param date in words */
  reviewBy: (date: string) => string;
  andOthers: string;
  forChildren: string;
  goTo: (host: string) => string;
  leavesThisSite: string;
  noAddress: string;
  otherAddresses: string;
  contents: string;
  caution: string;
  facts: string;
  appearedIn: string;
  volume: (volume: string) => string;
  issue: (issue: string) => string;
  pages: (pages: string) => string;
  articleNumber: (number: string) => string;
  published: string;
  event: string;
  referencePeriod: string;
  languages: string;
  places: string;
  audience: string;
  price: string;
  free: string;
  notFree: string;
  section: string;
  topics: string;
  related: string;
}

/** The facts of an item, as a reader calls them. */
export const resourceWords = {
  en: {
    kinds: {
      article: 'Article',
      book: 'Book',
      book_chapter: 'Book chapter',
      book_list: 'List of books',
      briefing: 'Briefing paper',
      dataset: 'Data set',
      guide: 'Guide',
      handout: 'Handout',
      journal_article: 'Journal article',
      legislation: 'Law',
      news: 'News and media',
      organisation: 'Organisation',
      recommendation: 'Recommendation',
      report: 'Report',
      submission: 'Submission',
      training: 'Training',
      video: 'Video',
      website: 'Website',
    },
    audiences: {
      children: 'children',
      youth: 'youth',
      parents: 'parents',
      caregivers: 'caregivers',
      families: 'families',
      professionals: 'people who work with families',
      child_welfare_workers: 'child welfare workers',
      educators: 'educators',
      health_professionals: 'health professionals',
      policy_makers: 'policy makers',
      researchers: 'researchers',
      media: 'the media',
      public: 'everyone',
    },
    addressKinds: {
      item: null,
      publisher_page: 'The link leads to the publisher’s page, where the item can be found.',
      publisher_article: 'The link leads to an article by the publisher about the item.',
      library_record: 'The link leads to a library’s record of the item.',
      organisation: 'The link leads to the organisation’s own site.',
      linking_page: 'The link leads to a page that links to the item.',
      third_party_page: 'The link leads to a page by somebody else about the item.',
      home_page: 'The link leads to the first page of a site; look for the item from there.',
    },
    contributorRoles: {
      author: 'By',
      editor: 'Edited by',
      translator: 'Translated by',
      illustrator: 'Illustrated by',
      producer: 'Produced by',
    },
    publisherRoles: {
      publisher: 'Published by',
      partner: 'Made with',
      funder: 'Funded by',
      producer: 'Produced by',
      host: 'Hosted by',
    },
    relations: {
      related: 'See also',
      part_of: 'Part of',
      translation_of: 'Translation of',
      replaces: 'Replaces',
      corrects: 'Corrects',
      has_part: 'Contains',
      has_translation: 'Translated as',
      replaced_by: 'Replaced by',
      corrected_by: 'Corrected by',
    },
    reviewBy: (date) => `To be checked again by ${date}`,
    andOthers: 'and others',
    forChildren: 'For children to read',
    goTo: (host) => `Go to ${host}`,
    leavesThisSite: 'This link leaves this site.',
    noAddress: 'We do not have the address of this item yet.',
    otherAddresses: 'Also at',
    contents: 'What is in it',
    caution: 'Good to know first',
    facts: 'Facts',
    appearedIn: 'Appeared in',
    volume: (volume) => `volume ${volume}`,
    issue: (issue) => `issue ${issue}`,
    pages: (pages) => `pages ${pages}`,
    articleNumber: (number) => `article ${number}`,
    published: 'Published',
    event: 'Event',
    referencePeriod: 'Its figures are for',
    languages: 'Language of the material',
    places: 'Place it speaks of',
    audience: 'Made for',
    price: 'Price',
    free: 'Free to read',
    notFree: 'Not free to read',
    section: 'Section',
    topics: 'Topics',
    related: 'Related items',
  },
  fr: {
    kinds: {
      article: 'Article',
      book: 'Livre',
      book_chapter: 'Chapitre de livre',
      book_list: 'Liste de livres',
      briefing: 'Note d’information',
      dataset: 'Jeu de données',
      guide: 'Guide',
      handout: 'Feuillet',
      journal_article: 'Article de revue',
      legislation: 'Loi',
      news: 'Actualités et médias',
      organisation: 'Organisme',
      recommendation: 'Recommandation',
      report: 'Rapport',
      submission: 'Mémoire',
      training: 'Formation',
      video: 'Vidéo',
      website: 'Site Web',
    },
    audiences: {
      children: 'les enfants',
      youth: 'les jeunes',
      parents: 'les parents',
      caregivers: 'les proches qui s’occupent de l’enfant',
      families: 'les familles',
      professionals: 'les personnes qui travaillent avec les familles',
      child_welfare_workers: 'la protection de l’enfance',
      educators: 'le milieu scolaire',
      health_professionals: 'le milieu de la santé',
      policy_makers: 'les responsables des politiques',
      researchers: 'la recherche',
      media: 'les médias',
      public: 'tout le monde',
    },
    addressKinds: {
      item: null,
      publisher_page: 'Le lien mène à la page de l’éditeur, où se trouve le document.',
      publisher_article: 'Le lien mène à un article de l’éditeur au sujet du document.',
      library_record: 'Le lien mène à la notice du document dans une bibliothèque.',
      organisation: 'Le lien mène au site de l’organisme.',
      linking_page: 'Le lien mène à une page qui renvoie au document.',
      third_party_page: 'Le lien mène à une page de quelqu’un d’autre au sujet du document.',
      home_page: 'Le lien mène à la première page d’un site\u00a0; cherchez le document à partir de là.',
    },
    contributorRoles: {
      author: 'Par',
      editor: 'Sous la direction de',
      translator: 'Traduit par',
      illustrator: 'Illustré par',
      producer: 'Réalisé par',
    },
    publisherRoles: {
      publisher: 'Publié par',
      partner: 'En partenariat avec',
      funder: 'Financé par',
      producer: 'Produit par',
      host: 'Hébergé par',
    },
    relations: {
      related: 'Voir aussi',
      part_of: 'Fait partie de',
      translation_of: 'Traduction de',
      replaces: 'Remplace',
      corrects: 'Corrige',
      has_part: 'Contient',
      has_translation: 'Traduit sous le titre',
      replaced_by: 'Remplacé par',
      corrected_by: 'Corrigé par',
    },
    reviewBy: (date) => `À vérifier de nouveau d’ici le ${date}`,
    andOthers: 'et d’autres',
    forChildren: 'À lire par les enfants',
    goTo: (host) => `Aller à ${host}`,
    leavesThisSite: 'Ce lien quitte notre site.',
    noAddress: 'Nous n’avons pas encore l’adresse de ce document.',
    otherAddresses: 'Aussi à',
    contents: 'Ce qu’on y trouve',
    caution: 'Bon à savoir d’abord',
    facts: 'Renseignements',
    appearedIn: 'Paru dans',
    volume: (volume) => `volume ${volume}`,
    issue: (issue) => `numéro ${issue}`,
    pages: (pages) => `pages ${pages}`,
    articleNumber: (number) => `article ${number}`,
    published: 'Publication',
    event: 'Événement',
    referencePeriod: 'Période des chiffres',
    languages: 'Langue du document',
    places: 'Lieu dont il parle',
    audience: 'Fait pour',
    price: 'Prix',
    free: 'Lecture gratuite',
    notFree: 'Lecture payante',
    section: 'Section',
    topics: 'Sujets',
    related: 'Documents liés',
  },
} as const satisfies Record<Language, ResourceWords>;
