import { closeSync, fsyncSync, openSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Writes a file beside its place and moves it there, flushed to the disk: whoever looks sees all of it or what was there before. */
export function writeWhole(file: string, content: string | Buffer, mode = 0o644): void {
  const draft = `${file}.${String(process.pid)}`;
  writeFileSync(draft, content, { mode });
  flush(draft);
  renameSync(draft, file);
  flush(dirname(file));
}

function flush(path: string): void {
  const descriptor = openSync(path, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
