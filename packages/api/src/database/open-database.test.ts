import { sql } from 'kysely';
import { beforeAll, expect, it } from 'vitest';
import { describeOnBothEngines, type TestDatabase } from './test-databases.ts';

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
