import { recordSchema, type OfficeRecord } from '@coalition/domain/revisions';
import { fail, FactSources, ok, type Failure, type Result } from '@coalition/domain/values';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { coalitionRow } from '../coalition/coalition.row.ts';
import { helplineRow } from '../helplines/helpline.row.ts';
import { memberRow } from '../members/member.row.ts';
import { organisationRow } from '../organisations/organisation.row.ts';
import { pageRow } from '../pages/page.row.ts';
import { resourceRow, sectionRow, synonymRow } from '../resources/resource.row.ts';
import type { OfficeRow } from '../revisions/records/office-row.ts';
import { draftOf, publishDecision, writtenLanguages, type NewRecord } from '../revisions/saving/save-record.ts';
import { finishWrite } from '../revisions/saving/write-record.ts';
import { statementRow } from '../statements/statement.row.ts';
import { inTransaction, newId, type Db, type Office } from '../server/office.ts';
import { topicRow } from '../topics/topic.row.ts';
import { languagesOf, sourcesOf, withIds, type ContentEntry } from './content-file.ts';
import { playDemonstration } from './play-demonstration.ts';
import { ContentFileInvalid, readEntries, type FoundEntry } from './read-entries.ts';

interface Load {
  office: Office;
  db: Db;
  folder: string;
  /** Ids by noun and English address part, of what is loaded so far. */
  ids: Map<string, string>;
}

/**
 * Loads the content files into a database that has no records yet, all of them or none, and into one that is older than a
 * noun that noun's file; what is there already is never touched. What a file says is published at once, but counts as checked by nobody.
 *
 * @param folder the folder of content files; a demonstration also loads the fictional members and statements in `demo/`
 * @returns how many records were loaded; 0 when the database had some
 * @fails ContentFileInvalid
 */
export async function loadContent(
  office: Office,
  folder: string,
  options: { isDemonstration: boolean } = { isDemonstration: false },
): Promise<Result<number, ContentFileInvalid>> {
  const nouns = await nounsPresent(office.db);
  if (nouns.length > 0) return nouns.includes('synonyms') ? ok(0) : loadSteps(office, folder, youngNouns);
  const steps = options.isDemonstration ? [...firstNouns, ...demonstration] : firstNouns;
  const loaded = await loadSteps(office, folder, steps);
  if (loaded.ok && options.isDemonstration) await playDemonstration(office, folder);
  return loaded;
}

async function nounsPresent(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('records').select('noun').distinct().execute();
  return rows.map(({ noun }) => noun);
}

function loadSteps(
  office: Office,
  folder: string,
  steps: readonly Step[],
): Promise<Result<number, ContentFileInvalid>> {
  return inTransaction<number, ContentFileInvalid>(office.db, async (db) => {
    const load: Load = { office, db, folder, ids: new Map() };
    for (const step of steps) {
      const loaded = await step(load);
      if (!loaded.ok) return loaded;
    }
    return ok(load.ids.size);
  });
}

/** A folder of content that is older than the noun has no such file. */
async function everydayWords(load: Load): Promise<Result<null, ContentFileInvalid>> {
  const file = 'synonyms.yaml';
  return existsSync(join(load.folder, file)) ? loadRow(load, synonymRow, file) : ok(null);
}

type Step = (load: Load) => Promise<Result<null, ContentFileInvalid>>;

/** What databases that were begun before the noun was there are given, once: their search knew the words by itself. */
const youngNouns: readonly Step[] = [everydayWords];

const firstNouns: readonly Step[] = [
  (load) => loadRow(load, sectionRow, 'sections.yaml'),
  (load) => loadRow(load, topicRow, 'topics.yaml'),
  everydayWords,
  (load) => loadRow(load, organisationRow, 'organisations.yaml'),
  (load) => loadRow(load, resourceRow, 'resources'),
  (load) => loadRow(load, helplineRow, 'helplines.yaml'),
  (load) => loadRow(load, coalitionRow, 'coalition.yaml'),
  (load) => loadRow(load, pageRow, 'pages'),
];

