import type { LedgerEvent } from '@coalition/domain/ledger';
import { LanguageAbsent, LanguagesApart, type OfficeRecord } from '@coalition/domain/revisions';
import {
  publishStatement,
  statementDigest,
  StatementId,
  StatementStageRefused,
  supersedeVersion,
  VersionNotFrozen,
  withdrawStatement,
  wordsOf,
  type StatementConfidential,
  type StatementFacts,
  type StatementText,
  type StatementVersion,
} from '@coalition/domain/statements';
import { bareId, bug, fail, languages, ok, type Failure, type Result } from '@coalition/domain/values';
import { appendToLedger } from '../ledger/append-to-ledger.ts';
import type { PublishAct } from '../revisions/records/office-row.ts';
import type { Db, Office } from '../server/office.ts';
import { publishedVersions, versionsSeen } from './public-version.ts';
import { findStage, keepStage, keepVersion, listVersions } from './version.store.ts';

type StatementRecord = OfficeRecord<StatementFacts, StatementText, StatementConfidential>;

/**
 * Whether a statement's record may become public: both languages together, in the words of its newest frozen version, never
 * before the embargo ends or after it was withdrawn. What visitors read is always something that can no longer change.
 *
 * @fails LanguageAbsent, LanguagesApart, VersionNotFrozen, EmbargoHolds, StatementStageRefused
 */
export async function mayRelease(
  record: StatementRecord,
  { languages: chosen, at, db }: Pick<PublishAct, 'languages' | 'at' | 'db'>,
): Promise<Result<null, Failure>> {
  const absent = languages.find((language) => record.texts[language].state === 'absent');
  if (absent) return fail(LanguageAbsent({ language: absent }));
  if (!languages.every((language) => chosen.includes(language))) return fail(LanguagesApart({}));
  const id = StatementId.parse(record.id);
  const stage = await findStage(db, id);
  if (stage.stage === 'withdrawn') return fail(StatementStageRefused({ from: 'withdrawn', to: 'withdrawn' }));
  const versions = await listVersions(db, id);
  const version = versions.findLast((each) => 'digest' in each);
  const words = wordsOf(record);
  if (!version || !words || !(await hasWords(version, words)))
    return fail(VersionNotFrozen({ version: (version?.number ?? 0) + 1 }));
  const { embargoUntil } = record.facts;
  const released = publishStatement({ embargoUntil, publishedAt: null }, { stage, version }, at);
  return released.ok ? ok(null) : released;
}

/** Whether these are, to the letter, the words of a frozen version. */
async function hasWords(version: StatementVersion, words: StatementVersion['words']): Promise<boolean> {
  return 'digest' in version && version.digest === (await statementDigest(words));
}

/**
 * What follows from a write of a statement's record: the first time a version becomes public stands in the ledger, and so
 * does a withdrawal, with which the statement ends.
 *
 * @fails LedgerTimeReversed
 */
export async function followRelease(
  office: Office,
  db: Db,
  { before, after, change }: { before: StatementRecord | null; after: StatementRecord; change: { verb: string } },
): Promise<Result<null, Failure>> {
  const id = StatementId.parse(after.id);
  // A save of the draft beside it publishes nothing, though the same words may stand in a newer version by now.
  if (after.published !== null && change.verb === 'publish') return enterPublication(office, db, { id, record: after });
  if (!before?.published || after.publication.status !== 'withdrawn') return ok(null);
  const { reason } = after.publication;
  const withdrawn = withdrawStatement(await findStage(db, id), { reason, wasPublic: true }, office.now);
  if (!withdrawn.ok) return withdrawn;
  await keepStage(db, id, withdrawn.value);
  return enter(office, db, { kind: 'statement_withdrawn', statement: bareId(id) });
}

async function enterPublication(
  office: Office,
  db: Db,
  { id, record }: { id: StatementId; record: StatementRecord },
): Promise<Result<null, Failure>> {
  // Published are the newest words: `mayRelease` lets no others through.
  const version = (await versionsSeen(db, id, record)).at(-1);
  if (!version) return bug('a statement is public in words of no version', { id });
  const { number, digest } = version;
  if (await publishedVersions(db, id).then((numbers) => numbers.has(number))) return ok(null);
  const event = { kind: 'statement_published', statement: bareId(id), version: number, digest } as const;
  const entered = await enter(office, db, event);
  return entered.ok ? supersedeEarlier(office, db, { id, number }) : entered;
}

/** Marks every earlier frozen version as replaced; each keeps its roll. @fails LedgerTimeReversed */
export async function supersedeEarlier(
  office: Office,
  db: Db,
  { id, number }: { id: StatementId; number: number },
): Promise<Result<null, Failure>> {
  const earlier = (await listVersions(db, id)).filter((each) => each.number < number && each.status === 'frozen');
  for (const version of earlier) {
    const superseded = supersedeVersion(version, number, office.now);
    if (!superseded.ok) return superseded;
    await keepVersion(db, id, superseded.value);
    const { digest } = superseded.value;
    const event = { kind: 'version_superseded', statement: bareId(id), version: version.number, digest } as const;
    const entered = await enter(office, db, { ...event, by: number });
    if (!entered.ok) return entered;
  }
  return ok(null);
}

async function enter(office: Office, db: Db, event: LedgerEvent): Promise<Result<null, Failure>> {
  const entered = await appendToLedger(office, db, event);
  return entered.ok ? ok(null) : entered;
}
