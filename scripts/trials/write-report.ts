import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { root } from '../processes/part.ts';

/** Writes the last report of a trial to `docs/reports/`, with the day and what kind of machine it ran on. */
export function writeReport(name: string, title: string, lines: readonly string[]): void {
  const folder = join(root, 'docs/reports');
  mkdirSync(folder, { recursive: true });
  const machine = [
    `${String(availableParallelism())} cores (${cpus()[0]?.model ?? 'unknown'})`,
    `${String(Math.round(totalmem() / 2 ** 30))} GiB memory`,
    `Node ${process.version}`,
    process.platform,
  ].join(', ');
  const day = new Date().toISOString().slice(0, 10);
  writeFileSync(join(folder, `${name}.md`), `# ${title}\n\n${day}, on ${machine}.\n\n${lines.join('\n')}\n`);
}