/** Fictional members and statements, so that every page can be seen full. */
const demonstration: readonly Step[] = [
  (load) => loadRow(load, organisationRow, 'demo/organisations.yaml'),
  (load) => loadRow(load, memberRow, 'demo/members.yaml'),
  (load) => loadRow(load, statementRow, 'demo/statements.yaml'),
];

async function loadRow<Facts, Text, Confidential>(
  load: Load,
  row: OfficeRow<Facts, Text, Confidential>,
  path: string,
): Promise<Result<null, ContentFileInvalid>> {
  const entries = readEntries(join(load.folder, path));
  if (!entries.ok) return entries;
  for (const { entry } of entries.value) load.ids.set(`${row.kind.noun}/${entry.slugs.en}`, newId(row.kind.prefix));
  const written: { found: FoundEntry; after: OfficeRecord<Facts, Text, Confidential> }[] = [];
  for (const found of entries.value) {
    const record = await recordOf(load, row, found);
    if (!record.ok) return record;
    await row.store.insert(load.db, record.value);
    written.push({ found, after: record.value });
  }
  const change = { verb: 'load', reason: null };
  for (const { found, after } of written) {
    const finished = await finishWrite(load.office, load.db, { row, before: null, after, change });
    if (!finished.ok) return refusedEntry(found, problemOf(finished.failure));
  }
  return ok(null);
}

async function recordOf<Facts, Text, Confidential>(
  load: Load,
  row: OfficeRow<Facts, Text, Confidential>,
  found: FoundEntry,
): Promise<Result<OfficeRecord<Facts, Text, Confidential>, ContentFileInvalid>> {
  const { entry } = found;
  const beginning = beginningOf(load, row, entry);
  if (!beginning.ok) return refusedEntry(found, beginning.failure);
  const id = load.ids.get(`${row.kind.noun}/${entry.slugs.en}`) ?? newId(row.kind.prefix);
  const draft = await draftOf(id, beginning.value, load.office.now);
  if (!entry.publish) return ok(draft);
  const desk = { ...load.office, db: load.db };
  const published = await publishDecision(desk, row, { record: draft, languages: writtenLanguages(draft) });
  return published.ok ? ok({ ...published.value, revision: 1 }) : refusedEntry(found, problemOf(published.failure));
}

function refusedEntry({ file, entry }: FoundEntry, problem: string): Result<never, ContentFileInvalid> {
  return fail(ContentFileInvalid({ file: `${file} (${entry.slugs.en})`, problem }));
}

function problemOf({ code, facts }: Failure): string {
  return `${code} ${JSON.stringify(facts)}`;
}

function beginningOf<Facts, Text, Confidential>(
  load: Load,
  row: OfficeRow<Facts, Text, Confidential>,
  entry: ContentEntry,
): Result<NewRecord<Facts, Text, Confidential>, string> {
  const { kind } = row;
  const shape = recordSchema(kind).shape;
  const facts = shape.facts.safeParse(withIds(entry.facts, (noun, slug) => load.ids.get(`${noun}/${slug}`) ?? null));
  const confidential = kind.Confidential.safeParse({
    ...confidentialDefaults(kind.noun),
    note: entry.staffNote ?? null,
  });
  const sources = FactSources.safeParse(sourcesOf(entry));
  const english = entry.en === undefined ? undefined : kind.Text.safeParse(entry.en);
  const french = entry.fr === undefined ? undefined : kind.Text.safeParse(entry.fr);
  for (const part of [facts, confidential, sources, english, french]) {
    if (part?.error) return fail(z.prettifyError(part.error));
  }
  if (!facts.success || !confidential.success || !sources.success) return fail('unreadable');
  const original = languagesOf(entry)[0];
  const edit = (text: Text | undefined, language: 'en' | 'fr') =>
    text && { text, isTranslation: language !== original };
  const texts = { en: edit(english?.data, 'en'), fr: edit(french?.data, 'fr') };
  return ok({
    slugs: entry.slugs,
    facts: facts.data,
    confidential: confidential.data,
    edit: { sources: sources.data, texts },
  });
}

/** What a noun keeps confidential beside its note; empty until staff fill it. */
function confidentialDefaults(noun: string): Record<string, null> {
  if (noun === 'members') return { contact: null };
  return noun === 'coalition' ? { mailSender: null } : {};
}
