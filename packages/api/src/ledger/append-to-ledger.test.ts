import {
  checkpointJson,
  entryLeaf,
  findBrokenEntry,
  LedgerEntry,
  merkleRoot,
  verifyCheckpoint,
} from '@coalition/domain/ledger';
import { BareId, bytesOf, Digest, Instant, instantLater } from '@coalition/domain/values';
import { beforeEach, expect, it } from 'vitest';
import { describeOnBothEngines, type TestDatabase } from '../database/test-databases.ts';
import { exampleNow, exampleOffice } from '../server/office.examples.ts';
import { inTransaction } from '../server/office.ts';
import { appendToLedger } from './append-to-ledger.ts';

const statement = BareId.parse('01900000-0000-7000-8000-000000000001');
const withdrawal = { kind: 'statement_withdrawn', statement } as const;

describeOnBothEngines('the ledger', (open) => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await open();
  });
  const append = (now = exampleNow) => {
    const office = exampleOffice(database.db, { now });
    return inTransaction(database.db, (db) => appendToLedger(office, db, withdrawal));
  };
  const entries = async () => {
    const rows = await database.db.selectFrom('ledger_entries').select('content').orderBy('sequence').execute();
    return rows.map(({ content }) => LedgerEntry.parse(content));
  };

  it('is one chain without a gap, however many add to it at once', async () => {
    const results = await Promise.all(Array.from({ length: 20 }, () => append()));
    expect(results.every(({ ok }) => ok)).toBe(true);
    expect((await entries()).map(({ sequence }) => sequence)).toEqual(
      Array.from({ length: 20 }, (_, index) => index + 1),
    );
    expect(await findBrokenEntry(await entries())).toBeNull();
  });

  it('answers each event with a signed checkpoint of all entries so far', async () => {
    for (const _ of [1, 2, 3, 4, 5]) await append();
    const last = await append();
    if (!last.ok) return expect.fail('refused');
    const { checkpoint } = last.value.checkpoint;
    const leaves = await Promise.all((await entries()).map(entryLeaf));
    expect(checkpoint).toMatchObject({ size: 6, root: await merkleRoot(leaves) });
    const key = bytesOf(Digest.parse(exampleOffice(database.db).installation.ledgerKey.publicKey));
    expect(await verifyCheckpoint(last.value.checkpoint, key)).toBe(true);
    expect(checkpointJson(checkpoint)).toContain('"size":6');
  });

  it('keeps nothing of an event whose transaction came to nothing', async () => {
    await append();
    await inTransaction(database.db, async (db) => {
      await appendToLedger(exampleOffice(database.db), db, withdrawal);
      return { ok: false, failure: { code: 'x', kind: 'conflict', facts: {} } };
    });
    await append();
    expect((await entries()).map(({ sequence }) => sequence)).toEqual([1, 2]);
  });

  it('gives requests that overtook each other one time, and refuses a clock that is far behind', async () => {
    await append();
    const late = await append(Instant.parse('2026-03-02T14:59:58.000Z'));
    expect(late).toMatchObject({ ok: true, value: { entry: { at: exampleNow } } });
    expect(await append(instantLater(exampleNow, -3_600_000))).toMatchObject({
      failure: { code: 'ledger_time_reversed' },
    });
  });
});
