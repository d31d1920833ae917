import { fail, ok, type Instant, type Result } from '@coalition/domain/values';
import type { CreateFastifyContextOptions } from '@trpc/server/adapters/fastify';
import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import type { Logger } from 'pino';
import { createOwnerLink } from '../access/create-owner-link.ts';
import { bearerDigest, findAsker } from '../access/session.store.ts';
import { keepAuditSeal } from '../audit/keep-audit-seal.ts';
import { addBackupRoute } from '../backups/backup.route.ts';
import { loadContent } from '../content/load-content.ts';
import { explainDatabaseFailure } from '../database/database.failures.ts';
import { migrate } from '../database/migrations/migrate.ts';
import { openDatabase, type Database } from '../database/open-database.ts';
import { fillIdentityKeys } from '../duplicates/fill-identity-keys.ts';
import { importRoute } from '../imports/import.route.ts';
import { makeTitleLoop } from '../imports/titles/ask-titles.ts';
import { makeImportLoop } from '../imports/work-on-imports.ts';
import { exportsEnded } from '../exports/desk/export-desk.ts';
import { addExportRoutes } from '../exports/desk/export.route.ts';
import { settleImport } from '../exports/loading/settle-import.ts';
import { forgetOldExports, removeHalfExports } from '../exports/desk/stored-exports.ts';
import { lapseEndorsements } from '../endorsements/signing/lapse-endorsements.ts';
import type { Environment } from '../environment.ts';
import { keepCheckpoint } from '../ledger/keep-checkpoint.ts';
import { ledgerKey } from '../server/keys/ledger-key.ts';
import { addPublicMediaRoute, addStaffMediaRoutes } from '../media/media.route.ts';
import { forgetOldRuns } from '../links/watching/begin-run.ts';
import { makePageReader } from '../links/watching/make-page-reader.ts';
import { makeLinkWatch, type WatchWays } from '../links/watching/watch-links.ts';
import { agentName } from '../links/watching/read-site-robots.ts';
import { mailCheckpoint } from '../mail/mail-checkpoint.ts';
import { forgetOldMail, makeMailLoop } from '../mail/send-due-mail.ts';
import { askOutside } from '../outside/fetch-page.ts';
import { folderCarrier, mailFolder, smtpCarrier, type CarryMail } from '../outside/send-mail.ts';
import { smtpPlaceOf } from '../outside/smtp-place.ts';
import { makeDueRelease } from '../releases/make-release.ts';
import { finishWithdrawals } from '../releases/withdraw-release.ts';
import { addReleaseRoute } from '../releases/release.route.ts';
import { makeTextLoop } from '../media/reading/work-on-texts.ts';
import { followAttachment } from '../statements/follow-attachment.ts';
import { closeOverdue } from '../statements/desk/close-overdue.ts';
import { tidyMissed } from '../resources/missed/tidy-missed.ts';
import { readAhead } from '../resources/matching/read-ahead.ts';
import { publishDueRecords } from '../revisions/saving/publish-due-records.ts';
import type { Loop } from '../server/background/make-loop.ts';
import { sharedSecret } from '../server/keys/keys.ts';
import { addFileRoute } from '../server/listening/file-route.ts';
import { holdIndexes } from '../search/memory/keep-index.ts';
import { makeListener } from '../server/listening/listener.ts';
import { currentInstant, type Installation, type Office } from '../server/office.ts';
import { duePublishers } from './due-publishers.ts';
import { noticeLostAudit, noticeRestore } from './notice-restore.ts';
import { mediaHolders } from './media-holders.ts';
import { publicRouter, staffRouter } from './routers.ts';

/** How the api asks for pages outside, and which clock it goes by; the machine’s own but in trials. */
export interface WaysOut extends WatchWays {
  now?: () => Instant;
}

/** The running api. */
export interface RunningOffice {
  /** Finishes what is under way, closes both listeners and the database. */
  stop: () => Promise<void>;
}

/**
 * Opens the database, brings it up to date, loads the first content and listens on both ports.
 *
 * @param ways how pages outside are asked for; trials alone give another way
 * @fails with one sentence for the person who started it
 */
