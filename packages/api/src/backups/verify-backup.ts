import { createHash } from 'node:crypto';
import { fail, ok, type Result } from '@coalition/domain/values';
import { readArchive } from './archive/read-archive.ts';
import { BackupDamaged } from './backup.failures.ts';
import { BackupManifest, entryNames, manifestDigestName, manifestName, tableEntryName } from './manifest.ts';

interface FoundEntry {
  name: string;
  sizeBytes: number;
  sha256: string;
  lines: number;
}

interface FoundArchive {
  entries: FoundEntry[];
  manifestText: string;
  manifestDigest: string;
}

/**
 * Reads a whole backup without writing anything, and compares every byte with what its manifest says.
 *
 * @fails BackupDamaged with the first thing that is wrong
 */
export async function verifyBackup(file: string): Promise<Result<BackupManifest, BackupDamaged>> {
  const found = await readEntries(file);
  if (!found.ok) return found;
  const { entries, manifestText, manifestDigest } = found.value;
  const digest = entries.find(({ name }) => name === manifestName)?.sha256;
  const manifest = parseManifest(manifestText);
  if (digest === undefined || manifestDigest !== `${digest}  ${manifestName}\n` || manifest === undefined) {
    return fail(BackupDamaged({ file, what: manifestName }));
  }
  const wrong = firstDifference(manifest, entries);
  return wrong === undefined ? ok(manifest) : fail(BackupDamaged({ file, what: wrong }));
}

async function readEntries(file: string): Promise<Result<FoundArchive, BackupDamaged>> {
  const found: FoundArchive = { entries: [], manifestText: '', manifestDigest: '' };
  for await (const part of readArchive(file)) {
    if (part.kind === 'damaged') return fail(BackupDamaged({ file, what: part.reason }));
    const keep = part.name === manifestName || part.name === manifestDigestName;
    const { text, ...entry } = await digestEntry(part.chunks, keep);
    found.entries.push({ name: part.name, ...entry });
    if (part.name === manifestName) found.manifestText = text;
    if (part.name === manifestDigestName) found.manifestDigest = text;
  }
  return ok(found);
}

async function digestEntry(
  chunks: AsyncIterable<Uint8Array>,
  keep: boolean,
): Promise<Omit<FoundEntry, 'name'> & { text: string }> {
  const hash = createHash('sha256');
  const kept: Uint8Array[] = [];
  let [sizeBytes, lines] = [0, 0];
  for await (const chunk of chunks) {
    hash.update(chunk);
    sizeBytes += chunk.length;
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) lines += 1;
    if (keep) kept.push(chunk.slice());
  }
  return { sizeBytes, lines, sha256: hash.digest('hex'), text: Buffer.concat(kept).toString('utf8') };
}

function parseManifest(text: string): BackupManifest | undefined {
  try {
    return BackupManifest.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

function firstDifference(manifest: BackupManifest, entries: readonly FoundEntry[]): string | undefined {
  const names = entryNames(manifest);
  const misplaced =
    entries.find(({ name }, place) => name !== names[place]) ??
    (entries.length < names.length ? { name: names[entries.length] } : undefined);
  if (misplaced !== undefined) return misplaced.name;
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  const expected = [
    ...manifest.tables.map(({ name, rows, ...content }) => ({ name: tableEntryName(name), lines: rows, ...content })),
    ...manifest.files.map(({ path, ...content }) => ({ name: path, lines: undefined, ...content })),
  ];
  return expected.find(({ name, lines, sizeBytes, sha256 }) => {
    const entry = byName.get(name);
    return entry?.sha256 !== sha256 || entry.sizeBytes !== sizeBytes || (lines !== undefined && entry.lines !== lines);
  })?.name;
}
