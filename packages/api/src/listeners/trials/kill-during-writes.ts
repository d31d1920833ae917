import { StaffId } from '@coalition/domain/access';
import { bug, EmailAddress, Slug } from '@coalition/domain/values';
import { insertStaff } from '../../access/accounts/staff.store.ts';
import { openSession } from '../../access/session.store.ts';
import { migrate } from '../../database/migrations/migrate.ts';
import { openDatabase, type DatabasePlace } from '../../database/open-database.ts';
import { randomIndex, seededRandom, type Random } from '../../database/trials/seeded-random.ts';
import type { TrialReport } from '../../database/trials/trial-report.ts';
import { currentInstant, newId } from '../../server/office.ts';
import { startOfficeProcess, type OfficeProcess } from './office-process.ts';

const writersOfOneLife = 4;
const writesBeforeKillMax = 30;
const killDelayMsMax = 12;

/** How a trial of kills is run. */
export interface OfficeKillTrial {
  /** How many times the api is killed, one life after the other, on the same data. */
  times: number;
  seed: number;
  place: DatabasePlace;
}

/** A write that the api answered: what the record was named at that revision. */
interface Acknowledged {
  id: string;
  revision: number;
  verb: 'create' | 'save' | 'publish';
  name: string;
}

/**
 * Kills the api with `kill -9` while several people write, starts it again without any repair, and asks it for every write
 * that it had answered in this life and all before: the record, its revision, its entry in the audit log, and what visitors see.
 */
export async function endureOfficeKills({ times, seed, place }: OfficeKillTrial): Promise<TrialReport> {
  const random = seededRandom(seed);
  const token = await openOwnerSession(place);
  const acknowledged: Acknowledged[] = [];
  const complaints: string[] = [];
  const startsMs: number[] = [];
  for (let life = 1; life <= times; life += 1) {
    const office = await startOfficeProcess(place, token);
    startsMs.push(office.startedMs);
    complaints.push(...(await checkWrites(office, acknowledged)).map((found) => `in life ${String(life)}: ${found}`));
    acknowledged.push(...(await writeUntilKilled(office, life, random)));
  }
  const last = await startOfficeProcess(place, token);
  complaints.push(...(await checkWrites(last, acknowledged)));
  if ((await last.stop()) !== 0) complaints.push('it did not stop cleanly when asked');
  const slowest = Math.round(Math.max(...startsMs, last.startedMs));
  const summary = `${String(times)} kills of the api, ${String(acknowledged.length)} acknowledged writes, slowest start ${String(slowest)} ms (seed ${String(seed)}): ${String(complaints.length)} complaints`;
  return { complaints, summary };
}

/** An account and an open session, put into the database before the api first starts. @returns the session's token */
async function openOwnerSession(place: DatabasePlace): Promise<string> {
  const database = await openDatabase(place);
  if (!database.ok) return bug('the database cannot be opened', { ...database.failure });
  const migrated = await migrate(database.value);
  if (!migrated.ok) return bug('the database cannot be migrated', { ...migrated.failure });
  const { db } = database.value;
  const [id, now] = [StaffId.parse(newId('usr')), currentInstant()];
  const email = EmailAddress.parse('owner@example.org');
  const account = { id, email, name: 'Ada Example', role: 'owner', language: 'en', isSuspended: false } as const;
  await insertStaff(db, { ...account, createdAt: now, lastSignedInAt: null }, '');
  const token = await openSession(db, id, { device: 'Trial', now });
  await database.value.close();
  return token;
}

/** Lets several people write at once, and kills the api at some moment after some answer. */
async function writeUntilKilled(office: OfficeProcess, life: number, random: Random): Promise<Acknowledged[]> {
  const lastWrite = 1 + randomIndex(random, writesBeforeKillMax);
  const delayMs = random() * killDelayMsMax;
  const acknowledged: Acknowledged[] = [];
  const { promise: isOver, resolve: end } = Promise.withResolvers<null>();
  const hear = (done: Acknowledged): void => {
    acknowledged.push(done);
    if (acknowledged.length === lastWrite) setTimeout(() => void office.kill().then(() => end(null)), delayMs);
  };
  const writers = Array.from({ length: writersOfOneLife }, (_, writer) =>
    writeForEver(office, `life ${String(life)} writer ${String(writer)}`, hear),
  );
  await isOver;
  await Promise.all(writers);
  return acknowledged;
}

/** Begins topics, renames and publishes them, until the api answers no more. */
async function writeForEver(
  { staff }: OfficeProcess,
  writer: string,
  hear: (done: Acknowledged) => void,
): Promise<void> {
  for (let count = 1; ; count += 1) {
    const first = `${writer} topic ${String(count)}`;
    const second = `${first} renamed`;
    const slug = Slug.parse(first.replaceAll(' ', '-'));
    const text = (name: string) => ({ text: { name, definition: null, synonyms: [] }, isTranslation: false });
    const begun = { slugs: { en: slug, fr: slug }, facts: { broader: null }, confidential: { note: null } };
    try {
      const { id } = await staff.topics.create.mutate({ ...begun, texts: { en: text(first) } });
      hear({ id, revision: 1, verb: 'create', name: first });
      const edit = { texts: { en: text(second) } };
      await staff.topics.save.mutate({ id, expectedRevision: 1, edit, reason: null });
      hear({ id, revision: 2, verb: 'save', name: second });
      await staff.topics.publish.mutate({ id, expectedRevision: 2, languages: ['en'], reason: null });
      hear({ id, revision: 3, verb: 'publish', name: second });
    } catch {
      return;
    }
  }
}

/** One sentence for each acknowledged write that is not there, or not whole. */
async function checkWrites(office: OfficeProcess, acknowledged: readonly Acknowledged[]): Promise<string[]> {
  const complaints: string[] = [];
  for (const [id, writes] of Map.groupBy(acknowledged, (write) => write.id)) {
    const missing = await checkRecord(office, id, writes).catch((error: unknown) => [String(error)]);
    complaints.push(...missing.map((what) => `${id}: ${what}`));
  }
  return complaints;
}

async function checkRecord(
  { staff, visitor }: OfficeProcess,
  id: string,
  writes: readonly Acknowledged[],
): Promise<string[]> {
  const audit = { staffId: null, noun: null, recordId: id, action: null, before: null };
  const [opened, revisions, log] = await Promise.all([
    staff.topics.open.query({ id }),
    staff.topics.revisions.query({ id }),
    staff.audit.list.query(audit),
  ]);
  const nameAt = (revision: number): string | null => {
    const text = revisions.find((saved) => saved.revision === revision)?.after.texts.en;
    return text && text.state !== 'absent' ? text.text.name : null;
  };
  const published = writes.find(({ verb }) => verb === 'publish');
  const shown = published && (await visitor.search.elsewhere.query({ language: 'en', words: `"${published.name}"` }));
  const counts = [opened.record.revision, revisions.length, log.entries.length];
  return [
    ...writes.filter((write) => nameAt(write.revision) !== write.name).map((write) => `${write.verb} is lost`),
    ...(new Set(counts).size === 1 ? [] : [`revision, revisions and audit entries are ${counts.join(', ')}`]),
    ...(shown && !shown.some((found) => found.id === id) ? ['it was published and visitors do not find it'] : []),
  ];
}
