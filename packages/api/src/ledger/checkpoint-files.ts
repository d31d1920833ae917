import { SignedCheckpoint } from '@coalition/domain/ledger';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '../server/write-whole.ts';

/** Where checkpoints are kept outside the database; backups hold them too. */
export function checkpointFolder(dataDir: string): string {
  return join(dataDir, 'ledger', 'checkpoints');
}

/** Keeps a checkpoint as `<size>.json`; where a ledger of before a restore left another of that size, beside it. @returns whether it is new */
export function writeCheckpoint(dataDir: string, signed: SignedCheckpoint): boolean {
  const { size, root } = signed.checkpoint;
  const ofSize = readCheckpoints(dataDir).filter(({ checkpoint }) => checkpoint.size === size);
  if (ofSize.some(({ checkpoint }) => checkpoint.root === root)) return false;
  const folder = checkpointFolder(dataDir);
  mkdirSync(folder, { recursive: true });
  const name = ofSize.length === 0 ? String(size) : `${String(size)}-${root.slice(0, 16)}`;
  writeWhole(join(folder, `${name}.json`), `${JSON.stringify(signed)}\n`);
  return true;
}

/** All checkpoints that were kept, the smallest first; a file that is none is passed over. */
export function readCheckpoints(dataDir: string): SignedCheckpoint[] {
  const folder = checkpointFolder(dataDir);
  return namesIn(folder)
    .flatMap((name) => readCheckpoint(join(folder, name)) ?? [])
    .sort((one, other) => one.checkpoint.size - other.checkpoint.size);
}

/** The checkpoint in a file; null where there is none. */
export function readCheckpoint(file: string): SignedCheckpoint | null {
  try {
    return SignedCheckpoint.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data ?? null;
  } catch {
    return null;
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.json'));
  } catch {
    return [];
  }
}
