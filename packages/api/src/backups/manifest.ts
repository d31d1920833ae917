import { Digest, Instant } from '@coalition/domain/values';
import { z } from 'zod';
import { SequenceState } from './tables/sequences.ts';

/** Folders of the data folder that go into a backup with all their files. */
export const backedUpFolders = ['media', 'keys', 'ledger', 'releases'] as const;

const sizeBytes = z.int().min(0);

/** Path of a file under the data folder: with `/`, inside one of the folders, never leading out of it. */
export const BackedUpPath = z
  .string()
  .refine((path) => backedUpFolders.some((folder) => path.startsWith(`${folder}/`)))
  .refine((path) =>
    path.split('/').every((part) => part !== '' && part !== '.' && part !== '..' && !/[\\\0]/.test(part)),
  );

/** The table of contents of a backup: what each part was when it was read. It stands last in the archive. */
export const BackupManifest = z.strictObject({
  format: z.literal('coalition-backup'),
  version: z.literal(1),
  at: Instant,
  engine: z.enum(['pglite', 'postgresql']),
  /** Names of the migrations that had made the tables, in order. */
  migrations: z.array(z.string()),
  /** One file of lines for each, in an order in which they can be loaded. */
  tables: z.array(z.strictObject({ name: z.string(), rows: z.int().min(0), sizeBytes, sha256: Digest })),
  sequences: z.array(SequenceState),
  files: z.array(z.strictObject({ path: BackedUpPath, sizeBytes, sha256: Digest })),
});
export type BackupManifest = z.infer<typeof BackupManifest>;

/** Name of the manifest in the archive; the line of its SHA-256 follows it. */
export const manifestName = 'manifest.json';
/** Name in the archive of the line that holds the manifest's SHA-256. */
export const manifestDigestName = 'manifest.json.sha256';

/** Name in the archive of a table's lines. */
export function tableEntryName(table: string): string {
  return `tables/${table}.jsonl`;
}

/** All names of an archive with this manifest, in order. */
export function entryNames(manifest: BackupManifest): string[] {
  return [
    ...manifest.tables.map(({ name }) => tableEntryName(name)),
    ...manifest.files.map(({ path }) => path),
    manifestName,
    manifestDigestName,
  ];
}
