import { spawn } from 'node:child_process';
import { variables } from '../environment.ts';
import { root } from '../processes/part.ts';

/** One thing that is checked: a command of which success means that all is well. */
export interface Check {
  name: string;
  command: string;
  options: string[];
}

/** How a check went. */
export interface Outcome {
  check: Check;
  passed: boolean;
  seconds: number;
  /** What the command wrote. */
  output: string;
}

/** Runs a check to its end and keeps what it writes. */
export async function runCheck(check: Check): Promise<Outcome> {
  const startedAt = performance.now();
  const { passed, output } = await finish(check);
  return { check, passed, output, seconds: (performance.now() - startedAt) / 1_000 };
}

function finish({ command, options }: Check): Promise<{ passed: boolean; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(command, options, {
      cwd: root,
      env: { ...variables, TURBO_TELEMETRY_DISABLED: '1', FORCE_COLOR: '0' },
    });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.once('error', (error) => {
      resolve({ passed: false, output: error.message });
    });
    child.once('close', (code) => {
      resolve({ passed: code === 0, output: Buffer.concat(chunks).toString() });
    });
  });
}
