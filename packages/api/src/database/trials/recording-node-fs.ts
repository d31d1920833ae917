import { fstatSync, lstatSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { bug } from '@coalition/domain/values';
import { DurableNodeFS } from '../pglite/durable-node-fs.ts';
import type { DiskOperation, KnownFile } from './disk-operation.ts';

/** The operations of Emscripten's NODEFS that can change what is on the disk. */
interface RecordedModule {
  NODEFS: {
    realPath(node: FsNode): string;
    node_ops: {
      mknod: (parent: FsNode, name: string, mode: number, device: number) => FsNode;
      rename: (node: FsNode, folder: FsNode, name: string) => void;
      unlink: (parent: FsNode, name: string) => void;
      rmdir: (parent: FsNode, name: string) => void;
      setattr: (node: FsNode, attributes: { size?: number }) => void;
    };
    stream_ops: {
      write: (stream: FsStream, buffer: Int8Array, offset: number, length: number, position: number) => number;
      setattr: (stream: FsStream, attributes: { size?: number }) => void;
      fsync: (stream: FsStream) => number;
    };
  };
}

interface FsNode {
  name: string;
}

interface FsStream {
  nfd: number;
  node: FsNode;
}

/** The durable file layer with a witness: everything that reaches the disk is written into `operations`, in order. */
export class RecordingNodeFS extends DurableNodeFS {
  readonly operations: DiskOperation[] = [];
  readonly #folder: string;
  readonly #fileByInode = new Map<number, number>();
  #files = 0;

  constructor(folder: string) {
    super(folder);
    this.#folder = folder;
  }

  /** The files of the folder as it stands: call it before the database is opened, when all of it is on the disk. */
  listKnownFiles(): KnownFile[] {
    const entries = readdirSync(this.#folder, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => ({ file: this.#identify(lstatSync(path).ino), path: this.#relative(path) }));
  }

  protected override complete(module: unknown): void {
    super.complete(module);
    if (!isRecordable(module)) return bug('the embedded database has no NODEFS to record');
    this.#recordNames(module.NODEFS);
    this.#recordBytes(module.NODEFS);
  }

  #recordNames(fs: RecordedModule['NODEFS']): void {
    const { mknod, rename, unlink, rmdir } = fs.node_ops;
    const pathIn = (parent: FsNode, name: string): string => this.#relative(join(fs.realPath(parent), name));
    fs.node_ops.mknod = (parent, name, mode, device) => {
      const node = mknod(parent, name, mode, device);
      const path = fs.realPath(node);
      const status = lstatSync(path);
      if (status.isDirectory()) this.operations.push({ kind: 'make_folder', path: this.#relative(path) });
      else this.operations.push({ kind: 'create', file: this.#identifyNew(status.ino), path: this.#relative(path) });
      return node;
    };
    fs.node_ops.rename = (node, folder, name) => {
      const from = this.#relative(fs.realPath(node));
      rename(node, folder, name);
      this.operations.push({ kind: 'rename', from, to: pathIn(folder, name) });
    };
    fs.node_ops.unlink = (parent, name) => {
      unlink(parent, name);
      this.operations.push({ kind: 'unlink', path: pathIn(parent, name) });
    };
    fs.node_ops.rmdir = (parent, name) => {
      rmdir(parent, name);
      this.operations.push({ kind: 'remove_folder', path: pathIn(parent, name) });
    };
  }

  #recordBytes(fs: RecordedModule['NODEFS']): void {
    const { setattr: resizeNode } = fs.node_ops;
    const { write, setattr: resizeStream, fsync } = fs.stream_ops;
    fs.node_ops.setattr = (node, attributes) => {
      resizeNode(node, attributes);
      this.#noteSize(attributes.size, () => lstatSync(fs.realPath(node)).ino);
    };
    fs.stream_ops.setattr = (stream, attributes) => {
      resizeStream(stream, attributes);
      this.#noteSize(attributes.size, () => fstatSync(stream.nfd).ino);
    };
    fs.stream_ops.write = (stream, buffer, offset, length, position) => {
      const written = write(stream, buffer, offset, length, position);
      const bytes = new Uint8Array(buffer.slice(offset, offset + written));
      this.operations.push({ kind: 'write', file: this.#identify(fstatSync(stream.nfd).ino), position, bytes });
      return written;
    };
    fs.stream_ops.fsync = (stream) => {
      const answer = fsync(stream);
      const status = fstatSync(stream.nfd);
      if (status.isDirectory())
        this.operations.push({ kind: 'sync_folder', path: this.#relative(fs.realPath(stream.node)) });
      else this.operations.push({ kind: 'sync', file: this.#identify(status.ino) });
      return answer;
    };
  }

  #noteSize(sizeBytes: number | undefined, inode: () => number): void {
    if (sizeBytes !== undefined) this.operations.push({ kind: 'resize', file: this.#identify(inode()), sizeBytes });
  }

  #relative(path: string): string {
    return relative(this.#folder, path);
  }

  #identify(inode: number): number {
    return this.#fileByInode.get(inode) ?? this.#identifyNew(inode);
  }

  // The system gives the inode of a removed file to a new one, which is another file.
  #identifyNew(inode: number): number {
    this.#files += 1;
    this.#fileByInode.set(inode, this.#files);
    return this.#files;
  }
}

function isRecordable(module: unknown): module is RecordedModule {
  const fs: unknown = propertyOf(module, 'NODEFS');
  const nodeOperations = ['mknod', 'rename', 'unlink', 'rmdir', 'setattr'];
  const streamOperations = ['write', 'setattr', 'fsync'];
  return (
    nodeOperations.every((name) => typeof propertyOf(propertyOf(fs, 'node_ops'), name) === 'function') &&
    streamOperations.every((name) => typeof propertyOf(propertyOf(fs, 'stream_ops'), name) === 'function') &&
    typeof propertyOf(fs, 'realPath') === 'function'
  );
}

function propertyOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
