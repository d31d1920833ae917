import { Release, releaseFiles, type ReleaseFileName } from '@coalition/domain/releases';
import { CalendarDay } from '@coalition/domain/values';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '../server/write-whole.ts';

/** What a release says of itself, beside its files. */
const aboutName = 'release.json';

/** Where releases lie; backups hold them. */
export function releaseFolder(dataDir: string): string {
  return join(dataDir, 'releases');
}

/** All releases, the newest first; a folder that is none is passed over. */
export function listReleases(dataDir: string): Release[] {
  const folder = releaseFolder(dataDir);
  if (!existsSync(folder)) return [];
  const days = readdirSync(folder).filter((name) => CalendarDay.safeParse(name).success);
  return days
    .sort()
    .reverse()
    .flatMap((day) => findRelease(dataDir, day) ?? []);
}

/** The release of a day; null where there is none. */
export function findRelease(dataDir: string, day: string): Release | null {
  if (!CalendarDay.safeParse(day).success) return null;
  try {
    const about: unknown = JSON.parse(readFileSync(join(releaseFolder(dataDir), day, aboutName), 'utf8'));
    return Release.safeParse(about).data ?? null;
  } catch {
    return null;
  }
}

/** Writes what a release says of itself into its folder. */
export function keepRelease(folder: string, release: Release): void {
  writeWhole(join(folder, aboutName), `${JSON.stringify(release, null, 2)}\n`);
}

/** Path of a file of a release. */
export function releasePath(dataDir: string, day: CalendarDay, name: ReleaseFileName): string {
  return join(releaseFolder(dataDir), day, name);
}

/** Whether any file of a release lies there, beside what it says of itself. */
export function hasReleaseFiles(dataDir: string, day: CalendarDay): boolean {
  return Object.keys(releaseFiles).some((name) => existsSync(join(releaseFolder(dataDir), day, name)));
}

/** Deletes the files of a release that was withdrawn; what it says of itself stays. */
export function deleteReleaseFiles(dataDir: string, day: CalendarDay): void {
  for (const name of Object.keys(releaseFiles)) rmSync(join(releaseFolder(dataDir), day, name), { force: true });
}
