import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { publicClient } from '../packages/api/src/client.ts';
import { migrate } from '../packages/api/src/database/migrations/migrate.ts';
import { openDatabase, type DatabasePlace } from '../packages/api/src/database/open-database.ts';
import { startServer } from '../packages/api/src/database/testing/start-server.ts';
import {
  openExampleStatement,
  prepareMail,
  type ExampleStatement,
} from '../packages/api/src/endorsements/endorsement.examples.ts';
import { startMailServer, type MailServer } from '../packages/api/src/outside/mail-server.trial.ts';
import { bug, CalendarDay } from '../packages/domain/src/values/index.ts';
import { variables } from '../scripts/environment.ts';
import { buildApps } from '../scripts/processes/build-apps.ts';
import { root } from '../scripts/processes/part.ts';
import type { TrialParts } from '../scripts/trials/run-trials.ts';
import { addressOf, confirmAll, requestAll, type Campaign, type Timing } from './endorsements/campaign.ts';
import { askFor } from './pages/ask-for.ts';

const ports = { API_PUBLIC_PORT: '4582', API_STAFF_PORT: '4583', WEB_PORT: '4580' };
const apiUrl = `http://127.0.0.1:${ports.API_PUBLIC_PORT}/trpc`;
const site = `http://127.0.0.1:${ports.WEB_PORT}`;
const rivalInserts = 300;
/** Longer than an attempt that hung and is made again. */
const patienceMs = 300_000;

/**
 * A campaign from the first form to the last name on the roll: `times` hundred people on PostgreSQL and a tenth of them on
 * the embedded database, forty at once, each through a mail that a server of our own takes, while others read the page.
 * The rival is a bare insert of one row on the same database.
 */
export async function run({ times, log }: TrialParts): Promise<boolean> {
  if (!(await buildApps())) return false;
  const people = times * 100;
  const server = await startServer();
  if (!server.ok) return bug('no PostgreSQL to measure on');
  try {
    const onServer = await campaignOn('PostgreSQL', { people, databaseUrl: server.value.url, log });
    const embedded = await campaignOn('PGlite', { people: Math.max(50, Math.round(people / 10)), log });
    return onServer && embedded;
  } finally {
    await server.value.stop();
  }
}

interface Round {
  people: number;
  databaseUrl?: string;
  log: (line: string) => void;
}

