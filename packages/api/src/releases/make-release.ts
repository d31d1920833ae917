import {
  changesText,
  compareReleases,
  dataPackage,
  ReleaseEmpty,
  ReleaseThere,
  type Release,
  type ReleaseAbout,
} from '@coalition/domain/releases';
import { bug, fail, ok, type FailureOf, type Result } from '@coalition/domain/values';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { syncTree } from '../database/pglite/sync-tree.ts';
import { announce } from '../revisions/changes/announce.ts';
import { inSnapshot, inTransaction, todayOf, type Db, type Office } from '../server/office.ts';
import { writeAudit } from '../server/write-audit.ts';
import { readResources, readSections, readTopics } from './read-library.ts';
import { findRelease, keepRelease, listReleases, releaseFolder } from './release-files.ts';
import { readReleased, writeFile, writeTable } from './write-release.ts';

type NotMade = FailureOf<typeof ReleaseThere> | FailureOf<typeof ReleaseEmpty>;

/**
 * Makes the release of today out of what is public now. It stands in its place whole or not at all, and from then on nothing changes it.
 *
 * @fails ReleaseThere, ReleaseEmpty
 */
export async function makeRelease(office: Office): Promise<Result<Release, NotMade>> {
  const { dataDir } = office.installation;
  if (dataDir === null) return fail(ReleaseEmpty({}));
  const day = todayOf(office);
  const place = join(releaseFolder(dataDir), day);
  if (findRelease(dataDir, day)) return fail(ReleaseThere({ day }));
  mkdirSync(releaseFolder(dataDir), { recursive: true, mode: 0o700 });
  const making = mkdtempSync(join(releaseFolder(dataDir), '.making-'));
  try {
    const release = await inSnapshot(office.db, (db) => writeRelease(office, db, making));
    if (release.counts.resources === 0) return fail(ReleaseEmpty({}));
    keepRelease(making, release);
    syncTree(making);
    // Somebody else may have been faster, or stopped half-way.
    if (findRelease(dataDir, day)) return fail(ReleaseThere({ day }));
    if (existsSync(place)) rmSync(place, { recursive: true });
    renameSync(making, place);
    await tell(office, release);
    return ok(release);
  } finally {
    rmSync(making, { recursive: true, force: true });
  }
}

/** Makes the release of a month that has none yet, unless nothing is public. @returns null where nothing was due */
export async function makeDueRelease(office: Office): Promise<Release | null> {
  const { dataDir } = office.installation;
  if (dataDir === null) return null;
  const month = todayOf(office).slice(0, 7);
  if (listReleases(dataDir).some(({ day }) => day.startsWith(month))) return null;
  const made = await makeRelease(office);
  return made.ok ? made.value : null;
}

async function writeRelease(office: Office, db: Db, folder: string): Promise<Release> {
  const dataDir = office.installation.dataDir ?? bug('no folder for releases');
  const previous = listReleases(dataDir).find(({ withdrawal }) => withdrawal === null) ?? null;
  const about: ReleaseAbout = {
    day: todayOf(office),
    since: previous?.day ?? null,
    licence: office.installation.contentLicence,
  };
  const [topics, sections] = [await readTopics(db), await readSections(db)];
  const resources = await writeTable(folder, 'resources', () => readResources(db));
  const tables = [
    resources,
    await writeTable(folder, 'sections', () => [sections]),
    await writeTable(folder, 'topics', () => [topics]),
  ].flatMap(({ files }) => files);
  const before = previous ? await readReleased(join(releaseFolder(dataDir), previous.day)) : [];
  const changes = compareReleases(before, await readReleased(folder));
  const texts = [
    await writeFile(folder, 'CHANGES.md', [changesText(about, changes, 'en')]),
    await writeFile(folder, 'CHANGEMENTS.md', [changesText(about, changes, 'fr')]),
    await writeFile(folder, 'datapackage.json', [dataPackage(about, tables)]),
  ];
  const summed = [...tables, ...texts].toSorted((one, other) => (one.name < other.name ? -1 : 1));
  const sums = await writeFile(
    folder,
    'SHA256SUMS',
    summed.map(({ name, sha256 }) => `${sha256}  ${name}\n`),
  );
  return {
    day: about.day,
    madeAt: office.now,
    licence: about.licence,
    counts: { resources: resources.lines, topics: topics.length, sections: sections.length },
    changes: {
      since: about.since,
      added: changes.added.length,
      changed: changes.changed.length,
      withdrawn: changes.withdrawn.length,
    },
    files: [...summed, sums],
    withdrawal: null,
  };
}

/** Notes it in the audit log, and lets the public site hear of it. */
async function tell(office: Office, { day, counts }: Release): Promise<void> {
  await inTransaction(office.db, async (db) => {
    const facts = { day, resources: counts.resources };
    await writeAudit(office, db, { action: 'releases.make', noun: null, recordId: null, facts });
    await announce(db, { at: office.now, noun: 'releases', record_id: day, is_withdrawal: false });
    return ok(null);
  });
}
