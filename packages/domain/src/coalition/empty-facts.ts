import { z } from 'zod';
import { textOf, type OfficeRecord } from '../revisions/index.ts';
import { languages, type Language } from '../values/index.ts';
import type { CoalitionConfidential, CoalitionFacts, CoalitionText } from './coalition.ts';

/** What is not served, or says that something is missing, while a fact is empty. */
export const CoalitionDependent = z.enum([
  'site_title',
  'contact_sentence',
  'contact_point',
  'join_address',
  'accessible_format_request',
  'harvest_contact',
  'postal_line_of_mails',
  'privacy_page_contact',
  'press_contact',
  'security_txt',
  'mail_to_endorsers',
  'invitation_mail',
  'adopted_text_on_about_page',
  'founding_on_history_page',
  'social_card_logo',
  'same_as_links',
]);
export type CoalitionDependent = z.infer<typeof CoalitionDependent>;

type Fact = Exclude<keyof CoalitionFacts, 'acronym' | 'formerWebsite' | 'places'> | 'mailSender' | AdoptedText;
type AdoptedText = Exclude<keyof CoalitionText, 'endorsementRule'>;

/** A fact the coalition has not given; `language` where it is empty in one language, null where it has none. */
export interface EmptyFact {
  fact: Fact;
  language: Language | null;
  /** Never empty. */
  dependents: readonly CoalitionDependent[];
}

const dependents = {
  name: ['site_title'],
  contactEmail: ['contact_sentence', 'contact_point', 'join_address', 'accessible_format_request', 'harvest_contact'],
  privacyOfficer: ['privacy_page_contact'],
  mailSender: ['mail_to_endorsers', 'invitation_mail'],
  securityContact: ['security_txt'],
  postalAddress: ['postal_line_of_mails'],
  mediaContact: ['press_contact'],
  adoptedMission: ['adopted_text_on_about_page'],
  adoptedVision: ['adopted_text_on_about_page'],
  adoptedGoals: ['adopted_text_on_about_page'],
  founding: ['founding_on_history_page'],
  logo: ['social_card_logo'],
  sameAs: ['same_as_links'],
} as const satisfies Record<Fact, readonly CoalitionDependent[]>;

const adoptedTexts = ['adoptedMission', 'adoptedVision', 'adoptedGoals'] as const satisfies readonly AdoptedText[];

/** The facts that stand empty with what depends on each: names first, then contacts, then adopted texts, then the rest. */
export function emptyFacts(
  record: Pick<OfficeRecord<CoalitionFacts, CoalitionText, CoalitionConfidential>, 'facts' | 'texts' | 'confidential'>,
): EmptyFact[] {
  const { facts, texts, confidential } = record;
  const empty = (fact: Fact, language: Language | null = null): EmptyFact => ({
    fact,
    language,
    dependents: dependents[fact],
  });
  const whereEmpty = (fact: Fact, isEmpty: boolean): EmptyFact[] => (isEmpty ? [empty(fact)] : []);
  return [
    ...languages.filter((language) => facts.name[language] === null).map((language) => empty('name', language)),
    ...whereEmpty('contactEmail', facts.contactEmail === null),
    ...whereEmpty('privacyOfficer', facts.privacyOfficer === null),
    ...whereEmpty('mailSender', confidential.mailSender === null),
    ...whereEmpty('securityContact', facts.securityContact === null),
    ...whereEmpty('postalAddress', facts.postalAddress === null),
    ...whereEmpty('mediaContact', facts.mediaContact === null),
    ...adoptedTexts.flatMap((fact) =>
      languages
        .filter((language) => (textOf(texts[language])?.[fact] ?? null) === null)
        .map((language) => empty(fact, language)),
    ),
    ...whereEmpty('founding', facts.founding === null),
    ...whereEmpty('logo', facts.logo === null),
    ...whereEmpty('sameAs', facts.sameAs.length === 0),
  ];
}
