import { words, type FieldWordsByPath } from '#lib/fields/field-words.ts';

/** What the coalition's own facts are called. */
export const coalitionFields: FieldWordsByPath = {
  'facts.name': words('Name', 'Nom', { fr: 'Son nom dans chaque langue, tel qu’elle l’a adopté' }),
  'facts.acronym': words('Acronym', 'Sigle'),
  'facts.formerWebsite': words('Former website', 'Ancien site Web'),
  'facts.places': words('Places', 'Lieux'),
  'facts.founding': words('Founding', 'Fondation'),
  'facts.founding.event': words('Event', 'Événement'),
  'facts.founding.on': words('Date', 'Date'),
  'facts.founding.venue': words('Venue', 'Endroit'),
  'facts.founding.city': words('City', 'Ville'),
  'facts.founding.province': words('Province or territory', 'Province ou territoire'),
  'facts.founding.host': words('Host', 'Hôte'),
  'facts.contactEmail': words('Contact address', 'Adresse de contact'),
  'facts.postalAddress': words('Postal address', 'Adresse postale'),
  'facts.postalAddress.street': words('Street', 'Rue', { fr: 'Bâtiment, rue, case postale\u00a0: un par ligne' }),
  'facts.postalAddress.city': words('City', 'Ville'),
  'facts.postalAddress.region': words('Province or country', 'Province ou pays', {
    fr: 'La province du Canada, ou le pays',
  }),
  'facts.postalAddress.postalCode': words('Postal code', 'Code postal'),
  'facts.privacyOfficer': words('Privacy officer', 'Responsable des renseignements personnels', {
    fr: 'La personne responsable des renseignements personnels',
  }),
  'facts.mediaContact': words('Media contact', 'Contact pour les médias'),
  'facts.securityContact': words('Security contact', 'Contact pour la sécurité', {
    fr: 'À qui signaler une faille du site',
  }),
  'facts.logo': words('Logo', 'Logo', {
    fr: 'La marque de la coalition\u00a0: en haut de chaque page, et sur les liens partagés',
    en: 'The coalition’s own mark: at the top of every page, and on shared links',
  }),
  'facts.logo.sha256': words('Picture', 'Image', { fr: 'L’image\u00a0: PNG, JPEG ou WebP' }),
  'facts.logo.alt': words('What it shows', 'Ce qu’elle montre', {
    fr: 'En mots, pour qui ne peut la voir',
    en: 'In words, for those who cannot see it',
  }),
  'facts.logo.alt.en': words('In English', 'En anglais', { fr: 'Ce que l’image montre, en mots' }),
  'facts.logo.alt.fr': words('In French', 'En français', { fr: 'Ce que l’image montre, en mots' }),
  'facts.sameAs': words('Elsewhere on the web', 'Ailleurs sur le Web', { fr: 'Ses pages ailleurs' }),
  'text.adoptedMission': words('Adopted mission', 'Mission adoptée'),
  'text.adoptedVision': words('Adopted vision', 'Vision adoptée'),
  'text.adoptedGoals': words('Adopted goals', 'Objectifs adoptés'),
  'text.endorsementRule': words('Rule of endorsement', 'Règle d’appui', {
    fr: 'Au nom de qui parlent le site et une déclaration\u00a0; au bas de chaque page',
  }),
  'confidential.mailSender': words('Sender of mail', 'Expéditeur des courriels'),
  'confidential.checkpointReaders': words('Keepers of checkpoints', 'Gardiens des points de contrôle', {
    fr: 'Qui reçoit par courriel le dernier point de contrôle du registre, au plus une fois par jour',
    en: 'Who gets the newest checkpoint of the ledger by mail, at most once a day',
  }),
  'confidential.note': words('Note for staff', 'Note pour l’équipe'),
};
