import { fsyncSync } from 'node:fs';
import { bug } from '@coalition/domain/values';
import type { PGlite } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';

/** The part of Emscripten's file system for Node that is completed here: a stream knows its descriptor as `nfd`. */
interface NodeFsModule {
  NODEFS: {
    stream_ops: { fsync?: (stream: { nfd: number }) => number };
    tryFSOperation(operation: () => void): void;
  };
}

/**
 * Node's file system for PGlite, with the `fsync` that it lacks: what PostgreSQL asks to be on the disk is on the disk.
 * A disk's error reaches PostgreSQL as its error number, and it stops as it is designed to.
 */
export class DurableNodeFS extends NodeFS {
  override async init(pg: PGlite, options: Parameters<NodeFS['init']>[1]): ReturnType<NodeFS['init']> {
    const complete = (module: unknown): void => {
      this.complete(module);
    };
    return super.init(pg, { ...options, preRun: [...(options.preRun ?? []), complete] });
  }

  /** Adds `fsync` to PGlite's module before it starts. */
  protected complete(module: unknown): void {
    // Without this piece nothing would be durable, and nobody would see it: stop instead.
    if (!isNodeFsModule(module)) return bug('the embedded database has no NODEFS to complete');
    const { NODEFS } = module;
    NODEFS.stream_ops.fsync = (stream) => {
      NODEFS.tryFSOperation(() => {
        fsyncSync(stream.nfd);
      });
      return 0;
    };
  }
}

function isNodeFsModule(module: unknown): module is NodeFsModule {
  if (!isObject(module) || !('NODEFS' in module)) return false;
  const { NODEFS } = module;
  if (!isObject(NODEFS) || !('stream_ops' in NODEFS) || !('tryFSOperation' in NODEFS)) return false;
  return isObject(NODEFS.stream_ops) && typeof NODEFS.tryFSOperation === 'function';
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
