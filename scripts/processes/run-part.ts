import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Variables } from '../environment.ts';
import { root, type Part } from './part.ts';

/** A process that was started and has not been asked to stop. */
export interface RunningPart {
  part: Part;
  child: ChildProcess;
  /** Resolves when the process has ended, with how it ended. */
  ended: Promise<string>;
}

const stopTimeoutMs = 25_000;
const follower = join(import.meta.dirname, 'follow-parent.ts');

/** Starts one process in a group of its own, so that Ctrl-C reaches the launcher alone and the order of stopping is kept. */
export function runPart(part: Part, variables: Variables): RunningPart {
  const { entry, nodeOptions = [], options = [], folder = '.' } = part;
  const child = spawn(process.execPath, [...nodeOptions, '--import', follower, join(root, entry), ...options], {
    cwd: join(root, folder),
    env: { ...variables, TZ: 'UTC' },
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: process.platform !== 'win32',
  });
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => {
      resolve(error.message);
    });
    child.once('exit', (code, signal) => {
      resolve(signal === null ? `exit code ${String(code)}` : `signal ${signal}`);
    });
  });
  return { part, child, ended };
}

/** Asks a process to finish what is under way; one that does not in 25 seconds is ended. */
export async function stopPart({ child, ended }: RunningPart): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  const patience = new AbortController();
  const late = wait(stopTimeoutMs, 'late' as const, { signal: patience.signal }).catch(() => 'cancelled' as const);
  if ((await Promise.race([ended, late])) === 'late') child.kill('SIGKILL');
  patience.abort();
  await ended;
}
