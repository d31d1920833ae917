import {
  exportFiles,
  exportSchema,
  exportVersion,
  listExportPaths,
  neverExported,
  partWords,
  privateLeftOut,
  readmeText,
  schemaPath,
  type ExportManifest,
  type ExportPath,
} from '@coalition/domain/exports';
import { Digest, languages, type Instant } from '@coalition/domain/values';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { WrittenPart } from './write-part.ts';

/** A small file of an export, held in memory. */
export interface ExportText {
  path: string;
  bytes: Buffer;
}

/** The README and the schemas, in the order of their paths. */
export function exportTexts(isWithPrivate: boolean): ExportText[] {
  const schemas = listExportPaths(isWithPrivate).map((path) => ({
    path: schemaPath(path),
    bytes: Buffer.from(`${JSON.stringify(exportSchema(path), null, 2)}\n`),
  }));
  const readme = { path: exportFiles.readme, bytes: Buffer.from(readmeText(isWithPrivate)) };
  return [readme, ...schemas].toSorted((one, other) => (one.path < other.path ? -1 : 1));
}

/** What was read of the office, of which a manifest speaks. */
export interface ExportContents {
  isWithPrivate: boolean;
  parts: ReadonlyMap<ExportPath, WrittenPart>;
  media: ExportManifest['media'];
  texts: readonly ExportText[];
  newestChangeAt: Instant | null;
}

/** The table of contents of an export. */
export function manifestOf({ isWithPrivate, parts, media, texts, newestChangeAt }: ExportContents): ExportManifest {
  return {
    format: 'coalition-export',
    version: exportVersion,
    madeBy: { program: 'coalition', version: programVersion() },
    languages: [...languages],
    newestChangeAt,
    hasPrivatePart: isWithPrivate,
    parts: [...parts].map(([path, written]) => ({
      path,
      schema: schemaPath(path),
      ...written,
      about: { ...partWords[path] },
    })),
    media,
    texts: texts.map(({ path, bytes }) => ({ path, sizeBytes: bytes.length, sha256: sha256Of(bytes) })),
    leftOut: [...(isWithPrivate ? [] : [privateLeftOut]), ...neverExported].map((words) => ({ ...words })),
  };
}

/** The SHA-256 of bytes. */
export function sha256Of(bytes: Uint8Array): Digest {
  return Digest.parse(createHash('sha256').update(bytes).digest('hex'));
}

function programVersion(): string {
  const file = readFileSync(new URL('../../../package.json', import.meta.url), 'utf8');
  return z.object({ version: z.string() }).parse(JSON.parse(file)).version;
}
