import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { bug } from '../../packages/domain/src/values/index.ts';
import { variables } from '../../scripts/environment.ts';

const root = join(import.meta.dirname, '../..');

/** A command run to its end: how long it took, and the most memory it held, in MB. */
interface Run {
  seconds: number;
  peakMb: number;
}

/** Everything of an office in one file, and that file loaded into an empty folder, each by its command. */
export interface TakenAway {
  sizeMb: number;
  written: Run;
  loaded: Run;
}

/** Takes an office on PostgreSQL along as its staff would, and loads it on the embedded engine. Leaves nothing behind. */
export async function takeAway(dataDir: string, databaseUrl: string): Promise<TakenAway> {
  const file = join(dataDir, 'taken.tar.gz');
  const folder = join(dataDir, 'loaded');
  try {
    const place = { DATA_DIR: dataDir, DATABASE_URL: databaseUrl };
    const written = await run(place, 'export.command.ts', file, '--with-private');
    const loaded = await run({ DATA_DIR: folder, DATABASE_URL: '' }, 'import-archive.command.ts', file);
    return { sizeMb: statSync(file).size / 1e6, written, loaded };
  } finally {
    rmSync(file, { force: true });
    rmSync(folder, { recursive: true, force: true });
  }
}

async function run(place: Record<string, string>, command: string, ...options: string[]): Promise<Run> {
  const program = join(root, 'packages/api/src/exports', command);
  const env = { PATH: variables['PATH'], TZ: 'UTC', ...place };
  const began = performance.now();
  const child = spawn(process.execPath, [program, ...options], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  let peakMb = 0;
  const looking = setInterval(() => {
    peakMb = Math.max(peakMb, peakOf(child.pid ?? 0));
  }, 50);
  await once(child, 'exit');
  clearInterval(looking);
  if (child.exitCode !== 0) return bug('a command failed', { command, exitCode: child.exitCode });
  return { seconds: (performance.now() - began) / 1_000, peakMb };
}

/** The most a process has held so far; 0 where the system does not say, or it is gone. */
function peakOf(processId: number): number {
  try {
    const status = readFileSync(`/proc/${String(processId)}/status`, 'utf8');
    return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1_000;
  } catch {
    return 0;
  }
}
