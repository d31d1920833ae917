import { rmSync } from 'node:fs';
import { visited } from './environment.ts';

/** Takes the data folder of the run away. */
export default function removeData(): void {
  rmSync(visited.dataDir, { recursive: true, force: true });
}
