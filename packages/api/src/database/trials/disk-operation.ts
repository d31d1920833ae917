/**
 * One thing that the database asked of the file system. `file` is the identity of a file over all its names, counted in
 * the order of first sight; paths are relative to the database's folder, with `/`.
 */
export type DiskOperation =
  | { kind: 'create'; file: number; path: string }
  | { kind: 'write'; file: number; position: number; bytes: Uint8Array }
  | { kind: 'resize'; file: number; sizeBytes: number }
  | { kind: 'sync'; file: number }
  | { kind: 'make_folder'; path: string }
  | { kind: 'sync_folder'; path: string }
  | { kind: 'rename'; from: string; to: string }
  | { kind: 'unlink'; path: string }
  | { kind: 'remove_folder'; path: string };

/** A file that was there, and on the disk, before the recording began. */
export interface KnownFile {
  file: number;
  path: string;
}
