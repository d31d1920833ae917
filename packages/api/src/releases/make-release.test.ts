import { releaseFiles, ReleasedResource, tableSchema } from '@coalition/domain/releases';
import { bug, Instant, WebAddress } from '@coalition/domain/values';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { describeOnBothEngines, type TestDatabase } from '../database/test-databases.ts';
import {
  addAsker,
  exampleInstallation,
  exampleNow,
  exampleOffice,
  refusalOf,
  staffCaller,
  publicCaller,
} from '../server/office.examples.ts';
import { makeDueRelease } from './make-release.ts';
import { releaseFolder } from './release-files.ts';
import { finishWithdrawals } from './withdraw-release.ts';

describeOnBothEngines('a data release', (open) => {
  let database: TestDatabase;
  const april = Instant.parse('2026-04-01T15:00:00.000Z');
  const installation = () => ({
    ...exampleInstallation,
    dataDir: database.place.dataDir,
    contentLicence: WebAddress.parse('https://creativecommons.org/licenses/by/4.0/'),
  });
  const as = async (now: Instant) =>
    staffCaller(database.db, await addAsker(database.db, 'publisher'), { now, installation: installation() });
  const fileOf = (day: string, name: string) =>
    readFileSync(join(releaseFolder(database.place.dataDir), day, name), 'utf8');
  beforeAll(async () => {
    database = await open('library');
  });

  it('comes once a month by itself, with everything that is public of the library', async () => {
    const office = exampleOffice(database.db, { installation: installation(), now: exampleNow });
    const made = (await makeDueRelease(office)) ?? bug('nothing was due');
    expect(await makeDueRelease({ ...office, now: Instant.parse('2026-03-30T15:00:00.000Z') })).toBeNull();
    expect(made).toMatchObject({ day: '2026-03-02', changes: { since: null, withdrawn: 0 } });
    const lines = fileOf(made.day, 'resources.jsonl').trimEnd().split('\n');
    expect(lines).toHaveLength(made.counts.resources);
    for (const line of lines) ReleasedResource.parse(JSON.parse(line));
    expect(fileOf(made.day, 'resources.csv').split('\r\n')[0]).toBe(Object.keys(ReleasedResource.shape).join(','));
  });

  it('has sums that hold, a licence, and a description of every column', () => {
    const sums = fileOf('2026-03-02', 'SHA256SUMS')
      .trimEnd()
      .split('\n')
      .map((line) => line.split('  '));
    expect(sums.map(([, name]) => name).toSorted()).toEqual(
      Object.keys(releaseFiles)
        .filter((name) => name !== 'SHA256SUMS')
        .toSorted(),
    );
    for (const [sum, name = ''] of sums)
      expect(createHash('sha256').update(fileOf('2026-03-02', name)).digest('hex')).toBe(sum);
    const description = z
      .object({
        licenses: z.array(z.object({ path: z.string() })),
        resources: z.array(z.object({ name: z.string(), schema: z.unknown() })),
      })
      .parse(JSON.parse(fileOf('2026-03-02', 'datapackage.json')));
    expect(description.licenses[0]?.path).toContain('creativecommons');
    expect(description.resources.find(({ name }) => name === 'resources')?.schema).toEqual(tableSchema('resources'));
  });

  it('names nobody who is not the maker of a published work: no member, no endorser, no staff', () => {
    for (const name of readdirSync(join(releaseFolder(database.place.dataDir), '2026-03-02')))
      expect(fileOf('2026-03-02', name)).not.toMatch(/"(contact|email|staffName|members)"/);
  });

  it('says by title what changed since the one before, in both languages', async () => {
    const staff = await as(april);
    const [changed, gone] = await staff.resources.list();
    if (!changed || !gone) return expect.fail();
    const { revision } = await staff.resources.withdraw({
      id: gone.id,
      expectedRevision: gone.revision,
      reason: null,
      tombstone: { reason: { en: 'It is wrong.', fr: 'C’est faux.' }, replacedBy: null },
    });
    expect(revision).toBeGreaterThan(gone.revision);
    const before = fileOf('2026-03-02', 'resources.jsonl');
    const made = await staff.releases.make();
    expect(made).toMatchObject({ day: '2026-04-01', changes: { since: '2026-03-02', added: 0, withdrawn: 1 } });
    expect(fileOf('2026-04-01', 'CHANGES.md')).toContain('## Withdrawn (1)');
    expect(fileOf('2026-04-01', 'CHANGEMENTS.md')).toContain('## Retraits (1)');
    expect(fileOf('2026-03-02', 'resources.jsonl')).toBe(before);
  });

  it('is never made anew', async () => {
    expect(await refusalOf((await as(april)).releases.make())).toMatchObject({ code: 'release_there' });
  });

  it('is taken back as a whole: its files go, its place says why, and the next is compared with what is left', async () => {
    const reason = { en: 'A person was named by mistake.', fr: 'Une personne a été nommée par erreur.' };
    await (await as(april)).releases.withdraw({ day: '2026-04-01', reason });
    expect(existsSync(join(releaseFolder(database.place.dataDir), '2026-04-01', 'resources.jsonl'))).toBe(false);
    // As when the first try had been stopped before its end.
    const left = join(releaseFolder(database.place.dataDir), '2026-04-01', 'resources.jsonl');
    writeFileSync(left, 'named');
    await (await as(april)).releases.withdraw({ day: '2026-04-01', reason });
    expect(existsSync(left)).toBe(false);
    writeFileSync(left, 'named');
    await finishWithdrawals(exampleOffice(database.db, { installation: installation() }));
    expect(existsSync(left)).toBe(false);
    const [newest] = await publicCaller(database.db, { installation: installation() }).releases.list();
    expect(newest).toMatchObject({ day: '2026-04-01', withdrawal: { reason } });
    const next = await (await as(Instant.parse('2026-05-01T15:00:00.000Z'))).releases.make();
    expect(next.changes).toMatchObject({ since: '2026-03-02', withdrawn: 1 });
  });
});
