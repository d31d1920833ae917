import type { PublicClient } from '@coalition/api/client';
import type { ApiCoalition, ApiHelpline, ApiMember, ApiPage } from '@coalition/domain/interchange';
import { bareId, LanguageTag, languages, type EachLanguage } from '@coalition/domain/values';
import { pageOfKey, pathOf } from '#lib/addresses.ts';
import { inBothLanguages } from './resource-for-programs.ts';

/** What has a name, but in no language one could tell. @source ISO 639-2 */
const undetermined = LanguageTag.parse('und');

type Answer<Query extends { query: (...input: never[]) => Promise<unknown> }> = Awaited<ReturnType<Query['query']>>;
type Members = Answer<PublicClient['members']['list']>;
type Helplines = Answer<PublicClient['helplines']['list']>;
type Coalition = Answer<PublicClient['coalition']['find']>;
type Page = NonNullable<Answer<PublicClient['pages']['find']>>;

/** Members as visitors see them, organisations first, each group in the order of the ids. */
export function membersForPrograms({ en, fr }: EachLanguage<Members>): ApiMember[] {
  const aboutIn = (members: Members, language: 'en' | 'fr') =>
    new Map(
      [...members.organisations, ...members.individuals].map(({ id, about }) => [
        id,
        about?.language === language ? about.text : null,
      ]),
    );
  const abouts = { en: aboutIn(en, 'en'), fr: aboutIn(fr, 'fr') };
  const about = (id: Members['individuals'][number]['id']) => ({
    en: abouts.en.get(id) ?? null,
    fr: abouts.fr.get(id) ?? null,
  });
  const organisations = en.organisations.map(({ id, kind, name, website, provinces, joinedOn }): ApiMember => ({
    id: bareId(id),
    kind,
    name,
    affiliation: null,
    website,
    provinces,
    joinedOn,
    about: about(id),
  }));
  const individuals = en.individuals.map(({ id, kind, name, affiliation, provinces, joinedOn }): ApiMember => {
    // A person’s name is in no language; the tag says so.
    return {
      id: bareId(id),
      kind,
      name: { text: name, language: undetermined },
      affiliation,
      website: null,
      provinces,
      joinedOn,
      about: about(id),
    };
  });
  const byId = (one: ApiMember, other: ApiMember) => (one.id < other.id ? -1 : 1);
  return [...organisations.sort(byId), ...individuals.sort(byId)];
}

/** Help lines in both languages, the most urgent first. */
export function helplinesForPrograms({ en, fr }: EachLanguage<Helplines>): ApiHelpline[] {
  return en.map((line): ApiHelpline => {
    const twin = fr.find(({ id }) => id === line.id);
    const both = { en: line.textLanguage === 'en' ? line : null, fr: twin?.textLanguage === 'fr' ? twin : null };
    return {
      id: bareId(line.id),
      name: { en: both.en?.name ?? null, fr: both.fr?.name ?? null },
      plainName: { en: both.en?.plainName ?? null, fr: both.fr?.plainName ?? null },
      description: { en: both.en?.description ?? null, fr: both.fr?.description ?? null },
      hours: { en: both.en?.hours ?? null, fr: both.fr?.hours ?? null },
      channels: line.channels.map(({ kind, value, keyword }) => ({
        kind,
        value,
        keyword: keyword ?? { en: null, fr: null },
      })),
      isAlwaysOpen: line.isAlwaysOpen,
      languages: line.languages,
      isForChildren: line.isForChildren,
      checkedOn: line.checkedOn,
    };
  });
}

/** The words of a page in both languages; null where they are written in the other alone. */
export function pageForPrograms({ en, fr }: EachLanguage<Page>, origin: string): ApiPage {
  const own = { en: en.textLanguage === 'en' ? en : null, fr: fr.textLanguage === 'fr' ? fr : null };
  return {
    key: en.key,
    url: inBothLanguages(pageOfKey[en.key], { en: '', fr: '' }, origin),
    title: { en: own.en?.title ?? null, fr: own.fr?.title ?? null },
    description: { en: own.en?.description ?? null, fr: own.fr?.description ?? null },
    lead: { en: own.en?.lead ?? null, fr: own.fr?.lead ?? null },
    html: { en: own.en?.html ?? null, fr: own.fr?.html ?? null },
  };
}

/** The coalition’s own facts. */
export function coalitionForPrograms({ en, fr }: EachLanguage<Coalition>, origin: string): ApiCoalition {
  const views = { en, fr };
  const own = (language: 'en' | 'fr', { text, language: tag }: { text: string; language: string }) =>
    tag === language ? text : null;
  const [english, french] = languages.map((language) => `${origin}${pathOf('home', language)}`);
  return {
    url: { en: english ?? null, fr: french ?? null },
    name: { en: own('en', views.en.name), fr: own('fr', views.fr.name) },
    acronym: en.acronym,
    contactEmail: en.contactEmail,
    postalAddress: en.postalAddress,
    privacyOfficer: en.privacyOfficer,
    mediaContact: en.mediaContact,
    securityContact: en.securityContact,
    sameAs: en.sameAs,
    mission: { en: en.adoptedMissionHtml, fr: fr.adoptedMissionHtml },
    vision: { en: en.adoptedVisionHtml, fr: fr.adoptedVisionHtml },
    goals: { en: en.adoptedGoalsHtml, fr: fr.adoptedGoalsHtml },
    endorsementRule: { en: own('en', en.endorsementRule), fr: own('fr', fr.endorsementRule) },
  };
}
