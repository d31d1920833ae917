import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface, type Interface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** A program of a trial, running as a process of its own. */
export interface TrialProcess {
  /** What it says, line by line. */
  lines: Interface;
  /** What it wrote to standard error so far. */
  complaint: () => string;
  /** `kill -9`. */
  kill: () => void;
  /** Settles when it has ended and all it said was heard; the exit code, or null after a signal. */
  ended: Promise<number | null>;
}

/** Starts a TypeScript module of this package with arguments. */
export function startProcess(module: URL, args: readonly string[]): TrialProcess {
  const child = spawn(process.execPath, [fileURLToPath(module), ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let complaint = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaint = (complaint + text).slice(-5_000);
  });
  const lines = createInterface({ input: child.stdout });
  return { lines, complaint: () => complaint, kill: () => void child.kill('SIGKILL'), ended: ended(child, lines) };
}

async function ended(child: ChildProcess, lines: Interface): Promise<number | null> {
  await Promise.all([once(child, 'exit'), once(lines, 'close')]);
  return child.exitCode;
}
