import { bug, Instant, Slug, WebAddress, type Failure, type Result } from '@coalition/domain/values';
import { randomUUID } from 'node:crypto';
import { copyFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import { loadContent } from '../content/load-content.ts';
import type { Database, DatabasePlace } from '../database/open-database.ts';
import { openDatabase } from '../database/open-database.ts';
import { openTestDatabase } from '../database/test-databases.ts';
import { moveUnlessThere } from '../database/testing/make-templates.ts';
import { keepCheckpoint } from '../ledger/keep-checkpoint.ts';
import { keepLinks, newLink } from '../links/link.store.ts';
import { examplePdf } from '../media/media.examples.ts';
import { receiveMedium } from '../media/receive-medium.ts';
import { ledgerKey } from '../server/keys/ledger-key.ts';
import { addAsker, contentFolder, exampleNow, exampleOffice, staffCaller } from '../server/office.examples.ts';
import { beginStatement, exampleStaff, freezeStatement } from '../statements/desk/statement.examples.ts';
import { makeExport } from './making/make-export.ts';

/** When examples are loaded. */
export const importedAt = Instant.parse('2026-04-01T12:00:00.000Z');

/** A database with something of everything: library, members, statements with names, files, links, former addresses, a kept checkpoint. */
export async function fillOffice({ db }: Database, dataDir: string): Promise<void> {
  const installation = { ...exampleOffice(db).installation, dataDir, ledgerKey: ledgerKey(dataDir) };
  const asker = await addAsker(db, 'owner');
  const office = exampleOffice(db, { asker, installation });
  done(await loadContent(office, contentFolder, { isDemonstration: true }));
  done(await receiveMedium(office, { content: chunksOf(examplePdf()), fileName: 'Été, de Marie.pdf' }));
  await keepLinks(db, [newLink(WebAddress.parse('https://example.org/gone'), exampleNow)], exampleNow);
  const { topics } = staffCaller(db, asker, { installation });
  const [topic] = await topics.list();
  if (!topic) return bug('no topic');
  const { id, revision: expectedRevision } = topic;
  const slugs = { en: Slug.parse('another-address'), fr: Slug.parse('une-autre-adresse') };
  await topics.save({
    id,
    expectedRevision,
    edit: { slugs, confidential: { note: 'Ask again in June.' } },
    reason: null,
  });
  await keepCheckpoint(office, () => Promise.resolve(false));
}

async function* chunksOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** Exports an open database of an example into its data folder. @returns the path of the archive */
export async function exportExample(
  { db }: Database,
  dataDir: string,
  { isWithPrivate, name }: { isWithPrivate: boolean; name: string },
): Promise<string> {
  const { publicKey, past } = ledgerKey(dataDir);
  const publicKeys = [...past.map((key) => key.publicKey), publicKey];
  const file = join(dataDir, 'exports', `${name}.tar.gz`);
  done(await makeExport({ db, dataDir, publicKeys, isWithPrivate, file }));
  return file;
}

/** The export of such an office with its private part; made in each run by the test file that needs it first. @returns its path */
export function wholeExport(): Promise<string> {
  return keptExport('whole', fillOffice);
}

/** The export of an office with one file, one frozen statement and a kept checkpoint: something for each folder. @returns its path */
export function smallExport(): Promise<string> {
  return keptExport('small', async ({ db }, dataDir) => {
    const installation = { ...exampleOffice(db).installation, dataDir, ledgerKey: ledgerKey(dataDir) };
    const office = exampleOffice(db, { asker: await addAsker(db, 'owner'), installation });
    done(await receiveMedium(office, { content: chunksOf(examplePdf()), fileName: 'Été, de Marie.pdf' }));
    const staff = await exampleStaff(db);
    await freezeStatement(staff, await beginStatement(staff, 'Frozen'));
    await keepCheckpoint(office, () => Promise.resolve(false));
  });
}

async function keptExport(name: string, fill: (database: Database, dataDir: string) => Promise<void>): Promise<string> {
  const file = join(inject('templates').runFolder, `${name}.tar.gz`);
  if (existsSync(file)) return file;
  const source = await openTestDatabase('postgresql');
  const { dataDir } = source.place;
  await fill(source, dataDir);
  const making = `${file}.${randomUUID()}`;
  copyFileSync(await exportExample(source, dataDir, { isWithPrivate: true, name }), making);
  moveUnlessThere(making, file);
  return file;
}

/** Opens a place for a moment. */
export async function within<Value>(
  place: DatabasePlace,
  look: (database: Database) => Promise<Value>,
): Promise<Value> {
  const database = done(await openDatabase(place));
  try {
    return await look(database);
  } finally {
    await database.close();
  }
}

/** The value of what must succeed. */
export function done<Value>(result: Result<Value, Failure>): Value {
  return result.ok ? result.value : bug('refused', { failure: result.failure });
}