export async function startOffice(
  environment: Environment,
  logger: Logger,
  ways?: WaysOut,
): Promise<Result<RunningOffice, string>> {
  const database = await openDatabase({ dataDir: environment.DATA_DIR, databaseUrl: environment.DATABASE_URL });
  if (!database.ok) return fail(explainDatabaseFailure(database.failure));
  const settled = await settleImport(environment.DATA_DIR, database.value);
  if (!settled.ok) {
    await database.value.close();
    return fail(explainDatabaseFailure(settled.failure));
  }
  const installation = installationOf(environment);
  const ground = { database: database.value, installation, logger, clock: ways?.now ?? currentInstant };
  const prepared = await prepare(ground, environment);
  if (!prepared.ok) {
    await database.value.close();
    return prepared;
  }
  const listeners = await listen(ground, environment);
  if (!listeners.ok) {
    await database.value.close();
    return listeners;
  }
  const loops = makeLoops(ground, environment, ways);
  const timers = startTimers(ground, loops);
  // Whoever searches before is answered by the database, which also says what is wrong with it.
  void holdIndexes(database.value.db, 'resources')
    .then(() => readAhead(database.value.db))
    .catch((error: unknown) => {
      logger.warn({ err: error }, 'the search is not held in memory yet');
    });
  return ok({
    stop: async () => {
      timers.forEach(clearInterval);
      await Promise.all([exportsEnded(environment.DATA_DIR), ...loops.map(({ loop }) => loop.stop())]);
      // A step that fails, as all do whose database is gone, keeps nobody from the next one.
      const unheard = (error: unknown) => {
        logger.error({ err: error }, 'one step of stopping failed');
      };
      await keepAuditSeal(machineOffice(ground, 'stop')).catch(unheard);
      await Promise.all(listeners.value.map((listener) => listener.close())).catch(unheard);
      await database.value.close().catch(unheard);
    },
  });
}

/** What every part of the running api works with. */
interface Ground {
  database: Database;
  installation: Installation;
  logger: Logger;
  /** What time it is. */
  clock: () => Instant;
}

function installationOf(environment: Environment): Installation {
  const {
    DATA_DIR: dataDir,
    WEB_ORIGIN,
    WEB_PORT,
    ADMIN_ORIGIN,
    ADMIN_PORT,
    COALITION_TIME_ZONE: timeZone,
  } = environment;
  const webOrigin = WEB_ORIGIN ?? `http://127.0.0.1:${String(WEB_PORT)}`;
  const officeOrigin = ADMIN_ORIGIN ?? `http://127.0.0.1:${String(ADMIN_PORT)}`;
  const hasMailServer = environment.SMTP_URL !== undefined;
  const contentLicence = environment.CONTENT_LICENCE_URL ?? null;
  const settled = { dataDir, webOrigin, officeOrigin, timeZone, contentLicence, hasMailServer };
  return { ...settled, ledgerKey: ledgerKey(dataDir) };
}

/** The machine itself at work, in nobody's name. */
function machineOffice({ database, installation, clock }: Ground, requestId: string): Office {
  return { db: database.db, asker: { role: 'visitor' }, now: clock(), requestId, installation };
}

async function prepare(ground: Ground, environment: Environment): Promise<Result<null, string>> {
  const { database, logger } = ground;
  const migrated = await migrate(database);
  if (!migrated.ok) return fail(explainDatabaseFailure(migrated.failure));
  const office = machineOffice(ground, 'start');
  await noticeLostAudit(office, logger);
  const loaded = await loadContent(office, environment.CONTENT_DIR, { isDemonstration: environment.DEMO === '1' });
  if (!loaded.ok) {
    const { file, problem } = loaded.failure.facts;
    return fail(`The content file ${file} cannot be loaded: ${problem}`);
  }
  if (loaded.value > 0) {
    logger.info({ records: loaded.value }, 'first content loaded');
    await database.checkpoint();
  }
  await fillIdentityKeys(database.db);
  removeHalfExports(environment.DATA_DIR);
  forgetOldExports(environment.DATA_DIR, ground.clock());
  await finishWithdrawals(machineOffice(ground, 'start'));
  await noticeRestore(machineOffice(ground, 'start'), logger);
  await keepAuditSeal(machineOffice(ground, 'start'));
  await createOwnerLink(database.db, environment.DATA_DIR, ground.clock());
  return ok(null);
}

