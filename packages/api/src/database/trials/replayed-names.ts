import { dirname } from 'node:path';
import type { DiskOperation } from './disk-operation.ts';

/** What a path leads to: the number of a file, or a folder. */
export type Named = number | 'folder';

type NameOperation = Extract<DiskOperation, { path: string } | { from: string }>;

/**
 * The names of a replayed disk: those that are surely on it, and those that a power cut may take back. Syncing a folder
 * makes sure of its names; syncing a new file makes sure of its own name and what was done before it in that folder,
 * as the journals of Linux file systems do.
 */
export class ReplayedNames {
  readonly #sure: Map<string, Named>;
  #unsure: NameOperation[] = [];

  constructor(known: Iterable<readonly [string, Named]>) {
    this.#sure = new Map(known);
  }

  apply(operation: NameOperation): void {
    if (operation.kind === 'sync_folder') this.#makeSure((name) => isIn(operation.path, name));
    else this.#unsure.push(operation);
  }

  syncFile(file: number): void {
    const created = this.#unsure.findIndex((operation) => operation.kind === 'create' && operation.file === file);
    const creation = this.#unsure[created];
    if (creation?.kind !== 'create') return;
    const earlier = new Set(this.#unsure.slice(0, created + 1));
    const folders = ancestors(creation.path);
    this.#makeSure((name) => earlier.has(name) && folders.some((folder) => isIn(folder, name)));
  }

  /** How many operations a power cut might take back. */
  get unsureCount(): number {
    return this.#unsure.length;
  }

  /** The names after a power cut that let through only the first `kept` of the unsure operations. */
  afterCut(kept: number): Map<string, Named> {
    const names = new Map(this.#sure);
    for (const operation of this.#unsure.slice(0, kept)) change(names, operation);
    return names;
  }

  #makeSure(isSynced: (operation: NameOperation) => boolean): void {
    const rest: NameOperation[] = [];
    for (const operation of this.#unsure) {
      if (isSynced(operation)) change(this.#sure, operation);
      else rest.push(operation);
    }
    this.#unsure = rest;
  }
}

function change(names: Map<string, Named>, operation: NameOperation): void {
  switch (operation.kind) {
    case 'create':
      names.set(operation.path, operation.file);
      return;
    case 'make_folder':
      names.set(operation.path, 'folder');
      return;
    case 'rename':
      rename(names, operation.from, operation.to);
      return;
    case 'unlink':
    case 'remove_folder':
      names.delete(operation.path);
      return;
    case 'sync_folder':
  }
}

function rename(names: Map<string, Named>, from: string, to: string): void {
  const moved = names.get(from);
  if (moved === undefined) return;
  names.delete(from);
  names.set(to, moved);
}

function isIn(folder: string, operation: NameOperation): boolean {
  const paths = operation.kind === 'rename' ? [operation.from, operation.to] : [operation.path];
  return paths.some((path) => folderOf(path) === folder);
}

function ancestors(path: string): string[] {
  const folder = folderOf(path);
  return folder === '' ? [''] : [folder, ...ancestors(folder)];
}

function folderOf(path: string): string {
  const folder = dirname(path);
  return folder === '.' ? '' : folder;
}
