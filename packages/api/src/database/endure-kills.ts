import { bug } from '@coalition/domain/values';
import { z } from 'zod';
import { openDatabase, type DatabasePlace } from './open-database.ts';
import { startProcess } from './trials/child-process.ts';
import { randomIndex, seededRandom, type Random } from './trials/seeded-random.ts';
import type { TrialReport } from './trials/trial-report.ts';
import { checkLoad, type Acknowledged } from './trials/write-load.ts';

const writer = new URL('./trials/write-until-killed.ts', import.meta.url);
const batchesOfOneLife = 100_000;
const writesBeforeKillMax = 40;
const killDelayMaxMs = 8;

const Said = z.union([z.object({ isOpen: z.literal(true) }), z.object({ batch: z.int(), edition: z.int() })]);

/** How a trial of kills is run. */
export interface KillTrial {
  /** How many processes are killed, one after the other, on the same database. */
  times: number;
  seed: number;
  /** A place for this trial alone, empty or migrated. */
  place: DatabasePlace;
}

/**
 * Kills a writing process with `kill -9` at random moments, opens the database again without any repair, and looks for
 * every write that it had acknowledged in this life and all before.
 */
export async function endureKills({ times, seed, place }: KillTrial): Promise<TrialReport> {
  const random = seededRandom(seed);
  const acknowledged: Acknowledged[] = [];
  const complaints: string[] = [];
  let slowestMs = 0;
  for (let life = 0; life < times; life += 1) {
    acknowledged.push(...(await liveAndDie(place, life, random)));
    const { found, openedMs } = await reopen(place, acknowledged);
    slowestMs = Math.max(slowestMs, openedMs);
    complaints.push(...found.map((complaint) => `after kill ${String(life + 1)}: ${complaint}`));
  }
  const summary = `${String(times)} kills, ${String(acknowledged.length)} acknowledged writes, slowest start ${String(Math.round(slowestMs))} ms (seed ${String(seed)}): ${String(complaints.length)} complaints`;
  return { complaints, summary };
}

async function liveAndDie(place: DatabasePlace, life: number, random: Random): Promise<Acknowledged[]> {
  const seed = randomIndex(random, 2 ** 31);
  const lastWrite = randomIndex(random, writesBeforeKillMax);
  const delayMs = random() * killDelayMaxMs;
  const args = [
    seed,
    life * batchesOfOneLife + 1,
    place.dataDir,
    ...(place.databaseUrl === undefined ? [] : [place.databaseUrl]),
  ];
  const child = startProcess(writer, args.map(String));
  const acknowledged: Acknowledged[] = [];
  let openings = 0;
  child.lines.on('line', (line) => {
    const said = Said.parse(JSON.parse(line));
    if ('isOpen' in said) openings += 1;
    else acknowledged.push(said);
    if (acknowledged.length === lastWrite) setTimeout(child.kill, delayMs);
  });
  await child.ended;
  if (openings === 0) return bug('the writing process did not open the database', { complaint: child.complaint() });
  return acknowledged;
}

async function reopen(
  place: DatabasePlace,
  acknowledged: Acknowledged[],
): Promise<{ found: string[]; openedMs: number }> {
  const began = performance.now();
  const opened = await openDatabase(place);
  const openedMs = performance.now() - began;
  if (!opened.ok) return { found: [`the database does not open: ${opened.failure.code}`], openedMs };
  try {
    return { found: await checkLoad(opened.value.db, acknowledged), openedMs };
  } finally {
    await opened.value.close();
  }
}
