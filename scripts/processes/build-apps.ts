import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { variables } from '../environment.ts';
import { root } from './part.ts';

/** Builds web and admin where their sources changed since the last build. Returns whether both are built. */
export async function buildApps(): Promise<boolean> {
  const turbo = join(root, 'node_modules/.bin/turbo');
  const building = spawn(
    turbo,
    ['run', 'build', '--concurrency=1', '--output-logs=errors-only', '--log-order=stream'],
    {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...variables, TURBO_TELEMETRY_DISABLED: '1', TURBO_NO_UPDATE_NOTIFIER: '1' },
    },
  );
  // One that cannot even be started has built nothing.
  await once(building, 'exit').catch(() => null);
  return building.exitCode === 0;
}
