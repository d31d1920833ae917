import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readEnvironment, type Environment } from '../../packages/api/src/environment.ts';
import type { Variables } from '../environment.ts';
import { whenCallersEnd } from './callers.ts';
import { compiledFolder, here, root, type Part } from './part.ts';
import { runInstallation } from './run-installation.ts';

/** What is started, and how. */
export interface Serving {
  variables: Variables;
  partsOf: (environment: Environment) => Part[];
  /** Makes ready what the parts need; returns whether that worked. */
  prepare: () => Promise<boolean>;
}

const say = (line: string) => process.stdout.write(`${line}\n`);
// Whoever reads the lines may be gone before the last one.
process.stdout.on('error', () => undefined);

/**
 * Starts api, web and admin, says where they are, and stays until it is asked to stop or one of them ends.
 *
 * @returns the exit code of the command
 */
export async function serve({ variables, partsOf, prepare }: Serving): Promise<number> {
  const environment = readEnvironment(variables);
  if (!environment.ok) return refuse(environment.failure);
  if (!(await prepare())) return refuse('The apps could not be built; the lines above say why.');
  const asked = askedToStop();
  const installation = await runInstallation(
    partsOf(environment.value),
    withPlaces(variables, environment.value),
    asked.signal,
  );
  if (!installation.ok) return asked.signal.aborted ? 0 : refuse(installation.failure);
  announce(environment.value);
  const ending = await Promise.race([installation.value.broken, asked.promise]);
  if (ending !== null) say(ending);
  await installation.value.stop();
  say('Stopped.');
  return ending === null ? 0 : 1;
}

function refuse(sentence: string): number {
  process.stderr.write(`${sentence}\n`);
  return 1;
}

/** Resolves to null with the first Ctrl-C or request to end, or when whoever called has ended; later ones change nothing. */
function askedToStop(): { signal: AbortSignal; promise: Promise<null> } {
  const controller = new AbortController();
  const promise = new Promise<null>((resolvePromise) => {
    const stop = (): void => {
      controller.abort();
      resolvePromise(null);
    };
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, stop);
    whenCallersEnd(process.pid, stop);
  });
  return { signal: controller.signal, promise };
}

/** The folders as full paths, so that they are the same for a process that runs in another folder. */
function withPlaces(variables: Variables, { DATA_DIR, CONTENT_DIR }: Environment): Variables {
  return {
    ...variables,
    DATA_DIR: resolve(root, DATA_DIR),
    CONTENT_DIR: resolve(root, CONTENT_DIR),
    NODE_COMPILE_CACHE: compiledFolder,
  };
}

function announce(environment: Environment): void {
  const { WEB_PORT, ADMIN_PORT, API_PUBLIC_PORT, DEMO } = environment;
  const admin = environment.ADMIN_ORIGIN ?? here(ADMIN_PORT);
  say('');
  if (DEMO === '1') say('  A demonstration: its members and statements are made up.');
  say(`  site     ${environment.WEB_ORIGIN ?? here(WEB_PORT)}`);
  say(`  office   ${admin}`);
  say(`  api      ${here(API_PUBLIC_PORT)}`);
  const link = join(resolve(root, environment.DATA_DIR), 'keys/first-owner-link');
  if (existsSync(link)) {
    say('');
    say('  No account exists yet. This link makes the first owner’s, once:');
    say(`  ${admin}/welcome/${readFileSync(link, 'utf8').trim()}`);
  }
  say('');
  say('  Ctrl-C stops all three.');
  say('');
}
