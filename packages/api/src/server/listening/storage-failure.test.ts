import { bug } from '@coalition/domain/values';
import { Kysely, PostgresDialect, sql } from 'kysely';
import { createServer } from 'node:net';
import { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Tables } from '../../database/tables.ts';
import { describeOnBothEngines, openTestDatabase } from '../../database/test-databases.ts';
import { startListener, type ExampleListener } from './listener.examples.ts';
import { storageFailureOf } from './storage-failure.ts';

describeOnBothEngines('a query that ends because', (open) => {
  const endOf = async (statement: string): Promise<unknown> => {
    const { db } = await open();
    return sql
      .raw(statement)
      .execute(db)
      .then(
        () => bug('it went well'),
        (error: unknown) => error,
      );
  };

  it('the disk is full is known for that', async () => {
    const error = await endOf(`do $$ begin raise exception 'no room' using errcode = '53100'; end $$`);
    expect(storageFailureOf(error)).toMatchObject({ code: 'storage_full', kind: 'unavailable' });
  });

  it('it was a mistake of ours is not called anything else', async () => {
    expect(storageFailureOf(await endOf('select nothing from nowhere'))).toBeNull();
    expect(storageFailureOf(await endOf('select 1/0'))).toBeNull();
  });
});

describe('a server that', () => {
  it('ends a connection in the middle of a query is known to be away', async () => {
    const { db } = await openTestDatabase('postgresql');
    const end = sql`select pg_terminate_backend(pg_backend_pid())`.execute(db);
    await expect(end.catch(storageFailureOf)).resolves.toMatchObject({ code: 'database_away' });
  });

  it('ends a connection between two queries of a transaction ends the transaction, and nothing else', async () => {
    const { db } = await openTestDatabase('postgresql');
    const broken = db.transaction().execute(async (trx) => {
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(trx);
      await sql`select pg_terminate_backend(${rows[0]?.pid ?? 0}, 10000)`.execute(db);
      await vi.waitFor(() => expect(sql`select 1`.execute(trx)).rejects.toThrow(), { timeout: 30_000 });
      return sql`select 1`.execute(trx);
    });
    await expect(broken.catch(storageFailureOf)).resolves.toMatchObject({ code: 'database_away' });
    expect((await sql<{ one: number }>`select 1 as one`.execute(db)).rows).toEqual([{ one: 1 }]);
  });

  describe('does not answer', () => {
    let db: Kysely<Tables>;
    let listeners: ExampleListener[];
    beforeAll(async () => {
      const pool = new Pool({ host: '127.0.0.1', port: await freePort(), user: 'nobody', database: 'nothing' });
      db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
      listeners = [await startListener(db, 'public'), await startListener(db, 'staff')];
    });
    afterAll(async () => {
      await Promise.all(listeners.map(({ server }) => server.close()));
      await db.destroy();
    });

    it('is what visitors’ and staff’s programs are told, rather than that something broke', async () => {
      const [visitors, staff] = listeners;
      const input = encodeURIComponent(JSON.stringify({ language: 'en' }));
      const answers = [
        await fetch(`${visitors?.url}/trpc/helplines.list?input=${input}`, { headers: visitors?.headers ?? {} }),
        // Who asks is looked up before anything else; that fails, too.
        await fetch(`${staff?.url}/trpc/access.me`, {
          headers: { ...staff?.headers, authorization: `Bearer ${'a'.repeat(43)}` },
        }),
      ];
      for (const answer of answers) {
        expect(answer.status).toBe(503);
        expect(await answer.json()).toMatchObject({
          error: {
            message: 'database_away',
            data: { failure: { code: 'database_away', kind: 'unavailable', facts: {} } },
          },
        });
      }
    });
  });
});

/** A port at which nobody listens. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : bug('no port');
}
