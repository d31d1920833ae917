import type { CoalitionDependent, EmptyFact } from '@coalition/domain/coalition';
import type { Care } from '@coalition/domain/revisions';
import type { CheckAge, Language } from '@coalition/domain/values';
import { byCount, numberInWords } from '@coalition/ui/values/language.words.ts';

interface TodayWords {
  title: string;
  careTitle: string;
  nothingNeedsCare: string;
  /** What needs care, as the heading of a pile; short enough for a badge. */
  care: Record<Care, string>;
  /** Why a pile matters and what to do with it. */
  careHelp: Record<Care, string>;
  records: (count: number) => string;
  seeAll: string;
  factsTitle: string;
  factsHelp: string;
  allFactsGiven: string;
  facts: Record<EmptyFact['fact'], string>;
  factIn: (fact: string, language: string) => string;
  dependents: Record<CoalitionDependent, string>;
  recentTitle: string;
  nothingRecent: string;
  verbs: Record<string, string>;
  plotsTitle: string;
  bySection: string;
  parity: string;
  checks: string;
  countries: string;
  ages: Record<CheckAge, string>;
  backupTitle: string;
  backupNever: string;
  backupAt: (when: string) => string;
  backupNewest: (when: string) => string;
  backupNone: string;
  backupSmall: string;
}

