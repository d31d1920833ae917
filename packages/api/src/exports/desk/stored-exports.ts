import { Instant, instantLater } from '@coalition/domain/values';
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** An export that lies in the data folder, ready to be taken away. */
export interface StoredExport {
  /** Name in the folder `exports/`. */
  name: string;
  at: Instant;
  isWithPrivate: boolean;
  sizeBytes: number;
}

/** How long an export waits to be taken away: it holds everything, so that it should not lie about. */
const keptMs = 24 * 3_600_000;

/** Where exports lie. */
export function exportFolder(dataDir: string): string {
  return join(dataDir, 'exports');
}

/** The name of an export by its moment, and by whether it holds facts of people. */
export function exportName(at: Instant, isWithPrivate: boolean): string {
  return `export-${isWithPrivate ? 'with-private-' : ''}${at.replaceAll(':', '-')}.tar.gz`;
}

/** All exports of a data folder, the newest first. */
export function listExports(dataDir: string): StoredExport[] {
  const folder = exportFolder(dataDir);
  if (!existsSync(folder)) return [];
  const found = readdirSync(folder).flatMap((name) => readName(folder, name) ?? []);
  return found.sort((one, other) => (one.at < other.at ? 1 : -1));
}

function readName(folder: string, name: string): StoredExport | null {
  const [, isPrivate, day, minute, second] =
    /^export-(with-private-)?(\d{4}-\d\d-\d\dT\d\d)-(\d\d)-(\d\d\.\d{3}Z)\.tar\.gz$/.exec(name) ?? [];
  const at = Instant.safeParse([day, minute, second].join(':'));
  if (!at.success) return null;
  return { name, at: at.data, isWithPrivate: isPrivate !== undefined, sizeBytes: statSync(join(folder, name)).size };
}

// How often somebody was forgotten since this process began: what was read before that is not given out.
const forgettings = new Map<string, number>();

/** How often private exports of a data folder were forgotten: an export that was begun before the last time is to be made anew. */
export function countForgettings(dataDir: string): number {
  return forgettings.get(dataDir) ?? 0;
}

/** Deletes the ready exports that hold facts of people, for one of these people is forgotten. */
export function forgetPrivateExports(dataDir: string | null): void {
  if (dataDir === null) return;
  forgettings.set(dataDir, countForgettings(dataDir) + 1);
  const ready = listExports(dataDir).filter(({ isWithPrivate }) => isWithPrivate);
  for (const { name } of ready) rmSync(join(exportFolder(dataDir), name), { force: true });
}

/** Deletes what exports that were killed left, unpacked; only where none is under way. */
export function removeHalfExports(dataDir: string): void {
  const folder = exportFolder(dataDir);
  if (!existsSync(folder)) return;
  const left = readdirSync(folder).filter((name) => name.startsWith('.making-'));
  for (const name of left) rmSync(join(folder, name), { recursive: true, force: true });
}

/** Deletes exports that nobody took away in a day, and what an interrupted one left. */
export function forgetOldExports(dataDir: string, now: Instant): void {
  const folder = exportFolder(dataDir);
  for (const { name, at } of listExports(dataDir))
    if (instantLater(at, keptMs) < now) rmSync(join(folder, name), { force: true });
  if (!existsSync(folder)) return;
  const left = readdirSync(folder, { withFileTypes: true }).filter(({ name }) => name.startsWith('.making-'));
  for (const { name } of left) {
    const path = join(folder, name);
    if (statSync(path).mtimeMs + keptMs < Date.parse(now)) rmSync(path, { recursive: true, force: true });
  }
}
