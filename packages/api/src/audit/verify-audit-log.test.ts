import type { SignedAuditSeal } from '@coalition/domain/audit';
import { Digest, ok } from '@coalition/domain/values';
import fc from 'fast-check';
import { sql } from 'kysely';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { describeOnBothEngines, type TestDatabase } from '../database/test-databases.ts';
import { passingLedgerKey } from '../server/keys/ledger-key.ts';
import { writeAudit } from '../server/write-audit.ts';
import { exampleInstallation, exampleOffice } from '../server/office.examples.ts';
import { inTransaction, type Db, type Office } from '../server/office.ts';
import { addSeal, readSeals } from './audit-seals.ts';
import { readAuditLog } from './audit.store.ts';
import { admitLostAudit, keepAuditSeal, newestSeal } from './keep-audit-seal.ts';
import { verifyAuditLog, verifyAuditLogIn } from './verify-audit-log.ts';

const exampleDigest = Digest.parse('f'.repeat(64));
const note = (action: string) => ({ action, noun: 'topics', recordId: 'top_x', facts: { revision: 1 } });

async function act(office: Office, actions: readonly string[], comesTo: 'all' | 'nothing' = 'all'): Promise<void> {
  await inTransaction(office.db, async (db) => {
    for (const action of actions) await writeAudit(office, db, note(action));
    return comesTo === 'all' ? ok(null) : { ok: false, failure: { code: 'x', kind: 'conflict', facts: {} } };
  });
}

