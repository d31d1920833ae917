import { instantLater } from '@coalition/domain/values';
import type { SignedCheckpoint } from '@coalition/domain/ledger';
import { sql } from 'kysely';
import { beforeAll, expect, it } from 'vitest';
import { describeOnBothEngines, type TestDatabase } from '../database/test-databases.ts';
import { listEntries } from '../ledger/ledger.store.ts';
import { passingLedgerKey } from '../server/keys/ledger-key.ts';
import { newestCheckpoint, signCheckpoint } from '../ledger/sign-checkpoint.ts';
import { exampleInstallation, exampleNow, exampleOffice } from '../server/office.examples.ts';
import type { Db } from '../server/office.ts';
import { prepareStory, rebuildLedger, tellStory, type ToldStatement } from './ledger.examples.ts';
import { verifyLedger, verifyLedgerIn } from './verify-ledger.ts';

// The story: 1 frozen, 2 published, 3 to 5 confirmed, 6 withdrawn; then the same of a second statement, 7 to 12.
describeOnBothEngines('a copy of the database that somebody tampered with', (open) => {
  let database: TestDatabase;
  let told: ToldStatement;
  let yesterday: SignedCheckpoint;
  beforeAll(async () => {
    database = await open('library');
    await prepareStory(database.db);
    told = await tellStory(database.db);
    yesterday = await newestCheckpoint(exampleOffice(database.db), database.db);
    await tellStory(database.db, 'Letters for all');
  });

  /** What a check finds after some SQL, which is undone. */
  async function findingsAfter(
    tamper: (db: Db) => Promise<unknown>,
    earlier: SignedCheckpoint[] = [],
  ): Promise<string[]> {
    const tx = await database.db.startTransaction().execute();
    try {
      await sql`alter table endorsements drop constraint endorsements_confirmed_sequence_fkey`.execute(tx);
      await tamper(tx);
      const { findings } = await verifyLedgerIn(exampleInstallation, tx, earlier);
      return findings.map(({ finding }) => `${finding.finding} ${placeIn(finding)}`.trim());
    } finally {
      await tx.rollback().execute();
    }
  }

  function placeIn(finding: object): string {
    const numbers = Object.entries(finding).filter(([name]) => name !== 'finding' && name !== 'counted');
    return numbers.map(([, value]) => String(value)).join(' ');
  }

  const newest = () => newestCheckpoint(exampleOffice(database.db), database.db);
  const run = (text: string) => async (db: Db) => {
    for (const command of text.split(';')) await sql.raw(command).execute(db);
  };

  it('is whole before anybody touches it, and agrees with its own checkpoints', async () => {
    const report = await verifyLedger(exampleOffice(database.db), [yesterday, await newest()]);
    expect(report).toMatchObject({ size: 12, findings: [], agreesWith: [6, 12], notes: [] });
    expect((await verifyLedger(exampleOffice(database.db))).notes).toEqual([{ note: 'no_earlier_checkpoint' }]);
  });

  const edits: [string, string, string][] = [
    [
      'an edited entry',
      `update ledger_entries set content = jsonb_set(content, '{event,version}', '7') where sequence = 2`,
      'leaf_differs 2',
    ],
    [
      'an edited entry',
      `update ledger_entries set content = jsonb_set(content, '{event,version}', '7') where sequence = 2`,
      'chain_broken 3',
    ],
    ['an entry made unreadable', `update ledger_entries set content = '{}' where sequence = 4`, 'entry_unreadable 4'],
    ['a deleted entry', 'delete from ledger_entries where sequence = 5', 'entry_misplaced 5'],
    [
      'a swapped pair',
      `update ledger_entries set sequence = case sequence when 3 then 104 else 103 end where sequence in (3, 4);
      update ledger_entries set sequence = sequence - 100 where sequence > 100`,
      'entry_misplaced 3',
    ],
    [
      'an entry slipped in with an earlier time',
      `update ledger_entries set sequence = -sequence where sequence > 5;
      update ledger_entries set sequence = 1 - sequence where sequence < 0;
      insert into ledger_entries select 6, '2026-01-01T00:00:00.000Z', kind, statement, leaf,
        jsonb_set(jsonb_set(content, '{at}', '"2026-01-01T00:00:00.000Z"'), '{sequence}', '6')
        from ledger_entries where sequence = 5`,
      'entry_back_dated 6',
    ],
    ['a tail cut off', 'delete from ledger_entries where sequence > 9', 'size_differs 12'],
    ['another end', `update ledger_head set last_digest = repeat('a', 64)`, 'head_differs 12'],
    [
      'changed words of a frozen version',
      `update statement_versions set content = jsonb_set(content, '{words,en,title}', '"Visits for none"') where number = 1`,
      'text_differs 1',
    ],
    ['frozen words taken away', 'delete from statement_versions', 'version_missing 1'],
    [
      'a changed name',
      `update endorsements set content = jsonb_set(content, '{nameAsSigned,name}', '"Eve Example"') where confirmed_sequence = 3`,
      'name_differs 3',
    ],
    [
      'a changed name of somebody counted only',
      `update endorsements set content = jsonb_set(content, '{nameAsSigned,name}', '"Eve Example"') where confirmed_sequence = 4`,
      'kept_differs 4',
    ],
    [
      'a withdrawn name put back',
      `update endorsements set status = 'confirmed', content = jsonb_set(content, '{state}', (select content->'state' from endorsements where confirmed_sequence = 3)) where confirmed_sequence = 5`,
      'name_no_longer_stands 5',
    ],
    ['a name taken away', 'delete from endorsements where confirmed_sequence = 3', 'name_lost 3'],
  ];
  it.each(edits)('is found with its place: %s', async (_name, text, finding) => {
    expect(await findingsAfter(run(text))).toContain(finding);
  });

  it('is found when the end was cut together with what is kept of it, against an earlier checkpoint', async () => {
    const all = await listEntries(database.db);
    const cut = (db: Db) => rebuildLedger(db, exampleOffice(database.db), all.slice(0, 6));
    expect(await findingsAfter(cut, [yesterday])).not.toContain('ledger_shorter 12');
    expect(await findingsAfter(cut, [await newest()])).toContain('ledger_shorter 12');
  });

  it('is found when everything was made anew with our own code, against an earlier checkpoint only', async () => {
    const all = await listEntries(database.db);
    const later = exampleOffice(database.db, { now: instantLater(exampleNow, 60_000) });
    const rebuild = (db: Db) => rebuildLedger(db, later, all);
    expect(await findingsAfter(rebuild)).toEqual([]);
    expect(await findingsAfter(rebuild, [yesterday])).toEqual(['checkpoint_rebuilt 6']);
  });

  it('is found when yesterday was restored, against a checkpoint of today only', async () => {
    const second = `statement <> '${told.bare}'`;
    const restore = async (db: Db) => {
      const all = await listEntries(db);
      const ofSecond = sql.raw(`(select id from records where id like 'stm_%' and id <> '${told.id}')`);
      await sql`delete from endorsements where statement_id in ${ofSecond}`.execute(db);
      await sql`delete from statement_versions where statement_id in ${ofSecond}`.execute(db);
      await sql.raw(`delete from ledger_entries where ${second}`).execute(db);
      await rebuildLedger(db, exampleOffice(database.db), all.slice(0, 6));
    };
    expect(await findingsAfter(restore)).toEqual([]);
    expect(await findingsAfter(restore, [yesterday])).toEqual([]);
    expect(await findingsAfter(restore, [await newest()])).toEqual(['ledger_shorter 12']);
  });

  it('is found when a checkpoint itself was changed, or signed by somebody else', async () => {
    const today = await newest();
    const changed = { ...today, checkpoint: { ...today.checkpoint, size: 11 } };
    const { checkpoint } = today;
    const strange = signCheckpoint({ ledgerKey: passingLedgerKey() }, checkpoint);
    const nothing = () => Promise.resolve();
    expect(await findingsAfter(nothing, [changed])).toEqual(['checkpoint_unsigned 11']);
    expect(await findingsAfter(nothing, [strange])).toEqual(['checkpoint_unsigned 12']);
  });
});
