import { fail } from '@coalition/domain/values';
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { DatabaseNewerThanCode, explainDatabaseFailure } from '../database.failures.ts';
import { openDatabase, type Database } from '../open-database.ts';
import { describeOnBothEngines, makePlace, type TestDatabase } from '../test-databases.ts';
import { startProcess } from '../trials/child-process.ts';
import { randomIndex, seededRandom } from '../trials/seeded-random.ts';
import { trialMigrations, trialSteps } from '../trials/trial-migrations.ts';
import { migrate, type Migration } from './migrate.ts';
import { migrations } from './migrations.ts';

function migrationOf(name: string, up: Migration['up'] = () => Promise.resolve()): Migration {
  return { name, up };
}

async function appliedNames(database: Database): Promise<string[]> {
  const rows = await database.db.selectFrom('schema_migrations').select('name').orderBy('name').execute();
  return rows.map(({ name }) => name);
}

describe('the migrations of the product', () => {
  it('stand in the order of their numbers, each name once', () => {
    const names = migrations.map(({ name }) => name);
    expect(names).toEqual([...new Set(names)].sort());
    expect(names.every((name, place) => name.startsWith(`${String(place + 1).padStart(4, '0')}-`))).toBe(true);
  });
});

describeOnBothEngines('migrating', (open) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await open();
  });

  it('does nothing to a database that is up to date', async () => {
    expect(await migrate(database)).toEqual({ ok: true, value: [] });
  });

  it('applies what is missing, in order, once', async () => {
    const fresh = await open();
    const ran: string[] = [];
    const added = ['9001-one', '9002-two'].map((name) =>
      migrationOf(name, () => {
        ran.push(name);
        return Promise.resolve();
      }),
    );
    const known = [...migrations, ...added];
    expect(await migrate(fresh, known)).toEqual({ ok: true, value: ['9001-one', '9002-two'] });
    expect(await migrate(fresh, known)).toEqual({ ok: true, value: [] });
    expect(ran).toEqual(['9001-one', '9002-two']);
  });

  it('refuses a database that knows a migration the code does not, and changes nothing', async () => {
    const fresh = await open();
    await fresh.db.insertInto('schema_migrations').values({ name: '9999-from-the-future' }).execute();
    const refusal = DatabaseNewerThanCode({ migration: '9999-from-the-future' });
    expect(await migrate(fresh, [...migrations, migrationOf('9001-one')])).toEqual(fail(refusal));
    expect(await appliedNames(fresh)).toEqual([...migrations.map(({ name }) => name), '9999-from-the-future']);
    expect(explainDatabaseFailure(refusal)).toContain('newer release');
  });

  it('undoes the whole of a migration that breaks, and keeps those before it', async () => {
    const fresh = await open();
    const breaking = migrationOf('9002-breaking', async (db) => {
      await sql`create table half_made (id integer)`.execute(db);
      await sql`insert into no_such_table values (1)`.execute(db);
    });
    await expect(migrate(fresh, [...migrations, migrationOf('9001-one'), breaking])).rejects.toThrow('no_such_table');
    expect((await appliedNames(fresh)).at(-1)).toBe('9001-one');
    const found = await sql<{ table: string | null }>`select to_regclass('half_made')::text as table`.execute(fresh.db);
    expect(found.rows).toEqual([{ table: null }]);
  });
});

describe('two processes that migrate one server at the same time', () => {
  it('apply each migration once', async () => {
    const place = await makePlace('postgresql', 'migrated');
    const children = [1, 2].map(() => startProcess(migrator, [place.dataDir, place.databaseUrl ?? '']));
    expect(await Promise.all(children.map(({ ended }) => ended))).toEqual([0, 0]);
    await expectAllSteps(place);
  });
});

const migrator = new URL('../trials/migrate-until-killed.ts', import.meta.url);

async function expectAllSteps(place: Parameters<typeof openDatabase>[0]): Promise<void> {
  const opened = await openDatabase(place);
  if (!opened.ok) expect.fail(opened.failure.code);
  const finished = await migrate(opened.value, trialMigrations);
  const ran = await sql<{ step: number }>`select step from trial_steps order by step`.execute(opened.value.db);
  await opened.value.close();
  expect(finished.ok).toBe(true);
  expect(ran.rows.map(({ step }) => step)).toEqual(trialSteps.map((_, step) => step));
}

describe.each(['pglite', 'postgresql'] as const)('migrations killed in their middle (%s)', (engine) => {
  it('are finished by the next start, each having run once', { timeout: 120_000 }, async () => {
    const random = seededRandom(3);
    const place = await makePlace(engine, 'migrated');
    const args = [place.dataDir, ...(place.databaseUrl === undefined ? [] : [place.databaseUrl])];
    for (let life = 0; life < 4; life += 1) {
      const child = startProcess(migrator, args);
      const delayMs = randomIndex(random, 60);
      child.lines.once('line', () => setTimeout(child.kill, delayMs));
      await child.ended;
    }
    await expectAllSteps(place);
  });
});