async function campaignOn(engine: string, { people, databaseUrl, log }: Round): Promise<boolean> {
  const dataDir = mkdtempSync(join(tmpdir(), 'coalition-campaign-'));
  const place: DatabasePlace = { dataDir, ...(databaseUrl === undefined ? {} : { databaseUrl }) };
  const { statement, insertsPerSecond } = await prepare(place);
  const mail = await startMailServer();
  const processes = start(place, mail.url);
  try {
    await untilReady();
    const secret = readFileSync(join(dataDir, 'keys', 'shared', 'secret'), 'utf8').trim();
    const campaign: Campaign = { apiUrl, secret, statement, people, atOnce: 40 };
    const asked = await requestAll(campaign);
    log(`${engine}, ${String(people)} people: forms ${inWords(asked, insertsPerSecond)}`);
    const began = performance.now();
    const tokens = await tokensOf(mail, people);
    const mailSeconds = (performance.now() - began + asked.tookMs) / 1_000;
    log(`${engine}: mails to confirm were all out ${mailSeconds.toFixed(1)} s after the first form`);
    const over = new AbortController();
    const reading = readOn(`${site}/en/statements/${statement.slug}`, over.signal);
    const confirmed = await confirmAll(campaign, tokens);
    over.abort();
    log(`${engine}: confirmations ${inWords(confirmed, insertsPerSecond)}`);
    log(`${engine}: the page, read meanwhile: ${spread(await reading)}`);
    log(
      `${engine}: memory of the api ${residentMegabytes(processes[0])} MB, of the site ${residentMegabytes(processes[1])} MB`,
    );
    const roll = await publicClient(apiUrl, { 'x-coalition-secret': secret }).endorsements.roll.query({
      language: 'en',
      slug: statement.slug,
      page: 1,
    });
    const lost = people - (roll?.total ?? 0);
    log(`${engine}: ${String(roll?.total ?? 0)} names on the roll, ${String(lost)} lost or double`);
    return lost === 0 && asked.refused === 0 && confirmed.refused === 0;
  } finally {
    await Promise.all(processes.map(stop));
    await mail.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function prepare(place: DatabasePlace): Promise<{ statement: ExampleStatement; insertsPerSecond: number }> {
  const opened = await openDatabase(place);
  if (!opened.ok) return bug('the database cannot be opened', { ...opened.failure });
  const { db } = opened.value;
  const migrated = await migrate(opened.value);
  if (!migrated.ok) return bug('the database cannot be migrated', { ...migrated.failure });
  await prepareMail(db);
  const statement = await openExampleStatement(db, { closesOn: CalendarDay.parse('2099-12-31') });
  const began = performance.now();
  for (let row = 0; row < rivalInserts; row += 1) {
    await db
      .insertInto('installation')
      .values({ name: `rival-${String(row)}`, value: 'x' })
      .execute();
  }
  const insertsPerSecond = rivalInserts / ((performance.now() - began) / 1_000);
  await opened.value.close();
  return { statement, insertsPerSecond };
}

function start({ dataDir, databaseUrl }: DatabasePlace, smtpUrl: string): ChildProcess[] {
  const env = {
    ...variables,
    ...ports,
    DATA_DIR: dataDir,
    DATABASE_URL: databaseUrl ?? '',
    SMTP_URL: smtpUrl,
    TZ: 'UTC',
    NODE_ENV: 'production',
  };
  const entries = ['packages/api/src/main.ts', 'apps/web/src/server/main.ts'];
  return entries.map((entry) =>
    spawn(process.execPath, [entry], { cwd: root, env, stdio: ['ignore', 'ignore', 'inherit'] }),
  );
}

async function untilReady(): Promise<void> {
  for (const url of [`http://127.0.0.1:${ports.API_PUBLIC_PORT}/readyz`, `${site}/en`]) {
    while (
      !(await fetch(url).then(
        ({ ok }) => ok,
        () => false,
      ))
    )
      await wait(200);
  }
}

/** The token that each person's first mail brings; fewer than people where no mail came any more. */
async function tokensOf(mail: MailServer, people: number): Promise<Map<string, string>> {
  const tokens = new Map<string, string>();
  let read = 0;
  let lastCameAt = performance.now();
  while (tokens.size < people && performance.now() - lastCameAt < patienceMs) {
    if (mail.received.length > read) lastCameAt = performance.now();
    for (const { to, text } of mail.received.slice(read)) {
      const token = /\/(?:confirm|confirmer)\/([\w-]{43})/.exec(text)?.[1];
      if (token !== undefined) tokens.set(to, token);
      read += 1;
    }
    await wait(200);
  }
  if (!tokens.has(addressOf(0))) return bug('mails came to other addresses than asked');
  return tokens;
}

/** Reads a page again and again, as four readers do. @returns what each answer took, in milliseconds */
async function readOn(url: string, signal: AbortSignal): Promise<number[]> {
  const answersMs: number[] = [];
  const read = async (): Promise<void> => {
    while (!signal.aborted) {
      const began = performance.now();
      await askFor(url);
      answersMs.push(performance.now() - began);
      await wait(25);
    }
  };
  await Promise.all(Array.from({ length: 4 }, read));
  return answersMs;
}

async function stop(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}

function inWords({ tookMs, answersMs, refused }: Timing, rival: number): string {
  const perSecond = answersMs.length / (tookMs / 1_000);
  return `${perSecond.toFixed(0)}/s, ${spread(answersMs)}, ${String(refused)} refused; bare inserts one after the other ${rival.toFixed(0)}/s, ratio ${(perSecond / rival).toFixed(2)}`;
}

function spread(numbers: readonly number[]): string {
  const ordered = [...numbers].sort((one, other) => one - other);
  const at = (part: number) => (ordered[Math.floor(ordered.length * part)] ?? 0).toFixed(1);
  return `p50 ${at(0.5)} ms, p99 ${at(0.99)} ms`;
}

/** Resident memory as Linux tells it; 0 elsewhere. */
function residentMegabytes(child: ChildProcess | undefined): string {
  try {
    const status = readFileSync(`/proc/${String(child?.pid ?? 0)}/status`, 'utf8');
    return (Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? '0') / 1_024).toFixed(0);
  } catch {
    return '0';
  }
}
