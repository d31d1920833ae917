import { beforeAll, expect, it } from 'vitest';
import { describeOnBothEngines, type TestDatabase } from '../../database/test-databases.ts';
import { seededRandom } from '../../database/trials/seeded-random.ts';
import { prepareMail } from '../endorsement.examples.ts';
import { playHistory } from './random-history.ts';

describeOnBothEngines('a statement of which anything may happen', (open) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await open('library');
    await prepareMail(database.db);
  });

  it('keeps every name under the words it agreed to, through 300 random steps', { timeout: 240_000 }, async () => {
    const random = seededRandom(20_260_302);
    expect(await playHistory(database.db, { steps: 300, random, checkEvery: 10 })).toEqual([]);
    const confirmed = await database.db.selectFrom('ledger_entries').select('kind').execute();
    expect(new Set(confirmed.map(({ kind }) => kind))).toEqual(
      new Set([
        'version_frozen',
        'statement_published',
        'endorsement_confirmed',
        'endorsement_withdrawn',
        'endorsement_removed',
        'version_superseded',
      ]),
    );
  });
});
