import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readEnvironment, type Environment } from '../packages/api/src/environment.ts';
import { variables } from './environment.ts';
import { buildApps } from './processes/build-apps.ts';
import { partsOf, root } from './processes/part.ts';
import { runInstallation } from './processes/run-installation.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);

process.exitCode = await start();

/** Builds what is stale, starts api, web and admin, and stays until it is asked to stop or one of them ends. */
async function start(): Promise<number> {
  const environment = readEnvironment(variables);
  if (!environment.ok) return refuse(environment.failure);
  if (!process.argv.includes('--built') && !buildApps())
    return refuse('The apps could not be built; the lines above say why.');
  const asked = askedToStop();
  const installation = await runInstallation(partsOf(environment.value), variablesOf(environment.value), asked.signal);
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

/** Resolves to null with the first Ctrl-C or request to end; later ones are ignored, stopping is under way. */
function askedToStop(): { signal: AbortSignal; promise: Promise<null> } {
  const controller = new AbortController();
  const promise = new Promise<null>((resolvePromise) => {
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(name, () => {
        controller.abort();
        resolvePromise(null);
      });
    }
  });
  return { signal: controller.signal, promise };
}

function variablesOf(environment: Environment): NodeJS.ProcessEnv {
  return {
    ...variables,
    NODE_ENV: 'production',
    NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/compiled'),
    DATA_DIR: resolve(root, environment.DATA_DIR),
  };
}

function announce(environment: Environment): void {
  const { WEB_PORT, ADMIN_PORT, API_PUBLIC_PORT } = environment;
  const web = environment.WEB_ORIGIN ?? `http://127.0.0.1:${String(WEB_PORT)}`;
  const admin = environment.ADMIN_ORIGIN ?? `http://127.0.0.1:${String(ADMIN_PORT)}`;
  say('');
  say(`  site     ${web}`);
  say(`  office   ${admin}`);
  say(`  api      http://127.0.0.1:${String(API_PUBLIC_PORT)}`);
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
