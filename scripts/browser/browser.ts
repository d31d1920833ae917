import { spawnSync } from 'node:child_process';
import { variables as given } from '../environment.ts';

/** A browser that starts on this machine, and the variables it needs beside the usual ones. */
export interface Browser {
  path: string;
  variables: Readonly<Record<string, string>>;
}

const startTimeoutMs = 20_000;

/** Whether a file is a browser that starts here: it is asked for its version. */
export function starts({ path, variables }: Browser): boolean {
  const asked = spawnSync(path, ['--version', '--no-sandbox'], {
    env: { ...given, ...variables },
    timeout: startTimeoutMs,
    encoding: 'utf8',
  });
  return asked.status === 0 && /chrom/i.test(asked.stdout);
}
