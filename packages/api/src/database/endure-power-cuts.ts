import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { bug } from '@coalition/domain/values';
import { openPglite } from './pglite/open-pglite.ts';
import { scratchFolder } from './testing/scratch-folder.ts';
import type { DiskOperation, KnownFile } from './trials/disk-operation.ts';
import { RecordingNodeFS } from './trials/recording-node-fs.ts';
import { cutStyles, ReplayedDisk } from './trials/replayed-disk.ts';
import { randomIndex, seededRandom, type Random } from './trials/seeded-random.ts';
import type { TrialReport } from './trials/trial-report.ts';
import { checkLoad, prepareLoad, writeLoad, type Acknowledged } from './trials/write-load.ts';

/** A load as the disk saw it: all operations in order, and how many of them had happened at each acknowledgement. */
export interface RecordedLoad {
  /** Copy of the database's folder before the load, wholly on the disk. */
  start: string;
  known: KnownFile[];
  operations: readonly DiskOperation[];
  acknowledged: (Acknowledged & { afterOperations: number })[];
}

/** Runs a load of `writes` on the embedded database in `dataDir`, and records what it asked of the disk. */
export async function recordLoad(dataDir: string, writes: number, random: Random): Promise<RecordedLoad> {
  const folder = join(dataDir, 'database');
  await onEmbedded(dataDir, (db) => prepareLoad(db));
  const start = join(dataDir, 'before');
  cpSync(folder, start, { recursive: true });
  const recorder = new RecordingNodeFS(folder);
  const known = recorder.listKnownFiles();
  const acknowledged: RecordedLoad['acknowledged'] = [];
  const opened = await openPglite(dataDir, { makeFs: () => recorder });
  if (!opened.ok) return bug('trial database cannot be opened', { ...opened.failure });
  await writeLoad(opened.value.db, {
    random,
    firstBatch: 1,
    writes,
    acknowledge: (done) => acknowledged.push({ ...done, afterOperations: recorder.operations.length }),
  });
  const operations = recorder.operations.slice();
  await opened.value.release();
  return { start, known, operations, acknowledged };
}

/** How a trial of power cuts is run. */
export interface PowerCutTrial {
  /** How many moments are tried. */
  times: number;
  writes: number;
  seed: number;
  /** A data folder for this trial alone, empty or with an embedded database. */
  dataDir: string;
}

/**
 * Cuts the power at random moments of a load: rebuilds the folder from what was synced by then, in all styles of loss,
 * opens it without any repair, and looks for every write that had been acknowledged.
 */
export async function endurePowerCuts({ times, writes, seed, dataDir }: PowerCutTrial): Promise<TrialReport> {
  const random = seededRandom(seed);
  const load = await recordLoad(dataDir, writes, random);
  const moments = Array.from({ length: times }, () => randomIndex(random, load.operations.length + 1)).sort(
    (a, b) => a - b,
  );
  const disk = new ReplayedDisk(load.start, load.known);
  const complaints: string[] = [];
  let replayed = 0;
  for (const [trial, moment] of moments.entries()) {
    for (const operation of load.operations.slice(replayed, moment)) disk.apply(operation);
    replayed = moment;
    const style = cutStyles[trial % cutStyles.length] ?? 'partly';
    const found = await checkAfterCut(load, moment, (folder) => {
      disk.cutPower(folder, style, random);
    });
    complaints.push(...found.map((complaint) => `cut after operation ${String(moment)}, ${style}: ${complaint}`));
  }
  const synced = load.operations.filter(({ kind }) => kind === 'sync').length;
  const summary = `${String(times)} power cuts in ${String(load.acknowledged.length)} acknowledged writes, ${String(load.operations.length)} operations, ${String(synced)} of them syncs (seed ${String(seed)}): ${String(complaints.length)} complaints`;
  return { complaints, summary };
}

async function checkAfterCut(
  load: RecordedLoad,
  moment: number,
  cutPower: (folder: string) => void,
): Promise<string[]> {
  const dataDir = mkdtempSync(join(scratchFolder(), 'coalition-cut-'));
  try {
    cutPower(join(dataDir, 'database'));
    const surely = load.acknowledged.filter(({ afterOperations }) => afterOperations <= moment);
    return await onEmbedded(dataDir, (db) => checkLoad(db, surely));
  } catch (error) {
    return [`the database does not open: ${String(error)}`];
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

type EmbeddedDb = Extract<Awaited<ReturnType<typeof openPglite>>, { ok: true }>['value']['db'];

async function onEmbedded<Value>(dataDir: string, use: (db: EmbeddedDb) => Promise<Value>): Promise<Value> {
  const opened = await openPglite(dataDir);
  if (!opened.ok) return bug('trial database cannot be opened', { ...opened.failure });
  try {
    return await use(opened.value.db);
  } finally {
    await opened.value.release();
  }
}
