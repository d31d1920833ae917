import { flushCompileCache } from 'node:module';
import { readEnvironment } from '../environment.ts';
import { makeLogger } from '../server/listening/logger.ts';
import { startOffice, type WaysOut } from './start-office.ts';

/**
 * The api as one process: starts with the settings of its environment, and stops in order when it is asked to. What keeps it
 * from starting is said in one sentence.
 *
 * @param variables the environment of the process
 * @param ways how it reaches pages outside; only trials, with a main file of their own, give another way
 */
export async function runOffice(variables: NodeJS.ProcessEnv, ways?: WaysOut): Promise<void> {
  const logger = makeLogger();
  const environment = readEnvironment(variables);
  if (!environment.ok) return refuse(environment.failure);
  const office = await startOffice(environment.value, logger, ways);
  if (!office.ok) return refuse(office.failure);
  // Where the launcher keeps compiled code, it is kept now: after a `kill -9`, too, the next start is a quick one.
  flushCompileCache();
  let isStopping = false;
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (isStopping) return;
      isStopping = true;
      void office.value.stop().finally(() => process.exit(0));
    });
  }
  process.on('unhandledRejection', (error) => {
    logger.error({ err: error }, 'a promise was rejected and nobody listened');
  });
}

function refuse(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
