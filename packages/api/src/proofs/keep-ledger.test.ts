import { LedgerKeys, readBundle, verifyBundle } from '@coalition/domain/proofs';
import { bug, instantLater, EmailAddress } from '@coalition/domain/values';
import { execFile } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pino from 'pino';
import { beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { coalitionRow } from '../coalition/coalition.row.ts';
import { describeOnBothEngines, type TestDatabase } from '../database/test-databases.ts';
import { mailsTo, requestUnder, typedForm } from '../endorsements/endorsement.examples.ts';
import { checkpointFolder, readCheckpoints } from '../ledger/checkpoint-files.ts';
import { keepCheckpoint } from '../ledger/keep-checkpoint.ts';
import { ledgerKey, rotateLedgerKey } from '../server/keys/ledger-key.ts';
import { listEntries } from '../ledger/ledger.store.ts';
import { newestCheckpoint } from '../ledger/sign-checkpoint.ts';
import { noticeRestore } from '../listeners/notice-restore.ts';
import { mailCheckpoint } from '../mail/mail-checkpoint.ts';
import { saveRecord } from '../revisions/saving/save-record.ts';
import {
  addAsker,
  exampleNow,
  exampleOffice,
  newestAudit,
  publicCaller,
  staffCaller,
} from '../server/office.examples.ts';
import { dayIn, type Office } from '../server/office.ts';
import { endorse, officeIn, prepareStory, rebuildLedger, tellStory, type ToldStatement } from './ledger.examples.ts';
import { verifyLedger } from './verify-ledger.ts';

const silent = pino({ level: 'silent' });
const command = fileURLToPath(new URL('ledger.command.ts', import.meta.url));

describeOnBothEngines('a ledger that is kept', (open) => {
  let database: TestDatabase;
  let told: ToldStatement;
  let office: Office;
  beforeAll(async () => {
    database = await open('library');
    await prepareStory(database.db);
    told = await tellStory(database.db);
    const plain = officeIn(database.db, database.place.dataDir);
    office = { ...plain, installation: { ...plain.installation, ledgerKey: ledgerKey(database.place.dataDir) } };
  });

  const files = () => readdirSync(checkpointFolder(database.place.dataDir)).toSorted();
  const bundle = () => publicCaller(database.db, office).ledger.statementBundle({ language: 'en', slug: told.slug });
  const verified = async (content: unknown) => {
    const read = readBundle(z.json().parse(JSON.parse(JSON.stringify(content))));
    return read.ok ? verifyBundle(read.value, { earlier: [], keys: null }) : bug('unreadable', read.failure.facts);
  };

  it('gives out one file that proves a statement, with the names the roll shows and no other', async () => {
    const given = await bundle();
    expect(await verified(given)).toMatchObject({
      findings: [],
      versions: [{ total: 2, countedOnly: 1, withdrawn: 1 }],
    });
    expect(given?.roll).toMatchObject([{ confirmed: 3, entry: { name: 'Ada Example' } }]);
    const text = JSON.stringify(given);
    for (const hidden of ['Berthe', 'Chantal', 'person.example']) expect(text).not.toContain(hidden);
    expect(await publicCaller(database.db).ledger.statementBundle({ language: 'fr', slug: 'nothing-here' })).toBeNull();
  });

  it('gives out the whole ledger without a name', async () => {
    const given = await publicCaller(database.db, office).ledger.bundle();
    expect(await verified(given)).toMatchObject({ findings: [], size: 6 });
    expect(JSON.stringify(given)).not.toContain('Example');
  });

  it('writes a checkpoint beside the database once for each state', async () => {
    expect(await keepCheckpoint(office, mailCheckpoint)).toMatchObject({ checkpoint: { size: 6 } });
    expect(await keepCheckpoint(office, mailCheckpoint)).toBeNull();
    expect(files()).toEqual(['6.json']);
  });

  it('mails the newest checkpoint to those the office named, at most once a day, and only when there is news', async () => {
    const reader = EmailAddress.parse('keeper@elsewhere.example');
    await nameReader(database.db, reader);
    const mails = async () => (await mailsTo(database.db, reader)).length;
    const keepAt = (hours: number) =>
      keepCheckpoint({ ...office, now: instantLater(exampleNow, hours * 3_600_000) }, mailCheckpoint);
    await keepAt(0);
    await endorse(database.db, told, { name: 'Dora Example' });
    await keepAt(1);
    expect(await mails()).toBe(1);
    await keepAt(25);
    expect(await mails()).toBe(2);
    await keepAt(50);
    expect(await mails()).toBe(2);
    expect(files()).toEqual(['6.json', '7.json']);
    const [mail] = await mailsTo(database.db, reader);
    expect(mail?.body).toContain(JSON.stringify(readCheckpoints(database.place.dataDir)[0]));
  });

  it('says by itself what a restored backup lost, and checkpoints of the gap do not fail it', async () => {
    const all = await listEntries(database.db);
    await database.db.deleteFrom('endorsements').where('confirmed_sequence', '=', 7).execute();
    await rebuildLedger(database.db, office, all.slice(0, 6));
    const email = EmailAddress.parse('waits@person.example');
    const visitor = publicCaller(database.db).endorsements;
    await visitor.request({ request: requestUnder(told, { email }), ...typedForm });
    await noticeRestore(office, silent);
    const asked = (await mailsTo(database.db, email)).at(-1);
    expect(asked?.body).toContain('earlier copy of our records');
    const token = /confirm\/([\w-]{43})/.exec(asked?.body ?? '')?.[1] ?? '';
    expect(await visitor.view({ token, purpose: 'confirm', language: 'en' })).not.toBeNull();
    expect((await listEntries(database.db)).at(-1)?.event).toMatchObject({
      kind: 'ledger_restored',
      lostFrom: 7,
      lostUntil: 7,
    });
    expect(await newestAudit(database.db)).toMatchObject({ action: 'ledger.admit_loss' });
    const report = await verifyLedger(office);
    expect(report).toMatchObject({ findings: [], notes: [{ note: 'gap', size: 7 }] });
    expect((await verified(await bundle())).findings).toEqual([]);
    expect(await publicCaller(database.db, office).ledger.restorations()).toEqual([
      { sequence: 7, lostFrom: 7, lostUntil: 7, on: dayIn('America/Toronto', office.now) },
    ]);
    await noticeRestore(office, silent);
    expect(await listEntries(database.db)).toHaveLength(7);
    expect(files()).toHaveLength(3);
  });

  it('shows the office how it stands, and whether it still is what it was', async () => {
    const staff = staffCaller(database.db, await addAsker(database.db, 'editor'), {
      installation: office.installation,
    });
    expect(await staff.ledgerDesk.state()).toMatchObject({
      newest: { checkpoint: { size: 7 } },
      restorations: [{ sequence: 7, lostFrom: 7, lostUntil: 7 }],
    });
    expect((await staff.ledgerDesk.verify()).findings).toEqual([]);
  });

  it('goes on with a new key, and what the old one signed still counts', async () => {
    const before = await newestCheckpoint(office, database.db);
    const rotated = rotateLedgerKey(database.place.dataDir, before.checkpoint.size);
    expect(rotated.past).toEqual([{ publicKey: office.installation.ledgerKey.publicKey, signedUntil: 7 }]);
    office = { ...office, installation: { ...office.installation, ledgerKey: rotated } };
    expect((await verifyLedger(office, [before])).findings).toEqual([]);
    expect((await verified(await bundle())).findings).toEqual([]);
    expect(LedgerKeys.parse(await publicCaller(database.db, office).ledger.key()).keys).toHaveLength(2);
  });

  it('does not call a forgery a loss: what was changed stays as it is, and the command ends with 1', async () => {
    const all = await listEntries(database.db);
    const later = { ...office, now: instantLater(exampleNow, 60_000) };
    await rebuildLedger(database.db, later, all);
    await noticeRestore(office, silent);
    expect(await listEntries(database.db)).toHaveLength(7);
    const stray = join(database.place.dataDir, 'stray.json');
    writeFileSync(stray, '{}');
    await database.close();
    expect(await ledger(database, 'verify')).toMatchObject({
      code: 1,
      printed: expect.stringContaining('first 6 entries'),
    });
    expect(await ledger(database, 'verify', '--checkpoint', stray)).toMatchObject({ code: 2 });
    expect(await ledger(database, 'burn')).toMatchObject({ code: 2 });
    expect(await ledger(database, 'admit-loss')).toMatchObject({ code: 0 });
    expect(await ledger(database, 'rotate-key')).toMatchObject({ code: 0 });
    expect(await ledger(database, 'verify')).toMatchObject({ code: 0 });
  }, 60_000);
});

async function nameReader(db: Office['db'], reader: EmailAddress): Promise<void> {
  const [coalition] = await coalitionRow.store.list(db);
  if (!coalition) return bug('no coalition');
  const asker = await addAsker(db, 'owner');
  const edit = { texts: {}, confidential: { ...coalition.confidential, checkpointReaders: [reader] } };
  const wish = { id: coalition.id, expectedRevision: coalition.revision, edit, reason: null };
  const saved = await saveRecord(exampleOffice(db, { asker }), coalitionRow, wish);
  if (!saved.ok) bug('not saved', { failure: saved.failure });
}

function ledger({ place }: TestDatabase, ...args: string[]): Promise<{ code: number; printed: string }> {
  const env = { PATH: process.env['PATH'], DATA_DIR: place.dataDir, DATABASE_URL: place.databaseUrl ?? '' };
  return new Promise((resolve) => {
    execFile(process.execPath, ['--no-warnings', command, ...args], { env }, (error, stdout, stderr) => {
      const code = typeof error?.code === 'number' ? error.code : Number(error !== null);
      resolve({ code, printed: stdout + stderr });
    });
  });
}
