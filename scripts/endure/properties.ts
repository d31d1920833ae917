import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { variables } from '../environment.ts';
import { root } from '../processes/part.ts';

const workspaces = ['packages/domain', 'packages/api', 'apps/web', 'apps/admin'];

/** Runs every test that holds a property `times` times, each time by another seed; true when none of them found a case that breaks it. */
export async function run({ times, log }: { times: number; log: (line: string) => void }): Promise<boolean> {
  let isWell = true;
  for (let round = 0; round < times; round += 1) {
    const seed = randomInt(2 ** 31);
    for (const workspace of workspaces) {
      const printed = await test(workspace, seed);
      if (printed === null) continue;
      isWell = false;
      log(`${workspace}, seed ${String(seed)}: broken\n${printed}`);
    }
    log(`seed ${String(seed)}, round ${String(round + 1)} of ${String(times)}`);
  }
  return isWell;
}

/** Runs the properties of one workspace; what was printed if one is broken, null if all hold. */
async function test(workspace: string, seed: number): Promise<string | null> {
  const folder = join(root, workspace);
  const files = globSync('src/**/*.test.ts', { cwd: folder }).filter((file) =>
    readFileSync(join(folder, file), 'utf8').includes("from 'fast-check'"),
  );
  const child = spawn(process.execPath, [join(root, 'node_modules/vitest/vitest.mjs'), 'run', ...files], {
    cwd: folder,
    env: { ...variables, PROPERTY_SEED: String(seed), NO_COLOR: '1' },
  });
  const printed: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => printed.push(part.toString()));
  const code = await new Promise((resolve) => child.once('close', resolve));
  return code === 0 ? null : printed.join('');
}
