import {
  announcedFiles,
  exportFiles,
  ExportHeading,
  ExportManifest,
  exportParts,
  ExportPath,
  exportVersion,
  isManifestWhole,
  MediumLine,
  sumsText,
  type AnnouncedFile,
} from '@coalition/domain/exports';
import { jsonOf } from '@coalition/domain/revisions';
import { canonicalJson, fail, ok, type Result } from '@coalition/domain/values';
import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { readArchive, type ArchivePart } from '../../backups/archive/read-archive.ts';
import { ExportDamaged, ExportNewer } from '../export.failures.ts';
import { sha256Of } from '../making/manifest-of.ts';
import { readLines } from './read-lines.ts';

const manifestSizeMax = 64 * 1_048_576;

/** What is written twice packs well, but not two hundred times: what claims more is there to fill the machine. */
const densityMax = 200;

/**
 * Reads a whole export without writing anything: every file must be announced, stand in its place, have its length and its digest, and
 * every line must be what its schema asks, in the one form in which it is written.
 *
 * @fails ExportDamaged with the first thing that is wrong, ExportNewer
 */
export async function verifyExport(file: string): Promise<Result<ExportManifest, ExportDamaged | ExportNewer>> {
  let expected: Expectation | null = null;
  for await (const part of readArchive(file)) {
    if (part.kind === 'damaged') return fail(ExportDamaged({ file, what: part.reason }));
    if (expected === null) {
      const begun = await begin(file, part);
      if (!begun.ok) return begun;
      expected = begun.value;
      continue;
    }
    const wrong = await checkFile(part, expected);
    if (wrong !== null) return fail(ExportDamaged({ file, what: wrong }));
  }
  const missing = expected === null ? exportFiles.manifest : (expected.waiting[0]?.path ?? mediumAmiss(expected));
  return expected === null || missing !== undefined
    ? fail(ExportDamaged({ file, what: missing ?? '' }))
    : ok(expected.manifest);
}

type Entry = Extract<ArchivePart, { kind: 'entry' }>;

/** What has still to come, in order. */
interface Expectation {
  manifest: ExportManifest;
  waiting: AnnouncedFile[];
  /** The digests and lengths of the files that the lines speak of. */
  told: Set<string>;
}

/** The first file that lines speak of and the manifest does not, or the other way round; else undefined. */
function mediumAmiss({ manifest, told }: Expectation): string | undefined {
  const announced = new Set(manifest.media.map(keyOfMedium));
  const [first] = announced.symmetricDifference(told);
  return first === undefined ? undefined : `media/${first}`;
}

function keyOfMedium({ sha256, sizeBytes }: { sha256: string; sizeBytes: number }): string {
  return `${sha256} (${String(sizeBytes)})`;
}

async function begin(file: string, entry: Entry): Promise<Result<Expectation, ExportDamaged | ExportNewer>> {
  const damaged = fail(ExportDamaged({ file, what: exportFiles.manifest }));
  if (entry.name !== exportFiles.manifest || entry.sizeBytes > manifestSizeMax) return damaged;
  const chunks: Uint8Array[] = [];
  for await (const chunk of entry.chunks) chunks.push(Uint8Array.from(chunk));
  const bytes = Buffer.concat(chunks);
  const json = parsed(bytes.toString('utf8'));
  const heading = ExportHeading.safeParse(json);
  if (!heading.success) return damaged;
  const { version } = heading.data;
  if (version > exportVersion) return fail(ExportNewer({ version, known: exportVersion }));
  const read = ExportManifest.safeParse(json);
  if (!read.success || !isManifestWhole(read.data)) return damaged;
  const announced = announcedFiles(read.data);
  const total = announced.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  if (total > statSync(file).size * densityMax) return fail(ExportDamaged({ file, what: 'too_dense' }));
  const sums = Buffer.from(sumsText([{ path: exportFiles.manifest, sha256: sha256Of(bytes) }, ...announced]));
  const waiting = [...announced, { path: exportFiles.sums, sizeBytes: sums.length, sha256: sha256Of(sums) }];
  return ok({
    manifest: read.data,
    told: new Set(),
    waiting: waiting.sort((one, other) => (one.path < other.path ? -1 : 1)),
  });
}

/** What is wrong with the next file; null where nothing is. */
async function checkFile(entry: Entry, { waiting, told }: Expectation): Promise<string | null> {
  const expected = waiting.shift();
  if (entry.name !== expected?.path || entry.sizeBytes !== expected.sizeBytes) return entry.name;
  const hash = createHash('sha256');
  const chunks = digested(entry.chunks, hash);
  const path = ExportPath.safeParse(entry.name);
  const wrong = path.success ? await checkLines(path.data, chunks, told) : await drain(chunks);
  if (wrong !== null) return wrong;
  return hash.digest('hex') === expected.sha256 ? null : entry.name;
}

async function checkLines(
  path: ExportPath,
  chunks: AsyncIterable<Uint8Array>,
  told: Set<string>,
): Promise<string | null> {
  let number = 0;
  for await (const batch of readLines(chunks)) {
    if (batch === null) return path;
    for (const line of batch) {
      number += 1;
      if (!isLine(path, line)) return `${path}:${String(number)}`;
      if (path === 'data/media.jsonl') told.add(keyOfMedium(MediumLine.parse(parsed(line))));
    }
  }
  return null;
}

/** What is not in its one form would come in as something else than what was written. */
function isLine(path: ExportPath, line: string): boolean {
  const read = exportParts[path].safeParse(parsed(line));
  return read.success && canonicalJson(jsonOf(read.data)) === line;
}

/** Passes chunks on, and into a hash. */
export async function* digested(
  chunks: AsyncIterable<Uint8Array>,
  hash: { update: (chunk: Uint8Array) => unknown },
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    hash.update(chunk);
    yield chunk;
  }
}

async function drain(chunks: AsyncIterable<Uint8Array>): Promise<null> {
  for await (const chunk of chunks) if (chunk.length === 0) continue;
  return null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