async function listen(ground: Ground, environment: Environment): Promise<Result<FastifyInstance[], string>> {
  const { database, installation, logger, clock } = ground;
  const { db } = database;
  const isReady = () =>
    sql`select 1`.execute(db).then(
      () => true,
      () => false,
    );
  const parts = { secret: sharedSecret(environment.DATA_DIR), logger, isReady };
  const visitor = async ({ req }: Asked): Promise<Office> => ({
    ...machineOffice(ground, req.id),
    caller: { clientKey: clientKeyOf(req.headers), sessionDigest: null },
  });
  const staff = async ({ req }: Asked): Promise<Office> => {
    const now = clock();
    const { authorization } = req.headers;
    const caller = { clientKey: clientKeyOf(req.headers), sessionDigest: bearerDigest(authorization) };
    return {
      db,
      asker: await findAsker(db, authorization, now),
      now,
      requestId: req.id,
      caller,
      installation,
    };
  };
  const listeners = [
    {
      server: makeListener(parts, { router: publicRouter, createContext: visitor }),
      port: environment.API_PUBLIC_PORT,
    },
    {
      server: makeListener(parts, { router: staffRouter, createContext: staff, requestTimeoutMs: 300_000 }),
      port: environment.API_STAFF_PORT,
    },
  ] as const;
  addPublicMediaRoute(listeners[0].server, { officeOf: (req) => visitor({ req }), holders: mediaHolders });
  addReleaseRoute(listeners[0].server, { dataDir: environment.DATA_DIR });
  addStaffMediaRoutes(listeners[1].server, (req) => staff({ req }));
  addFileRoute(listeners[1].server, (req) => staff({ req }), importRoute);
  addExportRoutes(listeners[1].server, {
    officeOf: (req) => staff({ req }),
    machine: () => machineOffice(ground, 'export'),
  });
  addBackupRoute(listeners[1].server, { database, dataDir: environment.DATA_DIR });
  for (const { server, port } of listeners) {
    const listening = await server.listen({ host: environment.API_HOST, port }).then(
      () => null,
      (error: unknown) =>
        `Port ${String(port)} cannot be used: ${error instanceof Error ? error.message : 'unknown reason'}.`,
    );
    if (listening !== null) {
      await Promise.all(listeners.map((listener) => listener.server.close()));
      return fail(listening);
    }
  }
  return ok(listeners.map(({ server }) => server));
}

/** A request on its way to whoever answers it. */
type Asked = Pick<CreateFastifyContextOptions, 'req'>;

/** The client's key as admin sends it; those without one share one. */
function clientKeyOf(headers: CreateFastifyContextOptions['req']['headers']): string {
  const key = headers['x-client-key'];
  return typeof key === 'string' ? key.slice(0, 128) : '';
}

/** Hands mail to the server of the settings, or lays it down as files where there is none. */
function carrierOf({ SMTP_URL, DATA_DIR }: Environment, logger: Logger): CarryMail {
  const place = SMTP_URL === undefined ? null : smtpPlaceOf(SMTP_URL);
  const carry = place === null ? folderCarrier(mailFolder(DATA_DIR)) : smtpCarrier(place);
  return async (mail) => {
    const attempt = await carry(mail);
    if (attempt.outcome !== 'accepted') logger.warn({ ...attempt, messageId: mail.messageId }, 'a mail did not go out');
    return attempt;
  };
}

/** What works as long as the api runs, and how often it looks for work. */
interface TimedLoop {
  loop: Loop;
  everyMs: number;
}

function makeLoops(ground: Ground, environment: Environment, ways: WaysOut | undefined): TimedLoop[] {
  const office = (name: string) => () => machineOffice(ground, name);
  const ask = askOutside({ userAgent: `${agentName}/1.0 (+${ground.installation.webOrigin})` });
  return [
    { loop: makeMailLoop(office('mail'), carrierOf(environment, ground.logger)), everyMs: 1_000 },
    { loop: makeLinkWatch(office('links'), ways ?? { ask }), everyMs: 5_000 },
    { loop: makeImportLoop(office('imports')), everyMs: 1_000 },
    { loop: makeTitleLoop(office('titles'), makePageReader(ways ?? { ask })), everyMs: 1_000 },
    { loop: makeTextLoop(office('texts'), { followers: [followAttachment] }), everyMs: 1_000 },
  ];
}

function startTimers(ground: Ground, loops: readonly TimedLoop[]): NodeJS.Timeout[] {
  const { database, logger } = ground;
  const every = (intervalMs: number, work: () => Promise<unknown>) =>
    setInterval(
      () =>
        void work().catch((error: unknown) => {
          logger.error({ err: error }, 'timed work broke');
        }),
      intervalMs,
    );
  return [
    every(1_000, () => publishDueRecords(machineOffice(ground, 'timer'), duePublishers)),
    every(30_000, () => closeOverdue(machineOffice(ground, 'timer'))),
    every(60_000, () => lapseEndorsements(machineOffice(ground, 'timer'))),
    ...loops.map(({ loop, everyMs }) => every(everyMs, loop.pass)),
    every(3_600_000, () => makeDueRelease(machineOffice(ground, 'releases'))),
    every(3_600_000, () => forgetOldRuns(machineOffice(ground, 'timer'))),
    every(3_600_000, () => forgetOldMail(machineOffice(ground, 'timer'))),
    every(3_600_000, () => tidyMissed(machineOffice(ground, 'timer'))),
    every(3_600_000, async () => {
      forgetOldExports(ground.installation.dataDir ?? '', ground.clock());
    }),
    every(600_000, () => keepCheckpoint(machineOffice(ground, 'timer'), mailCheckpoint)),
    every(600_000, () => keepAuditSeal(machineOffice(ground, 'timer'))),
    every(300_000, () => database.checkpoint()),
  ];
}
