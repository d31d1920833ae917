import { LedgerEntry } from '@coalition/domain/ledger';
import {
  StatementId,
  statementTextJson,
  type StatementKind,
  type StatementVersion,
  type StatementWords,
} from '@coalition/domain/statements';
import {
  bareId,
  eachLanguage,
  wordDifference,
  type CalendarDay,
  type DifferencePiece,
  type Digest,
  type EachLanguage,
  type Instant,
  type Language,
  type Slug,
} from '@coalition/domain/values';
import { renderMarkdown } from '../../pages/render-markdown.ts';
import type { SlugAddress } from '../../revisions/records/slug.store.ts';
import { dayIn, type Db, type Office } from '../../server/office.ts';
import { publishedVersions } from '../public-version.ts';
import { publishedStatements } from '../statement.store.ts';
import { listVersions } from '../version.store.ts';
import { presentAttachments, type AttachmentView } from './attachment-view.ts';

type Frozen = Extract<StatementVersion, { digest: Digest }>;

/** One version of a public statement among the others. */
export interface VersionLine {
  number: number;
  digest: Digest;
  /** The day on which its words were fixed, where the coalition is. */
  frozenOn: CalendarDay;
  supersededBy: number | null;
  title: string;
}

/** What became of one language from a version to the next, word by word. */
export interface LanguageChange {
  title: DifferencePiece[];
  body: DifferencePiece[];
  addressees: DifferencePiece[];
  attachments: DifferencePiece[];
}

/** A version as its own page shows it. */
export interface VersionView extends VersionLine {
  kind: StatementKind;
  slugs: EachLanguage<Slug>;
  html: string;
  addressees: string[];
  attachments: AttachmentView[];
  /** Since the public version before it; null for the first. */
  changes: ({ since: number } & EachLanguage<LanguageChange>) | null;
}

/** The versions of a public statement that were ever public, the newest first; null where there is no such statement. */
export async function listPublicVersions(
  { db, installation }: Place,
  address: SlugAddress,
): Promise<VersionLine[] | null> {
  const found = await findPublic(db, address);
  if (!found) return null;
  const setting = { language: address.language, installation };
  return found.versions.map((version) => lineOf(version, setting)).toReversed();
}

/** One version of a public statement; null where it was never public. */
export async function findPublicVersion(
  { db, installation }: Place,
  { number, ...address }: SlugAddress & { number: number },
): Promise<VersionView | null> {
  const found = await findPublic(db, address);
  const version = found?.versions.find((each) => each.number === number);
  if (!found || !version) return null;
  const { language } = address;
  const { words } = version;
  const before = found.versions.findLast((each) => each.number < number);
  return {
    ...lineOf(version, { language, installation }),
    kind: found.kind,
    slugs: found.slugs,
    html: renderMarkdown(words[language].body),
    addressees: words.addressees[language],
    attachments: await presentAttachments(db, words.attachments, language),
    changes: before ? { since: before.number, ...eachLanguage((each) => changeOf(before.words, words, each)) } : null,
  };
}

/** The exact JSON whose digest is signed, to the byte; null where the version was never public. */
export async function findVersionJson(
  db: Db,
  { number, ...address }: SlugAddress & { number: number },
): Promise<string | null> {
  const found = await findPublic(db, address);
  const version = found?.versions.find((each) => each.number === number);
  return version ? statementTextJson(version.words) : null;
}

/** The rows, and where days begin. */
type Place = Pick<Office, 'db' | 'installation'>;

interface Found {
  id: StatementId;
  kind: StatementKind;
  slugs: EachLanguage<Slug>;
  /** Those that were ever public, the first one first. */
  versions: Frozen[];
}

async function findPublic(db: Db, address: SlugAddress): Promise<Found | null> {
  const found = await publishedStatements.findBySlug(db, address);
  if (!found) return null;
  const id = StatementId.parse(found.id);
  const published = await publishedVersions(db, id);
  const versions = (await listVersions(db, id)).filter((version) => 'digest' in version);
  const { slugs, facts } = found.published;
  return { id, kind: facts.kind, slugs, versions: versions.filter(({ number }) => published.has(number)) };
}

function lineOf(
  version: Frozen,
  { language, installation }: { language: Language; installation: Office['installation'] },
): VersionLine {
  const { number, digest, frozenAt, words } = version;
  const supersededBy = version.status === 'superseded' ? version.supersededBy : null;
  const frozenOn = dayIn(installation.timeZone, frozenAt);
  return { number, digest, frozenOn, supersededBy, title: words[language].title };
}

function changeOf(before: StatementWords, after: StatementWords, language: Language): LanguageChange {
  const list = (words: StatementWords): string => words.addressees[language].join('\n');
  const files = (words: StatementWords): string =>
    words.attachments.map(({ name, sha256 }) => `${name[language]} (${sha256})`).join('\n');
  return {
    title: wordDifference(before[language].title, after[language].title),
    body: wordDifference(before[language].body, after[language].body),
    addressees: wordDifference(list(before), list(after)),
    attachments: wordDifference(files(before), files(after)),
  };
}

/** Something that happened to a public statement, with its place in the ledger. */
export interface StatementNews {
  sequence: number;
  at: Instant;
  kind: 'statement_published' | 'version_superseded' | 'statement_delivered';
  version: number;
}

/** What happened to a public statement, the newest first; null where there is no such statement. */
export async function listStatementNews(db: Db, address: SlugAddress): Promise<StatementNews[] | null> {
  const found = await findPublic(db, address);
  if (!found) return null;
  const rows = await db
    .selectFrom('ledger_entries')
    .select('content')
    .where('statement', '=', bareId(found.id))
    .where('kind', 'in', ['statement_published', 'version_superseded', 'statement_delivered'])
    .orderBy('sequence', 'desc')
    .limit(100)
    .execute();
  const numbers = new Set(found.versions.map(({ number }) => number));
  return rows
    .map(({ content }) => LedgerEntry.parse(content))
    .flatMap(({ sequence, at, event }) =>
      isNews(event) && numbers.has(event.version) ? [{ sequence, at, kind: event.kind, version: event.version }] : [],
    );
}

function isNews(event: LedgerEntry['event']): event is Extract<LedgerEntry['event'], { kind: StatementNews['kind'] }> {
  return ['statement_published', 'version_superseded', 'statement_delivered'].includes(event.kind);
}
