import { existsSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';

const memoryFolder = '/dev/shm';
const roomNeededBytes = 2 ** 30;

/** A folder for data that a test throws away: in memory where there is room for it, else the system's own. */
export function scratchFolder(): string {
  if (!existsSync(memoryFolder)) return tmpdir();
  const { bavail, bsize } = statfsSync(memoryFolder);
  return bavail * bsize > roomNeededBytes ? memoryFolder : tmpdir();
}
