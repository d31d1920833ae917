import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { makePlace, openTestDatabase, type TestDatabase } from '../../database/test-databases.ts';
import type { DatabasePlace } from '../../database/open-database.ts';
import { verifyLedger } from '../../proofs/verify-ledger.ts';
import { ledgerKey } from '../../server/keys/ledger-key.ts';
import { exampleOffice, publicCaller } from '../../server/office.examples.ts';
import { done, exportExample, fillOffice, importedAt, within } from '../exports.examples.ts';
import { importArchive } from './import-archive.ts';

const engines = ['pglite', 'postgresql'] as const;
const whole = { isWithPrivate: true, name: 'whole' };

describe('an export of everything', { timeout: 120_000 }, () => {
  let source: TestDatabase;
  let file: string;
  const places = new Map<string, DatabasePlace>();
  beforeAll(async () => {
    source = await openTestDatabase('pglite');
    await fillOffice(source, source.place.dataDir);
    file = await exportExample(source, source.place.dataDir, whole);
  }, 120_000);

  const loadInto = async (engine: 'pglite' | 'postgresql', from: string): Promise<DatabasePlace> => {
    const place = await makePlace(engine, 'empty');
    done(await importArchive({ file: from, place, at: importedAt }));
    return place;
  };
  const exportAgain = (place: DatabasePlace) =>
    within(place, async (database) => readFileSync(await exportExample(database, place.dataDir, whole)));

  it.each(engines)(
    'loads into an empty %s and comes out byte for byte as it went in',
    { timeout: 120_000 },
    async (engine) => {
      const place = await loadInto(engine, file);
      places.set(engine, place);
      expect((await exportAgain(place)).equals(readFileSync(file))).toBe(true);
    },
  );

  it('goes from a server to the embedded engine just so', { timeout: 120_000 }, async () => {
    const place = places.get('postgresql') ?? expect.fail();
    const place2 = await loadInto('pglite', join(place.dataDir, 'exports', 'whole.tar.gz'));
    expect((await exportAgain(place2)).equals(readFileSync(file))).toBe(true);
  });

  it.each(engines)('keeps words, names and ledger provable in %s, under the keys that signed them', async (engine) => {
    const place = places.get(engine) ?? expect.fail();
    const { publicKey } = ledgerKey(source.place.dataDir);
    const key = ledgerKey(place.dataDir);
    expect(key.publicKey).not.toBe(publicKey);
    expect(key.past.map((past) => past.publicKey)).toEqual([publicKey]);
    const report = await within(place, ({ db }) => {
      const installation = { ...exampleOffice(db).installation, dataDir: place.dataDir, ledgerKey: key };
      return verifyLedger(exampleOffice(db, { installation }));
    });
    expect(report.findings).toEqual([]);
    expect(report.agreesWith).toEqual([report.size]);
  });

  it.each(engines)('shows visitors of %s what they saw before: lists, searches, rolls', async (engine) => {
    const look = async ({ db }: Pick<TestDatabase, 'db'>) => {
      const visitor = publicCaller(db);
      return {
        topics: await visitor.topics.list({ language: 'fr' }),
        statements: await visitor.statements.list({ language: 'en' }),
        members: await visitor.members.list({ language: 'en' }),
        roll: await db.selectFrom('roll_counts').selectAll().orderBy('statement_id').execute(),
        words: await db.selectFrom('search_words').selectAll().orderBy('language').orderBy('word').execute(),
        facets: await db
          .selectFrom('facet_counts')
          .selectAll()
          .orderBy('facet')
          .orderBy('noun')
          .orderBy('language')
          .execute(),
      };
    };
    const seen = await within(places.get(engine) ?? expect.fail(), look);
    expect(seen).toEqual(await look(source));
  });

  it.each(engines)('refuses a %s that holds anything, and leaves it as it is', async (engine) => {
    const place = places.get(engine) ?? expect.fail();
    const refused = await importArchive({ file, place, at: importedAt });
    expect(refused).toMatchObject({ ok: false, failure: { code: 'import_target_not_empty' } });
    expect((await exportAgain({ ...place }).catch(() => null)) ?? readdirSync(place.dataDir)).not.toHaveLength(0);
  });

  it('is refused without the private part while names stand under statements, and leaves nothing', async () => {
    const open = await exportExample(source, source.place.dataDir, { isWithPrivate: false, name: 'open' });
    const place = await makePlace('pglite', 'empty');
    const refused = await importArchive({ file: open, place, at: importedAt });
    expect(refused).toMatchObject({ ok: false, failure: { code: 'export_lacks_names' } });
    for (const folder of ['database', 'media', 'keys', 'ledger', 'importing'])
      expect(existsSync(join(place.dataDir, folder))).toBe(false);
  });
});
