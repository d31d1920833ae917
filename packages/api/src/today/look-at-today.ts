import { emptyFacts, type EmptyFact } from '@coalition/domain/coalition';
import { textOf, type Care } from '@coalition/domain/revisions';
import { otherLanguage, Phrase, type Language } from '@coalition/domain/values';
import { backupState, type BackupState } from '../backups/list-backups.ts';
import { coalitionRow } from '../coalition/coalition.row.ts';
import { helplineRow } from '../helplines/helpline.row.ts';
import { countMessages } from '../mail/message.store.ts';
import { linksToday } from '../links/desk/look-at-links.ts';
import { mailSender } from '../mail/queue-mail.ts';
import { memberRow } from '../members/member.row.ts';
import { organisationRow } from '../organisations/organisation.row.ts';
import { pageRow } from '../pages/page.row.ts';
import { resourceRow, sectionRow } from '../resources/resource.row.ts';
import { listRecords, type ListedRecord } from '../revisions/records/list-records.ts';
import { todayOf, type Office } from '../server/office.ts';
import { statementRow } from '../statements/statement.row.ts';
import { topicRow } from '../topics/topic.row.ts';
import { countResources, type LibraryCounts } from './count-resources.ts';

/** A record that needs care, by the name staff know it by. */
export interface CareItem {
  noun: string;
  id: string;
  name: Phrase;
  care: Care[];
}

/** A save that somebody made lately. */
export interface RecentChange {
  noun: string;
  id: string;
  revision: number;
  verb: string;
  savedAt: string;
  staffName: string;
  /** The record as its English address names it. */
  name: string;
}

/** What the office's first page shows. */
export interface Today {
  /** Records that need care, nouns in the order of the menu. */
  care: CareItem[];
  emptyFacts: EmptyFact[];
  /** The newest first, 12 at most; what was loaded at the beginning is left out. */
  recent: RecentChange[];
  counts: LibraryCounts;
  /** Every section in the coalition's order. */
  sections: { id: string; name: Phrase }[];
  /** What lies in the data folder as backups; null where this process does not know the folder. */
  backups: BackupState | null;
  /** How much mail waits and was given up, and whether somebody stands for it. */
  mail: { queued: number; failed: number; hasSender: boolean };
  /** How many links need care, and whether the newest run over them could not check. */
  links: { waiting: number; couldNotCheck: boolean };
  /** How many names wait for staff to look. */
  heldNames: number;
}

/** Gathers what needs care today, in the asker's language. */
export async function lookAtToday(office: Office, language: Language): Promise<Today> {
  const [resources, sections, coalition] = await Promise.all([
    listRecords(office, resourceRow),
    listRecords(office, sectionRow),
    coalitionRow.store.list(office.db),
  ]);
  const others = await otherCare(office, language);
  const own = coalition[0];
  return {
    care: [
      ...careOf('resources', resources, ({ facts }) => facts.title),
      ...careOf('sections', sections, (record) => phraseOf(record, language, ({ title }) => title)),
      ...others,
    ],
    emptyFacts: own ? emptyFacts(own) : [],
    recent: await recentChanges(office),
    mail: await mailToday(office),
    links: await linksToday(office),
    heldNames: await countHeld(office),
    backups: office.installation.dataDir === null ? null : backupState(office.installation.dataDir),
    counts: countResources(resources, todayOf(office)),
    sections: sections
      .sort((one, other) => one.facts.position - other.facts.position)
      .map((record) => ({ id: record.id, name: phraseOf(record, language, ({ title }) => title) })),
  };
}

async function mailToday({ db }: Office): Promise<Today['mail']> {
  const { queued, failed } = await countMessages(db);
  return { queued, failed, hasSender: (await mailSender(db)) !== null };
}

async function countHeld({ db }: Office): Promise<number> {
  const { held } = await db
    .selectFrom('endorsements')
    .select(({ fn }) => fn.countAll<number | string>().as('held'))
    .where('status', '=', 'held')
    .executeTakeFirstOrThrow();
  return Number(held);
}

async function otherCare(office: Office, language: Language): Promise<CareItem[]> {
  const [topics, organisations, helplines, pages, members, statements] = await Promise.all([
    listRecords(office, topicRow),
    listRecords(office, organisationRow),
    listRecords(office, helplineRow),
    listRecords(office, pageRow),
    listRecords(office, memberRow),
    listRecords(office, statementRow),
  ]);
  return [
    ...careOf('topics', topics, (record) => phraseOf(record, language, ({ name }) => name)),
    ...careOf('organisations', organisations, ({ facts }) => facts.name),
    ...careOf('helplines', helplines, (record) => phraseOf(record, language, ({ name }) => name)),
    ...careOf('pages', pages, (record) => phraseOf(record, language, ({ title }) => title)),
    ...careOf('members', members, ({ slugs }) => spoken(slugs[language], language)),
    ...careOf('statements', statements, (record) => phraseOf(record, language, ({ title }) => title)),
  ];
}

function careOf<Facts, Text>(
  noun: string,
  records: readonly ListedRecord<Facts, Text>[],
  name: (record: ListedRecord<Facts, Text>) => Phrase,
): CareItem[] {
  return records
    .filter(({ care }) => care.length > 0)
    .map((record) => ({ noun, id: record.id, name: name(record), care: record.care }));
}

function phraseOf<Facts, Text>(
  record: ListedRecord<Facts, Text>,
  language: Language,
  phrase: (text: Text) => string,
): Phrase {
  for (const candidate of [language, otherLanguage(language)]) {
    const text = textOf(record.texts[candidate]);
    if (text !== null) return spoken(phrase(text), candidate);
  }
  return spoken(record.slugs[language], language);
}

function spoken(text: string, language: Language): Phrase {
  return Phrase.parse({ text, language });
}

async function recentChanges(office: Office): Promise<RecentChange[]> {
  const rows = await office.db
    .selectFrom('revisions')
    .innerJoin('record_slugs', (join) =>
      join
        .onRef('record_slugs.record_id', '=', 'revisions.record_id')
        .on('record_slugs.language', '=', 'en')
        .on('record_slugs.is_current', '=', true),
    )
    .select(['revisions.noun', 'revisions.record_id', 'revision', 'verb', 'saved_at', 'staff_name', 'slug'])
    .where('verb', '!=', 'load')
    .orderBy('saved_at', 'desc')
    .orderBy('revision', 'desc')
    .limit(12)
    .execute();
  return rows.map(({ noun, record_id, revision, verb, saved_at, staff_name, slug }) => ({
    noun,
    id: record_id,
    revision,
    verb,
    savedAt: saved_at,
    staffName: staff_name,
    name: slug,
  }));
}
