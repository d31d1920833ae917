import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Where an export that is being loaded lies until it comes to its place; one that was killed leaves it. */
export function importingFolder(dataDir: string): string {
  return join(dataDir, 'importing');
}

/** Whether an export is being loaded into a data folder, or the loading of one was killed. */
export function hasImportBegun(dataDir: string): boolean {
  return existsSync(importingFolder(dataDir));
}
