import { z } from 'zod';
import { mediumSizeMaxBytes } from '../media/index.ts';
import { Digest, Instant, languages } from '../values/index.ts';
import { ExportPath, listExportPaths, schemaPath } from './export-parts.ts';

/** The form of export that this code writes, and the newest it can read. */
export const exportVersion = 1;

/** Names of the three files at the top of an export. */
export const exportFiles = { manifest: 'MANIFEST.json', readme: 'README.txt', sums: 'SHA256SUMS' } as const;

const sizeBytes = z.int().min(0);
const file = { sizeBytes, sha256: Digest };
const sentences = z.strictObject({ en: z.string(), fr: z.string() });

/** The table of contents of an export, first file of the archive. It tells no time of its making, so that equal content gives an equal export. */
export const ExportManifest = z.strictObject({
  format: z.literal('coalition-export'),
  version: z.literal(exportVersion),
  madeBy: z.strictObject({ program: z.string(), version: z.string() }),
  languages: z.array(z.enum(languages)),
  newestChangeAt: Instant.nullable().meta({ description: 'When a record was last saved; null where there is none' }),
  hasPrivatePart: z.boolean(),
  parts: z
    .array(z.strictObject({ path: ExportPath, schema: z.string(), lines: z.int().min(0), ...file, about: sentences }))
    .meta({ description: 'Files of lines, in the order in which they are loaded' }),
  media: z.array(z.strictObject({ sha256: Digest, sizeBytes: z.int().min(1).max(mediumSizeMaxBytes) })),
  texts: z.array(z.strictObject({ path: z.string(), ...file })).meta({ description: 'README.txt and the schemas' }),
  leftOut: z.array(sentences).meta({ description: 'What the office holds and this export does not' }),
});
export type ExportManifest = z.infer<typeof ExportManifest>;

/** Enough to tell an export of a newer program from a file that is none. */
export const ExportHeading = z.looseObject({ format: z.literal('coalition-export'), version: z.int().min(1) });
export type ExportHeading = z.infer<typeof ExportHeading>;

/** Path in an export of the bytes of a medium. */
export function mediumPath(sha256: Digest): string {
  return `media/${sha256}`;
}

/** A file that an export must hold, as its manifest announces it. */
export interface AnnouncedFile {
  path: string;
  sizeBytes: number;
  sha256: Digest;
}

/** Every file behind the manifest and the sums, in the order in which they stand: by the bytes of their paths. */
export function announcedFiles({ parts, media, texts }: ExportManifest): AnnouncedFile[] {
  return [
    ...texts,
    ...parts,
    ...media.map(({ sha256, sizeBytes }) => ({ path: mediumPath(sha256), sizeBytes, sha256 })),
  ]
    .map(({ path, sizeBytes, sha256 }) => ({ path, sizeBytes, sha256 }))
    .toSorted((one, other) => (one.path < other.path ? -1 : 1));
}

/** Whether a manifest names every part it must, and nothing that leads out of the export: each once, each schema of ours. */
export function isManifestWhole({ parts, texts, media, hasPrivatePart }: ExportManifest): boolean {
  const expected = listExportPaths(hasPrivatePart);
  const named = parts.map(({ path }) => path);
  const schemas = parts.map(({ path }) => schemaPath(path));
  const ownTexts = [exportFiles.readme, ...schemas].toSorted();
  return (
    isSame(named, expected) &&
    isSame(
      texts.map(({ path }) => path),
      ownTexts,
    ) &&
    parts.every(({ path, schema }) => schema === schemaPath(path)) &&
    new Set(media.map(({ sha256 }) => sha256)).size === media.length
  );
}

/** The lines of `SHA256SUMS`, as `sha256sum --check` reads them. */
export function sumsText(files: readonly Pick<AnnouncedFile, 'path' | 'sha256'>[]): string {
  return files.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join('');
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((item, index) => item === other[index]);
}
