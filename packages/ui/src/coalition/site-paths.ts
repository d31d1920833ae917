import type { PageKey } from '@coalition/domain/pages';
import type { Language, Slug } from '@coalition/domain/values';

/** The words of each page's path; `[slug]` stands for the last part of one record's address. */
const paths = {
  home: { en: '', fr: '' },
  library: { en: 'resources', fr: 'ressources' },
  resource: { en: 'resources/[slug]', fr: 'ressources/[slug]' },
  resourceSheet: { en: 'resources/[slug]/sheet', fr: 'ressources/[slug]/feuille' },
  list: { en: 'list', fr: 'liste' },
  listSheet: { en: 'list/sheet', fr: 'liste/feuille' },
  unapi: { en: 'unapi', fr: 'unapi' },
  members: { en: 'members', fr: 'membres' },
  helpNow: { en: 'help-now', fr: 'aide' },
  topics: { en: 'topics', fr: 'sujets' },
  topic: { en: 'topics/[slug]', fr: 'sujets/[slug]' },
  statements: { en: 'statements', fr: 'declarations' },
  statement: { en: 'statements/[slug]', fr: 'declarations/[slug]' },
  statementVersions: { en: 'statements/[slug]/versions', fr: 'declarations/[slug]/versions' },
  statementVersion: { en: 'statements/[slug]/versions/[number]', fr: 'declarations/[slug]/versions/[number]' },
  statementVersionJson: {
    en: 'statements/[slug]/versions/[number].json',
    fr: 'declarations/[slug]/versions/[number].json',
  },
  statementPress: { en: 'statements/[slug]/press', fr: 'declarations/[slug]/presse' },
  statementPressText: { en: 'statements/[slug]/press.txt', fr: 'declarations/[slug]/presse.txt' },
  statementFeed: { en: 'statements/[slug].atom', fr: 'declarations/[slug].atom' },
  statementBundle: { en: 'statements/[slug]/bundle.json', fr: 'declarations/[slug]/bundle.json' },
  endorse: { en: 'statements/[slug]/endorse', fr: 'declarations/[slug]/appuyer' },
  endorsers: { en: 'statements/[slug]/endorsers', fr: 'declarations/[slug]/signataires' },
  endorsersJson: { en: 'statements/[slug]/endorsers.json', fr: 'declarations/[slug]/signataires.json' },
  endorsersCsv: { en: 'statements/[slug]/endorsers.csv', fr: 'declarations/[slug]/signataires.csv' },
  confirmEndorsement: { en: 'endorsements/confirm/[slug]', fr: 'appuis/confirmer/[slug]' },
  withdrawEndorsement: { en: 'endorsements/withdraw/[slug]', fr: 'appuis/retirer/[slug]' },
  endorsementInvitation: { en: 'endorsements/invitation/[slug]', fr: 'appuis/invitation/[slug]' },
  childrenAndYouth: { en: 'children-and-youth', fr: 'enfants-et-jeunes' },
  about: { en: 'about', fr: 'a-propos' },
  history: { en: 'about/history', fr: 'a-propos/histoire' },
  privacy: { en: 'privacy', fr: 'confidentialite' },
  accessibility: { en: 'accessibility', fr: 'accessibilite' },
  safety: { en: 'safety', fr: 'securite' },
  ledger: { en: 'ledger', fr: 'registre' },
  data: { en: 'data', fr: 'donnees' },
} as const satisfies Record<string, Record<Language, string>>;

/** A page of the public site. */
export type PageName = keyof typeof paths;

/** The pages that have one address in each language. */
export const lonePages = [
  'home',
  'library',
  'members',
  'helpNow',
  'topics',
  'statements',
  'childrenAndYouth',
  'about',
  'history',
  'privacy',
  'accessibility',
  'safety',
  'ledger',
  'data',
] as const satisfies readonly PageName[];

/** A page that has one address in each language. */
export type LonePage = (typeof lonePages)[number];

/** The path of a page in a language, from `/`. @param slug the record's address part in that language, where the page has one */
export function pathOf(page: PageName, language: Language, slug?: Slug | string): string {
  const path = paths[page][language].replace('[slug]', slug ?? '');
  return path === '' ? `/${language}` : `/${language}/${path}`;
}

/** Where the words of each page stand. */
export const pageOfKey = {
  home: 'home',
  library: 'library',
  members: 'members',
  statements: 'statements',
  children_and_youth: 'childrenAndYouth',
  help_now: 'helpNow',
  about: 'about',
  family: 'about',
  history: 'history',
  safety: 'safety',
  privacy: 'privacy',
  accessibility: 'accessibility',
  topics: 'topics',
} as const satisfies Record<PageKey, PageName>;
