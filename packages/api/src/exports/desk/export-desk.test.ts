import type { MemberFacts } from '@coalition/domain/members';
import { bug, Slug } from '@coalition/domain/values';
import { sql } from 'kysely';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { readArchive } from '../../backups/archive/read-archive.ts';
import { describeOnBothEngines, type TestDatabase } from '../../database/test-databases.ts';
import { exampleIndividual, exampleOrganisationMember } from '../../members/member.examples.ts';
import {
  addAsker,
  exampleInstallation,
  exampleNow,
  exampleOffice,
  newestAudit,
  staffCaller,
} from '../../server/office.examples.ts';
import { within } from '../exports.examples.ts';
import { beginExport, exportsEnded, lookAtExports } from './export-desk.ts';
import { exportFolder, forgetPrivateExports, removeHalfExports } from './stored-exports.ts';
import { takeExport } from './take-export.ts';

/** The text of every file of an archive, by path. */
async function textsOf(file: string): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  for await (const part of readArchive(file)) {
    if (part.kind === 'damaged') return bug(part.reason);
    const chunks: Uint8Array[] = [];
    for await (const chunk of part.chunks) chunks.push(Uint8Array.from(chunk));
    texts.set(part.name, Buffer.concat(chunks).toString());
  }
  return texts;
}

async function officeIn({ db, place: { dataDir } }: TestDatabase) {
  const installation = { ...exampleInstallation, dataDir };
  return exampleOffice(db, { asker: await addAsker(db, 'owner'), installation });
}

describeOnBothEngines('the desk of exports', (open) => {
  let database: TestDatabase;
  let office: Awaited<ReturnType<typeof officeIn>>;
  beforeAll(async () => {
    database = await open('library');
    office = await officeIn(database);
  }, 120_000);
  const folder = () => exportFolder(database.place.dataDir);

  const publish = async (slug: string, facts: MemberFacts, draft: MemberFacts) => {
    const { members } = staffCaller(database.db, office.asker);
    const slugs = { en: Slug.parse(slug), fr: Slug.parse(slug) };
    const about = { text: { about: null }, isTranslation: false };
    const texts = { en: about, fr: about };
    const { id } = await members.create({ slugs, facts, confidential: { contact: null, note: null }, texts });
    const published = await members.publish({ id, expectedRevision: 1, languages: ['en', 'fr'], reason: null });
    await members.save({ id, expectedRevision: published.revision, edit: { facts: draft }, reason: null });
    return id;
  };
  const exported = async (isWithPrivate: boolean) => {
    await beginExport(office, { isWithPrivate });
    await exportsEnded(database.place.dataDir);
    return lookAtExports(office);
  };

  it(
    'keep a membership private of which either side, draft or public, is of a person',
    { timeout: 120_000 },
    async () => {
      const [organisation] = await staffCaller(database.db, office.asker).organisations.list();
      const one = exampleOrganisationMember(organisation?.id ?? bug('no organisation'));
      const ids = [
        await publish('was-a-person', exampleIndividual(), one),
        await publish('is-one', one, exampleIndividual()),
      ];
      const { failure, ready } = await exported(true);
      expect(failure).toBeNull();
      const texts = await textsOf(join(folder(), ready[0]?.name ?? ''));
      for (const id of ids) {
        expect(texts.get('private/individuals.jsonl')).toContain(id);
        expect(texts.get('data/records/members.jsonl')).not.toContain(id);
      }
    },
  );

  it('lose what holds facts of people as soon as somebody is forgotten, and what was left half-made', async () => {
    mkdirSync(join(folder(), '.making-killed'));
    await beginExport({ ...office, now: exampleNow }, { isWithPrivate: true });
    forgetPrivateExports(database.place.dataDir);
    expect(lookAtExports(office).ready).toEqual([]);
    await exportsEnded(database.place.dataDir);
    expect(lookAtExports(office)).toMatchObject({ failure: null, ready: [{ isWithPrivate: true }] });
    await exported(false);
    removeHalfExports(database.place.dataDir);
    expect(readdirSync(folder()).filter((name) => name.startsWith('.'))).toEqual([]);
    forgetPrivateExports(database.place.dataDir);
    expect(lookAtExports(office).ready.map(({ isWithPrivate }) => isWithPrivate)).toEqual([false]);
  }, 120_000);

  it('are free again when the log could not be written', async () => {
    const gone = await open('migrated');
    const their = await officeIn(gone);
    await sql`drop table audit_entries`.execute(gone.db);
    await expect(beginExport(their, { isWithPrivate: false })).rejects.toThrow();
    expect(lookAtExports(their).making).toBeNull();
  });

  it('from the terminal are noted in the audit log too', { timeout: 120_000 }, async () => {
    const other = await open('migrated');
    await other.close();
    const file = join(other.place.dataDir, 'taken.tar.gz');
    const wish = { file, isWithPrivate: true, place: other.place, staffPort: 1, at: exampleNow };
    expect(await takeExport(wish)).toMatchObject({ isDone: true });
    const noted = await within(other.place, ({ db }) => newestAudit(db));
    expect(noted).toMatchObject({ action: 'exports.make', at: exampleNow, facts: { isWithPrivate: true } });
  });

  it('say that they broke off when something stored does not fit', { timeout: 120_000 }, async () => {
    await sql`update records set content = jsonb_set(content::jsonb, '{facts}', '"broken"') where noun = 'pages'`.execute(
      database.db,
    );
    expect(await exported(false)).toMatchObject({ making: null, failure: { code: 'export_broken' } });
  });
});