/** The words of the office's first page. */
export const todayWords: Record<Language, TodayWords> = {
  en: {
    title: 'Today',
    careTitle: 'What needs care',
    nothingNeedsCare: 'Nothing needs care today.',
    care: {
      in_review: 'Waiting for a publisher',
      schedule_refused: 'Not published at their time',
      draft: 'Drafts',
      scheduled: 'Scheduled',
      english_absent: 'No English yet',
      french_absent: 'No French yet',
      english_out_of_date: 'English out of date',
      french_out_of_date: 'French out of date',
      unpublished_changes: 'Changes not published',
      address_missing: 'No address',
      address_unchecked: 'Address never checked',
      address_on_former_site: 'Lives on the site being replaced',
      fact_unverified: 'Facts nobody has verified',
      check_old: 'Help line to check',
      review_due: 'Items due for another look',
    },
    careHelp: {
      in_review: 'Somebody has handed these over. Read them and publish, or send them back.',
      schedule_refused:
        'Their time came, and a rule did not allow it: the words of a statement were changed after they were frozen, for example. Open one and press “Publish” to see which rule. Nothing is tried again until you save or publish.',
      draft: 'Nobody outside the office sees these yet.',
      scheduled: 'These publish themselves at their time.',
      english_absent: 'English readers see the French text, marked as such.',
      french_absent: 'French readers see the English text, marked as such.',
      english_out_of_date: 'The French these were translated from has changed since.',
      french_out_of_date: 'The English these were translated from has changed since.',
      unpublished_changes: 'Visitors still see the earlier words.',
      address_missing: 'Visitors read that we do not have the address yet.',
      address_unchecked:
        'Open the link, see that it leads where it should, then open “Source” under the address and press “I checked this today”.',
      address_on_former_site:
        'These pages will be lost with the former site. Find another address or bring the file here.',
      fact_unverified: 'Look for a source, or leave the fact empty.',
      check_old: 'Call or look at the line’s own page. A wrong number can harm somebody.',
      review_due:
        'Nobody has looked at these for a year; at what children read themselves, for ninety days. See that the link leads to what we describe, then open “Source” under the address and press “I checked this today”.',
    },
    records: (count) => `${numberInWords(count, 'en')} ${byCount(count, ['record', 'records'], 'en')}`,
    seeAll: 'See all',
    factsTitle: 'What only the coalition can say',
    factsHelp:
      'These facts are empty. Until they are given, what needs them says so or is not served. Nothing is ever filled with an example.',
    allFactsGiven: 'The coalition has given every fact.',
    facts: {
      name: 'Name',
      contactEmail: 'Contact address',
      privacyOfficer: 'Person in charge of personal information',
      mailSender: 'Sender of mails',
      securityContact: 'Contact for faults in the site’s security',
      postalAddress: 'Postal address',
      mediaContact: 'Media contact',
      adoptedMission: 'Adopted mission',
      adoptedVision: 'Adopted vision',
      adoptedGoals: 'Adopted goals',
      founding: 'How it was founded',
      logo: 'Logo',
      sameAs: 'Its pages elsewhere',
    },
    factIn: (fact, language) => `${fact}, in ${language}`,
    dependents: {
      site_title: 'the name at the top of every page',
      contact_sentence: 'the contact line in the footer',
      contact_point: 'the contact that search engines show',
      join_address: 'the address for joining',
      harvest_contact: 'the contact that library catalogues ask for',
      accessible_format_request: 'asking for another format',
      postal_line_of_mails: 'the postal line of mails',
      privacy_page_contact: 'the contact on the privacy page',
      press_contact: 'the press contact',
      security_txt: 'security.txt',
      mail_to_endorsers: 'mail to those who endorse',
      invitation_mail: 'invitations by mail',
      adopted_text_on_about_page: 'the adopted text on the about page',
      founding_on_history_page: 'the founding on the history page',
      social_card_logo: 'a logo on shared links',
      same_as_links: 'links to the coalition’s other pages',
    },
    recentTitle: 'Recent changes',
    nothingRecent: 'Nobody has changed anything yet.',
    verbs: {
      create: 'began',
      save: 'saved',
      publish: 'published',
      withdraw: 'withdrew',
      submit: 'handed over',
      reopen: 'took back to draft',
      schedule: 'scheduled',
      restore: 'restored an earlier version of',
      check: 'checked a fact of',
      merge: 'joined another entry to',
      merge_into: 'made one with another',
      take_back_merge: 'parted again',
    },
    plotsTitle: 'The library in pictures',
    bySection: 'Items by section and state',
    parity: 'English and French by section',
    checks: 'Age of the last check of addresses',
    countries: 'Items by country',
    ages: {
      never: 'Never checked',
      within_30_days: 'Within 30 days',
      within_90_days: 'Within 90 days',
      within_a_year: 'Within a year',
      older: 'Older',
    },
    backupTitle: 'Backups',
    backupNever: 'No backup has been restored for a trial yet. A backup that was never restored may not be one.',
    backupAt: (when) => `The newest backup that was restored for a trial: ${when}.`,
    backupNewest: (when) => `The newest backup was made ${when}.`,
    backupNone: 'There is no backup yet. Whoever runs the machine makes one with: pnpm backup',
    backupSmall: 'The newest backup has less than half the size of the one before. Something may be missing from it.',
  },
  fr: {
    title: 'Aujourd’hui',
    careTitle: 'Ce qui demande du soin',
    nothingNeedsCare: 'Rien ne demande de soin aujourd’hui.',
    care: {
      in_review: 'En attente de publication',
      schedule_refused: 'Pas publiées à l’heure dite',
      draft: 'Brouillons',
      scheduled: 'Programmées',
      english_absent: 'Pas encore d’anglais',
      french_absent: 'Pas encore de français',
      english_out_of_date: 'Anglais à mettre à jour',
      french_out_of_date: 'Français à mettre à jour',
      unpublished_changes: 'Changements non publiés',
      address_missing: 'Sans adresse',
      address_unchecked: 'Adresse jamais vérifiée',
      address_on_former_site: 'Se trouve sur le site remplacé',
      fact_unverified: 'Faits que personne n’a vérifiés',
      check_old: 'Ligne d’aide à vérifier',
      review_due: 'Documents à revoir',
    },
    careHelp: {
      in_review: 'Quelqu’un les a remises. Lisez-les et publiez-les, ou renvoyez-les.',
      schedule_refused:
        'L’heure est venue, et une règle ne l’a pas permis\u00a0: les mots d’une déclaration ont changé après avoir été figés, par exemple. Ouvrez une fiche et choisissez «\u00a0Publier\u00a0» pour voir quelle règle. Rien n’est tenté de nouveau avant que vous enregistriez ou publiiez.',
      draft: 'Personne hors du bureau ne les voit encore.',
      scheduled: 'Elles se publient d’elles-mêmes à l’heure dite.',
      english_absent: 'Le public anglophone voit le texte français, signalé comme tel.',
      french_absent: 'Le public francophone voit le texte anglais, signalé comme tel.',
      english_out_of_date: 'Le français dont elles sont traduites a changé depuis.',
      french_out_of_date: 'L’anglais dont elles sont traduites a changé depuis.',
      unpublished_changes: 'Le public voit encore les mots d’avant.',
      address_missing: 'Le public lit que nous n’avons pas encore l’adresse.',
      address_unchecked:
        'Ouvrez le lien, voyez s’il mène au bon endroit, puis ouvrez «\u00a0Source\u00a0» sous l’adresse et appuyez sur «\u00a0J’ai vérifié aujourd’hui\u00a0».',
      address_on_former_site:
        'Ces pages disparaîtront avec l’ancien site. Trouvez une autre adresse ou apportez le fichier ici.',
      fact_unverified: 'Cherchez une source, ou laissez le fait vide.',
      check_old: 'Appelez, ou consultez la page de la ligne. Un mauvais numéro peut nuire à quelqu’un.',
      review_due:
        'Personne ne les a vus depuis un an\u00a0; ce que les enfants lisent eux-mêmes, depuis quatre-vingt-dix jours. Vérifiez que le lien mène à ce que nous décrivons, puis ouvrez «\u00a0Source\u00a0» sous l’adresse et appuyez sur «\u00a0J’ai vérifié aujourd’hui\u00a0».',
    },
    records: (count) => `${numberInWords(count, 'fr')} ${byCount(count, ['fiche', 'fiches'], 'fr')}`,
    seeAll: 'Tout voir',
    factsTitle: 'Ce que seule la coalition peut dire',
    factsHelp:
      'Ces faits sont vides. D’ici là, ce qui en dépend le dit ou n’est pas servi. Rien n’est jamais rempli par un exemple.',
    allFactsGiven: 'La coalition a donné tous les faits.',
    facts: {
      name: 'Nom',
      contactEmail: 'Adresse de contact',
      privacyOfficer: 'Personne responsable des renseignements personnels',
      mailSender: 'Expéditeur des courriels',
      securityContact: 'Contact pour les failles de sécurité du site',
      postalAddress: 'Adresse postale',
      mediaContact: 'Contact pour les médias',
      adoptedMission: 'Mission adoptée',
      adoptedVision: 'Vision adoptée',
      adoptedGoals: 'Objectifs adoptés',
      founding: 'Sa fondation',
      logo: 'Logo',
      sameAs: 'Ses pages ailleurs',
    },
    factIn: (fact, language) => `${fact}, en ${language}`,
    dependents: {
      site_title: 'le nom en haut de chaque page',
      contact_sentence: 'la ligne de contact au pied des pages',
      contact_point: 'le contact que montrent les moteurs de recherche',
      join_address: 'l’adresse pour devenir membre',
      harvest_contact: 'le contact que demandent les catalogues',
      accessible_format_request: 'la demande d’un autre format',
      postal_line_of_mails: 'la ligne postale des courriels',
      privacy_page_contact: 'le contact de la page de confidentialité',
      press_contact: 'le contact de presse',
      security_txt: 'security.txt',
      mail_to_endorsers: 'les courriels aux signataires',
      invitation_mail: 'les invitations par courriel',
      adopted_text_on_about_page: 'le texte adopté de la page «\u00a0À propos\u00a0»',
      founding_on_history_page: 'la fondation sur la page d’histoire',
      social_card_logo: 'un logo sur les liens partagés',
      same_as_links: 'les liens vers les autres pages de la coalition',
    },
    recentTitle: 'Changements récents',
    nothingRecent: 'Personne n’a encore rien changé.',
    verbs: {
      create: 'a commencé',
      save: 'a enregistré',
      publish: 'a publié',
      withdraw: 'a retiré',
      submit: 'a remis',
      reopen: 'a remis en brouillon',
      schedule: 'a programmé',
      restore: 'a rétabli une version antérieure de',
      check: 'a vérifié un fait de',
      merge: 'a réuni une autre fiche à',
      merge_into: 'a réuni à une autre',
      take_back_merge: 'a de nouveau séparé',
    },
    plotsTitle: 'La bibliothèque en images',
    bySection: 'Documents par section et par état',
    parity: 'Anglais et français par section',
    checks: 'Âge de la dernière vérification des adresses',
    countries: 'Documents par pays',
    ages: {
      never: 'Jamais vérifiée',
      within_30_days: 'Moins de 30 jours',
      within_90_days: 'Moins de 90 jours',
      within_a_year: 'Moins d’un an',
      older: 'Plus ancienne',
    },
    backupTitle: 'Sauvegardes',
    backupNever:
      'Aucune sauvegarde n’a encore été restaurée à l’essai. Une sauvegarde jamais restaurée n’en est peut-être pas une.',
    backupAt: (when) => `La plus récente sauvegarde restaurée à l’essai\u00a0: ${when}.`,
    backupNewest: (when) => `La plus récente sauvegarde date du ${when}.`,
    backupNone:
      'Il n’y a pas encore de sauvegarde. La personne qui tient la machine en fait une avec\u00a0: pnpm backup',
    backupSmall:
      'La plus récente sauvegarde a moins de la moitié de la taille de la précédente. Il y manque peut-être quelque chose.',
  },
};
