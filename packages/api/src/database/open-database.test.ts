import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { DatabaseOfAnotherVersion, DatabaseUnreachable, explainDatabaseFailure } from './database.failures.ts';
import { openDatabase } from './open-database.ts';
import { describeOnBothEngines, makePlace, openTestDatabase, type TestDatabase } from './test-databases.ts';
import { onServer } from './testing/make-templates.ts';
import { withDatabaseName } from './testing/server-address.ts';

describeOnBothEngines('an open database', (open) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await open();
  });

  it('gives every kind of value as the other engine does', async () => {
    const { rows } = await sql`select 5::int8 as count, array[1, 2]::int8[] as counts, '2026-03-01'::date as day,
      '\\x00ff'::bytea as bytes, 1.50::numeric as exact, 0.5::float8 as float, true as claim, array['a', null] as words,
      '{"a": [1, "é"]}'::jsonb as document, '2026-03-01T12:00:00.5Z'::timestamptz as instant,
      null::text as absent`.execute(database.db);
    expect(rows).toEqual([
      {
        count: 5,
        counts: [1, 2],
        day: '2026-03-01',
        bytes: new Uint8Array([0, 255]),
        exact: '1.50',
        float: 0.5,
        claim: true,
        words: ['a', null],
        document: { a: [1, 'é'] },
        instant: new Date('2026-03-01T12:00:00.500Z'),
        absent: null,
      },
    ]);
  });

  it('refuses to round a count that no number can hold', async () => {
    await expect(sql`select 9007199254740993::int8 as count`.execute(database.db)).rejects.toThrow('bigint beyond');
  });
});

describe('opening a database', () => {
  it('refuses a server that does not answer, without telling its address or password', async () => {
    const opened = await openDatabase({ dataDir: '', databaseUrl: 'postgresql://somebody:secret@127.0.0.1:9/nowhere' });
    expect(opened).toEqual({ ok: false, failure: DatabaseUnreachable({ reason: 'ECONNREFUSED' }) });
    if (!opened.ok) expect(explainDatabaseFailure(opened.failure)).not.toContain('secret');
  });

  it('refuses a server whose text is not Unicode', async () => {
    const { serverUrl } = inject('templates');
    const name = `coalition_latin_${randomUUID()}`;
    await onServer(serverUrl, (db) =>
      sql`create database ${sql.id(name)} template template0 encoding latin1 locale 'C' locale_provider libc`.execute(
        db,
      ),
    );
    const opened = await openDatabase({ dataDir: '', databaseUrl: withDatabaseName(serverUrl, name) });
    await onServer(serverUrl, (db) => sql`drop database ${sql.id(name)}`.execute(db));
    expect(opened).toMatchObject({
      ok: false,
      failure: { code: 'database_server_unsuitable', facts: { encoding: 'LATIN1' } },
    });
  });

  it('refuses files that another major version wrote, and leaves the folder free', async () => {
    const { dataDir } = await makePlace('pglite', 'migrated');
    const versionFile = join(dataDir, 'database', 'PG_VERSION');
    writeFileSync(versionFile, '17\n');
    const refusal = DatabaseOfAnotherVersion({ dataDir, found: '17', expected: '18' });
    expect(await openDatabase({ dataDir })).toEqual({ ok: false, failure: refusal });
    writeFileSync(versionFile, '18\n');
    const opened = await openDatabase({ dataDir });
    expect(opened.ok).toBe(true);
    if (opened.ok) await opened.value.close();
  });

  it(
    'makes a whole cluster or none: what an interrupted first start left is made anew',
    { timeout: 120_000 },
    async () => {
      const { dataDir } = await makePlace('pglite', 'empty');
      mkdirSync(join(dataDir, 'database.making'));
      writeFileSync(join(dataDir, 'database.making', 'PG_VERSION'), '18\n');
      const opened = await openDatabase({ dataDir });
      if (opened.ok) await opened.value.close();
      expect(opened.ok).toBe(true);
      expect(readdirSync(dataDir).sort()).toEqual(['database', 'database.lock']);
    },
  );
});

describe('the embedded database', () => {
  it('shrinks its log at a checkpoint', async () => {
    const database = await openTestDatabase('pglite');
    const logFiles = (): number =>
      readdirSync(join(database.place.dataDir, 'database', 'pg_wal')).filter((name) => /^[\dA-F]{24}$/.test(name))
        .length;
    await sql`create table bulk (body text)`.execute(database.db);
    for (let round = 0; round < 12; round += 1) {
      await sql`insert into bulk select repeat(md5(g::text), 10) from generate_series(1, 30000) g`.execute(database.db);
    }
    const before = logFiles();
    await database.checkpoint();
    expect(before).toBeGreaterThan(6);
    expect(logFiles()).toBeLessThanOrEqual(5);
  });
});
