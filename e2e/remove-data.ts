import { rmSync } from 'node:fs';
import { visited } from './environment.ts';

/** Takes the data folder of the run away. Playwright wants it as the default export. */
export default function removeData(): void {
  if (!visited.isRunning) rmSync(visited.dataDir, { recursive: true, force: true });
}
