import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { DiskOperation, KnownFile } from './disk-operation.ts';
import { FileBytes } from './file-bytes.ts';
import { ReplayedNames, type Named } from './replayed-names.ts';
import { randomIndex, type Random } from './seeded-random.ts';

/**
 * What of the unsynced a power cut lets through: nothing; every name but no byte; or the first few names and any
 * sectors, torn writes included.
 */
export const cutStyles = ['synced_only', 'names_first', 'partly'] as const;
export type CutStyle = (typeof cutStyles)[number];

type BytesOperation = Extract<DiskOperation, { kind: 'write' | 'resize' }>;

const sectorBytes = 512;

/** A disk that forgets, at a power cut, what was never synced. It starts as a folder that is wholly on the disk. */
export class ReplayedDisk {
  readonly #start: string;
  readonly #pathAtStart: Map<number, string>;
  readonly #names: ReplayedNames;
  readonly #synced = new Map<number, FileBytes>();
  readonly #unsynced = new Map<number, BytesOperation[]>();

  /** @param start the folder as it was; only read */
  constructor(start: string, known: readonly KnownFile[]) {
    this.#start = start;
    this.#pathAtStart = new Map(known.map(({ file, path }) => [file, path]));
    const files = known.map(({ file, path }): [string, Named] => [path, file]);
    const folders = readdirSync(start, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry): [string, Named] => [relative(start, join(entry.parentPath, entry.name)), 'folder']);
    this.#names = new ReplayedNames([...folders, ...files]);
  }

  apply(operation: DiskOperation): void {
    if (operation.kind === 'write' || operation.kind === 'resize') this.#unsyncedOf(operation.file).push(operation);
    else if (operation.kind === 'sync') this.#sync(operation.file);
    else this.#names.apply(operation);
  }

  /** Files with bytes that a power cut would take, by the names that a running system sees. */
  listUnsynced(): string[] {
    const names = [...this.#names.afterCut(this.#names.unsureCount)];
    return names.flatMap(([path, named]) => (named !== 'folder' && this.#unsynced.has(named) ? [path] : []));
  }

  /** Writes down, in a folder that does not exist yet, what is left after a power cut now. */
  cutPower(folder: string, style: CutStyle, random: Random): void {
    const unsure = this.#names.unsureCount;
    const kept = { synced_only: 0, names_first: unsure, partly: randomIndex(random, unsure + 1) }[style];
    const names = this.#names.afterCut(kept);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    for (const [path, named] of names) if (named === 'folder') mkdirSync(join(folder, path), { recursive: true });
    for (const [path, named] of names)
      if (named !== 'folder') this.#writeFile(named, join(folder, path), style, random);
  }

  #writeFile(file: number, path: string, style: CutStyle, random: Random): void {
    const unsynced = style === 'partly' ? this.#unsynced.get(file) : undefined;
    const atStart = this.#pathAtStart.get(file);
    if (unsynced === undefined && !this.#synced.has(file) && atStart !== undefined) {
      copyFileSync(join(this.#start, atStart), path);
      return;
    }
    const bytes = this.#syncedOf(file).copy();
    for (const operation of unsynced ?? []) changePartly(bytes, operation, random);
    writeFileSync(path, bytes.read(), { mode: 0o600 });
  }

  #sync(file: number): void {
    this.#names.syncFile(file);
    const unsynced = this.#unsynced.get(file) ?? [];
    const bytes = this.#syncedOf(file);
    for (const operation of unsynced) change(bytes, operation);
    this.#unsynced.delete(file);
  }

  #unsyncedOf(file: number): BytesOperation[] {
    const found = this.#unsynced.get(file) ?? [];
    this.#unsynced.set(file, found);
    return found;
  }

  #syncedOf(file: number): FileBytes {
    const found = this.#synced.get(file) ?? this.#load(file);
    this.#synced.set(file, found);
    return found;
  }

  #load(file: number): FileBytes {
    const path = this.#pathAtStart.get(file);
    return new FileBytes(path === undefined ? undefined : readFileSync(join(this.#start, path)));
  }
}

function change(bytes: FileBytes, operation: BytesOperation): void {
  if (operation.kind === 'resize') bytes.resize(operation.sizeBytes);
  else bytes.write(operation.position, operation.bytes);
}

function changePartly(bytes: FileBytes, operation: BytesOperation, random: Random): void {
  if (operation.kind === 'resize') {
    if (random() < 0.5) bytes.resize(operation.sizeBytes);
    return;
  }
  const likelihood = random();
  for (let start = 0; start < operation.bytes.length; start += sectorBytes) {
    const sector = operation.bytes.subarray(start, start + sectorBytes);
    if (random() < likelihood) bytes.write(operation.position + start, sector);
  }
}
