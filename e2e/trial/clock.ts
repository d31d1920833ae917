import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { visited } from '../environment.ts';

const kept = join(visited.dataDir, 'trial-days-ahead');

/** By how many days the api’s clock is ahead of the machine’s. */
export function daysAhead(): number {
  return existsSync(kept) ? Number(readFileSync(kept, 'utf8')) : 0;
}

/** Lets days go by for the api; time never goes back, so the stories that do so are the last of all. */
export function letDaysPass(days: number): void {
  writeFileSync(kept, String(daysAhead() + days));
}
