import { Endorsement } from '@coalition/domain/endorsements';
import { findBrokenEntry, LedgerEntry } from '@coalition/domain/ledger';
import { Message } from '@coalition/domain/mail';
import { bug, CalendarDay, EmailAddress, instantLater, type Digest } from '@coalition/domain/values';
import { migrate } from '../../database/migrations/migrate.ts';
import { openDatabase, type Database, type DatabasePlace } from '../../database/open-database.ts';
import { randomIndex, seededRandom, type Random } from '../../database/trials/seeded-random.ts';
import type { TrialReport } from '../../database/trials/trial-report.ts';
import { startOfficeProcess, type OfficeProcess } from '../../listeners/trials/office-process.ts';
import { currentInstant } from '../../server/office.ts';
import { exampleOffice } from '../../server/office.examples.ts';
import { openExampleStatement, prepareMail, requestUnder, type ExampleStatement } from '../endorsement.examples.ts';
import { requestSignOn } from '../signing/request-sign-on.ts';
import { linksOf } from './read-links.ts';

const requestsOfOneLife = 24;
const atOnce = 6;
const killDelayMsMax = 15;

/** How a trial of kills is run. */
export interface ConfirmationKillTrial {
  times: number;
  seed: number;
  place: DatabasePlace;
}

/**
 * Kills the api with `kill -9` while people confirm, starts it again without repair, and looks: whoever was told that their
 * name stands finds it there, once, with its entry in the ledger and one receipt; nobody stands by half.
 */
export async function endureConfirmationKills({ times, seed, place }: ConfirmationKillTrial): Promise<TrialReport> {
  const random = seededRandom(seed);
  const statement = await prepare(place);
  const told: string[] = [];
  const complaints: string[] = [];
  for (let life = 1; life <= times; life += 1) {
    const tokens = await requestMany(place, statement, life);
    const office = await startOfficeProcess(place, 'no-session');
    told.push(...(await confirmUntilKilled(office, { tokens, digest: statement.digest, random })));
    complaints.push(...(await inspect(place, told.length)).map((found) => `after kill ${String(life)}: ${found}`));
  }
  const office = await startOfficeProcess(place, 'no-session');
  for (const token of told) {
    const view = await office.visitor.endorsements.view.query({ token, purpose: 'confirm', language: 'en' });
    if (view.status !== 'confirmed')
      complaints.push(`somebody was told that their name stands, and it is ${view.status}`);
  }
  if ((await office.stop()) !== 0) complaints.push('it did not stop cleanly when asked');
  const summary = `${String(times)} kills of the api, ${String(told.length)} answered confirmations (seed ${String(seed)}): ${String(complaints.length)} complaints`;
  return { complaints, summary };
}

async function prepare(place: DatabasePlace): Promise<ExampleStatement> {
  return withDatabase(place, async (database) => {
    const migrated = await migrate(database);
    if (!migrated.ok) return bug('the database cannot be migrated', { ...migrated.failure });
    await prepareMail(database.db);
    return openExampleStatement(database.db, { closesOn: CalendarDay.parse('2099-12-31') });
  });
}

/** Requests of one life, made while the api is down. @returns the tokens that confirm them */
async function requestMany(place: DatabasePlace, statement: ExampleStatement, life: number): Promise<string[]> {
  return withDatabase(place, async ({ db }) => {
    const known = new Set(await linksOf(db, 'confirm'));
    for (let person = 1; person <= requestsOfOneLife; person += 1) {
      const name = `Life ${String(life)} person ${String(person)}`;
      const email = EmailAddress.parse(`life${String(life)}person${String(person)}@example.org`);
      const nameAsSigned = { name, title: null, organisation: null, place: null, language: 'en' as const };
      const caller = { clientKey: name, sessionDigest: null };
      const now = currentInstant();
      const request = requestUnder(statement, { email, nameAsSigned });
      const form = { openedAt: instantLater(now, -60_000), website: '' };
      const asked = await requestSignOn(exampleOffice(db, { now, caller }), request, form);
      if (!asked.ok) return bug('a request was refused', { ...asked.failure });
    }
    return (await linksOf(db, 'confirm')).filter((token) => !known.has(token));
  });
}

async function confirmUntilKilled(
  office: OfficeProcess,
  { tokens, digest, random }: { tokens: readonly string[]; digest: Digest; random: Random },
): Promise<string[]> {
  const told: string[] = [];
  const last = 1 + randomIndex(random, tokens.length - atOnce);
  const delayMs = random() * killDelayMsMax;
  const waiting = [...tokens];
  const { promise: isOver, resolve: end } = Promise.withResolvers<null>();
  const confirmOn = async (): Promise<void> => {
    for (let token = waiting.shift(); token !== undefined; token = waiting.shift()) {
      const answer = await office.visitor.endorsements.confirm.mutate({ token, digest }).catch(() => null);
      if (answer === null) return;
      if (answer.status === 'confirmed') told.push(token);
      if (told.length === last) setTimeout(() => void office.kill().then(() => end(null)), delayMs);
    }
  };
  const people = Array.from({ length: atOnce }, confirmOn);
  await isOver;
  await Promise.all(people);
  return told;
}

/** Looks at the rows, the ledger and the mails of everybody. */
function inspect(place: DatabasePlace, toldCount: number): Promise<string[]> {
  return withDatabase(place, async ({ db }) => {
    const rows = await db.selectFrom('endorsements').select(['id', 'content', 'confirmed_sequence']).execute();
    const confirmed = rows.filter(({ content }) => Endorsement.parse(content).state.status === 'confirmed');
    const entries = (await db.selectFrom('ledger_entries').select('content').orderBy('sequence').execute()).map(
      ({ content }) => LedgerEntry.parse(content),
    );
    const stood = entries.filter(({ event }) => event.kind === 'endorsement_confirmed').map(({ sequence }) => sequence);
    const messages = (await db.selectFrom('messages').select(['content', 'subject_id']).execute()).filter(
      ({ content }) => Message.parse(content).purpose === 'endorsement_receipt',
    );
    const receipts = Map.groupBy(messages, ({ subject_id }) => subject_id);
    const broken = await findBrokenEntry(entries);
    return [
      ...(broken === null ? [] : [`the ledger breaks at entry ${String(broken)}`]),
      ...(confirmed.length < toldCount ? [`${String(toldCount)} were told, ${String(confirmed.length)} stand`] : []),
      ...(sorted(confirmed.map((row) => row.confirmed_sequence)) === sorted(stood) ? [] : ['rows and ledger differ']),
      ...confirmed
        .filter(({ id }) => receipts.get(id)?.length !== 1)
        .map(({ id }) => `${id} has ${String(receipts.get(id)?.length ?? 0)} receipts`),
    ];
  });
}

function sorted(sequences: readonly (number | null)[]): string {
  return sequences
    .map((sequence) => sequence ?? 0)
    .sort((one, other) => one - other)
    .join();
}

async function withDatabase<Value>(place: DatabasePlace, work: (database: Database) => Promise<Value>): Promise<Value> {
  const opened = await openDatabase(place);
  if (!opened.ok) return bug('the database cannot be opened', { ...opened.failure });
  try {
    return await work(opened.value);
  } finally {
    await opened.value.close();
  }
}