describeOnBothEngines('the audit log', (open) => {
  let database: TestDatabase;
  let office: Office;
  beforeEach(async () => {
    database = await open();
    const dataDir = mkdtempSync(join(tmpdir(), 'audit-'));
    office = exampleOffice(database.db, { installation: { ...exampleInstallation, dataDir } });
  });

  async function actionsIn(db: Db): Promise<(string | undefined)[]> {
    return (await Array.fromAsync(readAuditLog(db))).map(({ entry }) => entry?.action);
  }

  it('is one chain without a gap, however many act at once, and keeps nothing of what came to nothing', async () => {
    const acts = fc.array(
      fc.record({ notes: fc.integer({ min: 0, max: 3 }), comesTo: fc.constantFrom('all', 'nothing') }),
      { minLength: 12, maxLength: 30 },
    );
    let counted = 0;
    await fc.assert(
      fc.asyncProperty(acts, async (all) => {
        await Promise.all(
          all.map(({ notes, comesTo }, index) =>
            act(
              office,
              Array.from({ length: notes }, () => `topics.save${String(index)}`),
              comesTo,
            ),
          ),
        );
        counted += all.reduce((sum, { notes, comesTo }) => sum + (comesTo === 'all' ? notes : 0), 0);
        expect(await verifyAuditLog(office)).toMatchObject({ size: counted, findings: [] });
      }),
      { numRuns: 8 },
    );
  });

  it('chains an entry that belongs to no other deed, too', async () => {
    await writeAudit(office, office.db, note('access.sign_in_refused'));
    expect(await verifyAuditLog(office)).toMatchObject({ size: 1, findings: [] });
  });

  /** What a check finds after some SQL, which is undone. */
  async function findingsAfter(text: string, brought: SignedAuditSeal[] = []): Promise<string[]> {
    const tx = await database.db.startTransaction().execute();
    try {
      for (const command of text.split(';')) await sql.raw(command).execute(tx);
      const { findings } = await verifyAuditLogIn(office.installation, tx, brought);
      return findings.map(({ finding, ...place }) => `${finding} ${Object.values(place).join(' ')}`);
    } finally {
      await tx.rollback().execute();
    }
  }

  const places: [string, string, string][] = [
    ['an edited name', `update audit_entries set staff_name = 'Eve' where sequence = 3`, 'audit_changed 3'],
    ['an edited fact', `update audit_entries set facts = '{"revision":2}' where sequence = 2`, 'audit_changed 2'],
    ['an entry made unreadable', `update audit_entries set facts = '[]' where sequence = 4`, 'audit_unreadable 4'],
    ['a deleted entry', 'delete from audit_entries where sequence = 4', 'audit_missing 4'],
    ['a deleted beginning', 'delete from audit_entries where sequence < 3', 'audit_missing 1'],
    [
      'a swapped pair',
      `update audit_entries set sequence = case sequence when 2 then 103 else 102 end where sequence in (2, 3);
      update audit_entries set sequence = sequence - 100 where sequence > 100`,
      'audit_changed 2',
    ],
    [
      'an entry slipped in with an earlier time',
      `update audit_entries set sequence = -sequence where sequence > 3;
      update audit_entries set sequence = 1 - sequence where sequence < 0;
      insert into audit_entries select 4, '2026-01-01T00:00:00.000Z', staff_id, staff_name, action, noun, record_id,
        request_id, facts, previous, digest from audit_entries where sequence = 3`,
      'audit_changed 4',
    ],
    ['a tail cut off', 'delete from audit_entries where sequence > 4', 'audit_end_differs 6 4'],
    ['another end', `update audit_head set last_digest = repeat('a', 64)`, 'audit_end_differs 6 6'],
  ];
  it.each(places)('names the first bad place: %s', async (_name, text, finding) => {
    await act(office, ['a.a', 'b.b', 'c.c', 'd.d', 'e.e', 'f.f']);
    expect((await findingsAfter(text))[0]).toBe(finding);
  });

  it('finds a tail cut together with its end, and a log made anew, against a seal that was kept', async () => {
    await act(office, ['a.a', 'b.b', 'c.c']);
    const middle = await newestSeal(office, office.db);
    await act(office, ['d.d']);
    const newest = await newestSeal(office, office.db);
    if (!middle || !newest) return expect.fail('no seal');
    const cut = `delete from audit_entries where sequence > 2;
      update audit_head set size = 2, last_digest = (select digest from audit_entries where sequence = 2)`;
    expect(await findingsAfter(cut)).toEqual([]);
    expect(await findingsAfter(cut, [middle, newest])).toEqual(['audit_shorter 3 2', 'audit_shorter 4 2']);
    const other = await open();
    await act({ ...office, db: other.db }, ['a.a', 'x.x', 'c.c', 'd.d']);
    const report = await verifyAuditLogIn(office.installation, other.db, [middle]);
    expect(report.findings).toEqual([{ finding: 'audit_rebuilt', size: 3 }]);
  });

  it('finds a seal that was changed, or signed by somebody else', async () => {
    await act(office, ['a.a', 'b.b']);
    const seal = await newestSeal(office, office.db);
    if (!seal) return expect.fail('no seal');
    const changed = { ...seal, seal: { ...seal.seal, size: 1 } };
    const stranger = { ...office, installation: { ...office.installation, ledgerKey: passingLedgerKey() } };
    const strange = await newestSeal(stranger, office.db);
    expect(await findingsAfter('select 1', [changed])).toEqual(['audit_seal_unsigned 1']);
    expect(await findingsAfter('select 1', strange ? [strange] : [])).toEqual(['audit_seal_unsigned 2']);
  });

  it('is sealed outside the database when it grew, and not otherwise', async () => {
    const dataDir = office.installation.dataDir ?? '';
    expect(await keepAuditSeal(office)).toBeNull();
    await act(office, ['a.a']);
    expect(await keepAuditSeal(office)).not.toBeNull();
    expect(await keepAuditSeal(office)).toBeNull();
    await act(office, ['b.b', 'c.c']);
    await keepAuditSeal(office);
    expect(readSeals(dataDir).map(({ seal }) => seal.size)).toEqual([1, 3]);
    expect(await verifyAuditLog(office)).toMatchObject({ findings: [], agreesWith: [1, 3] });
  });

  it('says itself, once, what a restored backup lost; what was sealed in the gap is no fault then', async () => {
    const dataDir = office.installation.dataDir ?? '';
    await act(office, ['a.a', 'b.b', 'c.c', 'd.d']);
    await keepAuditSeal(office);
    const yesterday = await open();
    const restored = { ...office, db: yesterday.db };
    await act(restored, ['a.a', 'b.b']);
    expect((await verifyAuditLog(restored)).findings).toEqual([{ finding: 'audit_shorter', size: 4, counted: 2 }]);
    expect(await admitLostAudit(restored)).toEqual({ lostFrom: 3, lostUntil: 4 });
    await keepAuditSeal(restored);
    expect(await admitLostAudit(restored)).toBeNull();
    expect(await actionsIn(yesterday.db)).toEqual(['a.a', 'b.b', 'audit.restored']);
    expect(await verifyAuditLog(restored)).toMatchObject({ findings: [], agreesWith: [3], gaps: [4] });
    addSeal(dataDir, { seal: { size: 1, digest: exampleDigest, at: office.now }, signature: '0'.repeat(128) });
    expect((await verifyAuditLog(restored)).findings).toEqual([{ finding: 'audit_seal_unsigned', size: 1 }]);
  });
});
