import { statementDigest, StatementId, statementTextJson } from '@coalition/domain/statements';
import { bareId, bug, CalendarDay } from '@coalition/domain/values';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { describeOnBothEngines, type TestDatabase } from '../../database/test-databases.ts';
import { refusalOf } from '../../server/office.examples.ts';
import { publicVersion, publishedVersions } from '../public-version.ts';
import { statementRow } from '../statement.row.ts';
import { findStage, listVersions } from '../version.store.ts';
import {
  beginStatement,
  digestOnDesk,
  exampleStaff,
  publishStatementRecord,
  rewriteStatement,
  type ExampleStaff,
} from './statement.examples.ts';

const closesOn = CalendarDay.parse('2026-03-31');
const later = CalendarDay.parse('2026-04-30');
const deliveredOn = CalendarDay.parse('2026-03-02');
const deliveredTo = { en: 'The Minister', fr: 'La ministre' };

/** Everything that can be done to a statement; the likelier acts stand more than once. */
const acts = {
  write: (staff: ExampleStaff, id: string, body: string) => rewriteStatement(staff, id, body),
  approveEnglish: async (staff: ExampleStaff, id: string) => {
    await staff.first.statementDesk.approve({ ...(await read(staff, id)), language: 'en' });
  },
  approveFrench: async (staff: ExampleStaff, id: string) => {
    await staff.second.statementDesk.approve({ ...(await read(staff, id)), language: 'fr' });
  },
  freeze: async (staff: ExampleStaff, id: string) => {
    await staff.director.statementDesk.freeze(await read(staff, id));
  },
  publish: async (staff: ExampleStaff, id: string) => {
    await publishStatementRecord(staff, id);
  },
  invite: ({ director }: ExampleStaff, id: string) =>
    director.statementDesk.open({ id, mode: 'by_invitation', closesOn }),
  open: ({ director }: ExampleStaff, id: string) => director.statementDesk.open({ id, mode: 'public', closesOn }),
  extend: ({ director }: ExampleStaff, id: string) => director.statementDesk.extend({ id, closesOn: later }),
  close: ({ director }: ExampleStaff, id: string) => director.statementDesk.close({ id }),
  deliver: ({ director }: ExampleStaff, id: string) => director.statementDesk.deliver({ id, deliveredOn, deliveredTo }),
  archive: ({ director }: ExampleStaff, id: string) => director.statementDesk.archive({ id }),
  takeBack: ({ director }: ExampleStaff, id: string) => director.statementDesk.prepareNewVersion({ id }),
  withdraw: async ({ director }: ExampleStaff, id: string) => {
    const { revision: expectedRevision } = await director.statementDesk.state({ id });
    await director.statementDesk.withdraw({ id, expectedRevision, reason: { en: 'Wrong.', fr: null } });
  },
} as const satisfies Record<string, (staff: ExampleStaff, id: string, body: string) => Promise<unknown>>;

async function read(staff: ExampleStaff, id: string) {
  return { id, digest: await digestOnDesk(staff, id), identifiesNoChild: true as const };
}

const step = fc.record({
  act: fc.oneof(
    { weight: 60, arbitrary: fc.constantFrom('approveEnglish', 'approveFrench', 'freeze') },
    { weight: 40, arbitrary: fc.constantFrom('open', 'invite', 'publish', 'takeBack', 'write') },
    { weight: 10, arbitrary: fc.constantFrom('extend', 'close', 'deliver', 'archive') },
    { weight: 1, arbitrary: fc.constant('withdraw' as const) },
  ),
  body: fc.constantFrom('Children may visit.', 'Children may visit, and write.', 'Children may call.'),
});

describeOnBothEngines('whatever is done at a desk', (open) => {
  it('nothing frozen changes, and visitors read frozen words alone', { timeout: 120_000 }, async () => {
    const database = await open();
    const staff = await exampleStaff(database.db);
    let number = 0;
    const reached = new Set<number>();
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 30, maxLength: 30 }), async (history) => {
        const id = await beginStatement(staff, `History ${String((number += 1))}`);
        const frozen = new Map<number, string>();
        for (const { act, body } of history) {
          await refusalOf(acts[act](staff, id, body));
          await expectSound(database, StatementId.parse(id), frozen);
        }
        for (const version of frozen.keys()) reached.add(version);
      }),
      { numRuns: 10 },
    );
    // Chance led somewhere: a history that froze nothing proves nothing.
    expect(reached).toContain(1);
  });
});

async function expectSound({ db }: TestDatabase, id: StatementId, frozen: Map<number, string>): Promise<void> {
  const versions = (await listVersions(db, id)).filter((version) => 'digest' in version);
  for (const version of versions) {
    const text = statementTextJson(version.words);
    expect(frozen.get(version.number) ?? text).toBe(text);
    frozen.set(version.number, text);
    expect(version.digest).toBe(await statementDigest(version.words));
    expect(new Set([version.approvals.en.by, version.approvals.fr.by]).size).toBe(2);
  }
  expect(versions).toHaveLength(frozen.size);
  const stage = await findStage(db, id);
  if ('version' in stage) expect(versions.map((version) => version.number)).toContain(stage.version);
  const record = (await statementRow.store.find(db, id)) ?? bug('no record');
  if (record.published === null) return expectEntries(db, id, versions.length);
  const shown = (await publicVersion(db, id, record)) ?? bug('public words of no version');
  expect((await publishedVersions(db, id)).has(shown.number)).toBe(true);
  return expectEntries(db, id, versions.length);
}

async function expectEntries(db: TestDatabase['db'], id: StatementId, versions: number): Promise<void> {
  const entries = await db
    .selectFrom('ledger_entries')
    .select('kind')
    .where('statement', '=', bareId(id))
    .where('kind', '=', 'version_frozen')
    .execute();
  expect(entries).toHaveLength(versions);
}
