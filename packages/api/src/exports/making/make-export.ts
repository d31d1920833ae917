import {
  announcedFiles,
  exportFiles,
  ExportMediumDamaged,
  ExportNotWritten,
  mediumPath,
  sumsText,
  type ExportManifest,
  type ExportPath,
} from '@coalition/domain/exports';
import { fail, Instant, ok, type Digest, type Result } from '@coalition/domain/values';
import { createHash } from 'node:crypto';
import { createReadStream, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeArchive, type NewEntry } from '../../backups/archive/write-archive.ts';
import { syncPath } from '../../database/pglite/sync-tree.ts';
import { mediumFile } from '../../media/medium-file.ts';
import { inSnapshot, type Db, type Office } from '../../server/office.ts';
import { systemErrorCode } from '../../server/system-error-code.ts';
import type { MakeExportFailure } from '../export.failures.ts';
import { exportTexts, manifestOf, sha256Of, type ExportText } from './manifest-of.ts';
import { allParts } from '../parts/all-parts.ts';
import { readMedia } from '../parts/media-parts.ts';
import type { ExportSource } from '../parts/part.ts';
import { writePart, type WrittenPart } from './write-part.ts';

/** What is to be exported, and where to. */
export interface ExportOrder {
  db: Office['db'];
  dataDir: string;
  publicKeys: readonly string[];
  isWithPrivate: boolean;
  /** Path of the archive; it must not exist, and gets this name when all of it is on the disk. */
  file: string;
  /** Told of each part and each file that is done; `total` is known from the first on. */
  onProgress?: (progress: { done: number; total: number }) => void;
}

/** An export that stands whole on the disk. */
export interface MadeExport {
  file: string;
  sizeBytes: number;
  manifest: ExportManifest;
}

/**
 * Writes everything the office keeps into one archive, as it was at one moment. Lines go to the disk as they are read, so that memory
 * does not grow with the library. On the embedded engine other work waits while the lines are read.
 *
 * @fails ExportNotWritten, ExportMediumDamaged; then nothing of it stays
 */
export async function makeExport(order: ExportOrder): Promise<Result<MadeExport, MakeExportFailure>> {
  let making: string | undefined;
  try {
    mkdirSync(dirname(order.file), { recursive: true, mode: 0o700 });
    making = mkdtempSync(join(dirname(order.file), '.making-'));
    return await makeIn(making, order);
  } catch (error) {
    const reason = systemErrorCode(error);
    if (reason === undefined) throw error;
    return fail(ExportNotWritten({ reason }));
  } finally {
    if (making !== undefined) rmSync(making, { recursive: true, force: true });
  }
}

async function makeIn(making: string, order: ExportOrder): Promise<Result<MadeExport, MakeExportFailure>> {
  const contents = await inSnapshot(order.db, (db) => readContents(db, making, order));
  const texts = exportTexts(order.isWithPrivate);
  const manifest = manifestOf({ ...contents, texts, isWithPrivate: order.isWithPrivate });
  const lengthOf = (sha256: Digest) => statSync(mediumFile(order.dataDir, sha256), { throwIfNoEntry: false })?.size;
  const missing = manifest.media.find(({ sha256, sizeBytes }) => lengthOf(sha256) !== sizeBytes);
  if (missing) return fail(ExportMediumDamaged({ sha256: missing.sha256 }));
  const damaged: Digest[] = [];
  const written = join(making, 'export.tar.gz');
  await writeArchive(written, entriesOf(manifest, making, { ...order, texts, damaged }));
  const [first] = damaged;
  if (first) return fail(ExportMediumDamaged({ sha256: first }));
  if (existsSync(order.file)) return fail(ExportNotWritten({ reason: 'EEXIST' }));
  renameSync(written, order.file);
  syncPath(dirname(order.file));
  return ok({ file: order.file, sizeBytes: statSync(order.file).size, manifest });
}

async function readContents(db: Db, making: string, { dataDir, publicKeys, isWithPrivate, onProgress }: ExportOrder) {
  const source: ExportSource = { db, dataDir, publicKeys };
  const media = await listMediaFiles(db);
  const parts = new Map<ExportPath, WrittenPart>();
  const wanted = allParts.filter(({ path }) => isWithPrivate || !path.startsWith('private/'));
  const total = wanted.length + media.length;
  for (const part of wanted) {
    parts.set(part.path, await writePart(join(making, workName(part.path)), part.write(source)));
    onProgress?.({ done: parts.size, total });
  }
  const newest = await db.selectFrom('records').select('changed_at').orderBy('changed_at', 'desc').limit(1).execute();
  return { parts, media, newestChangeAt: Instant.nullable().parse(newest[0]?.changed_at ?? null) };
}

async function listMediaFiles(db: Db): Promise<ExportManifest['media']> {
  const files: ExportManifest['media'] = [];
  for await (const media of readMedia(db)) files.push(...media.map(({ sha256, sizeBytes }) => ({ sha256, sizeBytes })));
  return files.sort((one, other) => (one.sha256 < other.sha256 ? -1 : 1));
}

function workName(path: ExportPath): string {
  return path.replaceAll('/', '.');
}

function* entriesOf(
  manifest: ExportManifest,
  making: string,
  { texts, dataDir, onProgress, damaged }: ExportOrder & { texts: readonly ExportText[]; damaged: Digest[] },
): Generator<NewEntry> {
  const manifestBytes = Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`);
  const announced = announcedFiles(manifest);
  const all = [{ path: exportFiles.manifest, sha256: sha256Of(manifestBytes) }, ...announced];
  const small = new Map([
    ...texts.map(({ path, bytes }) => [path, bytes] as const),
    [exportFiles.manifest, manifestBytes] as const,
    [exportFiles.sums, Buffer.from(sumsText(all))] as const,
  ]);
  const sources = new Map<string, () => NewEntry['chunks']>([
    ...manifest.parts.map(({ path }) => [path, () => createReadStream(join(making, workName(path)))] as const),
    ...manifest.media.map(({ sha256 }) => [mediumPath(sha256), () => mediumChunks(dataDir, sha256, damaged)] as const),
  ]);
  const total = manifest.parts.length + manifest.media.length;
  let done = manifest.parts.length;
  const names = [...all.map(({ path }) => path), exportFiles.sums].toSorted((one, other) => (one < other ? -1 : 1));
  const sizes = new Map(announced.map(({ path, sizeBytes }) => [path, sizeBytes]));
  for (const name of names) {
    const bytes = small.get(name);
    if (bytes) yield { name, sizeBytes: bytes.length, chunks: [bytes] };
    else yield { name, sizeBytes: sizes.get(name) ?? 0, chunks: sources.get(name)?.() ?? [] };
    if (name.startsWith('media/')) onProgress?.({ done: (done += 1), total });
  }
}

/** The bytes of a medium, held against its digest as they pass; one whose bytes are not its own is noted. */
async function* mediumChunks(dataDir: string, sha256: Digest, damaged: Digest[]): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  const content: AsyncIterable<Buffer> = createReadStream(mediumFile(dataDir, sha256));
  for await (const chunk of content) {
    hash.update(chunk);
    yield chunk;
  }
  if (hash.digest('hex') !== sha256) damaged.push(sha256);
}
