import { setTimeout as wait } from 'node:timers/promises';
import { fail, ok, type Result } from '../../packages/domain/src/values/index.ts';
import type { Variables } from '../environment.ts';
import { findBusyPort } from './find-busy-port.ts';
import type { Part } from './part.ts';
import { runPart, stopPart, type RunningPart } from './run-part.ts';
import { waitForAnswer } from './wait-for-answer.ts';

/** The processes of an installation, all of them answering. */
export interface Installation {
  /** Process ids by name of the part. */
  processIds: ReadonlyMap<string, number>;
  /** Resolves with a sentence when one of them ends though nobody asked it to. */
  broken: Promise<string>;
  /** Stops all, the last started first; safe to call more than once. */
  stop: () => Promise<void>;
}

const startTimeoutMs = 120_000;

/**
 * Starts the first part, waits until it answers, then starts the others together and waits for them.
 *
 * @param signal ends the waiting; what was started is stopped
 * @fails with one sentence for the person who started it; nothing is left running
 */
export async function runInstallation(
  parts: readonly Part[],
  variables: Variables,
  signal: AbortSignal,
): Promise<Result<Installation, string>> {
  const ports = parts.flatMap((part) => part.ports);
  const twice = ports.find((port, place) => ports.indexOf(port) !== place);
  if (twice !== undefined) {
    return fail(
      `Port ${String(twice)} is chosen twice: WEB_PORT, ADMIN_PORT, API_PUBLIC_PORT and API_STAFF_PORT must differ (README.md).`,
    );
  }
  const busy = await findBusyPort(ports);
  if (busy !== null) {
    return fail(
      `Port ${String(busy)} is in use: perhaps this is running already. Stop it, or choose other ports (README.md).`,
    );
  }
  const running: RunningPart[] = [];
  const stop = () => stopAll(running);
  const [first, ...others] = parts;
  for (const group of [first === undefined ? [] : [first], others]) {
    const started = group.map((part) => runPart(part, variables));
    running.push(...started);
    const problems = await Promise.all(started.map((one) => waitUntilReady(one, signal)));
    const problem = problems.find((one) => one !== null);
    if (problem !== undefined) {
      await stop();
      return fail(problem);
    }
  }
  const processIds = new Map(running.map(({ part, child }) => [part.name, child.pid ?? 0]));
  const broken = Promise.race(running.map(async ({ part, ended }) => `${part.name} ended by itself: ${await ended}.`));
  return ok({ processIds, broken, stop });
}

/** Null when the part answers, else the sentence that says why it does not. */
async function waitUntilReady({ part, ended }: RunningPart, signal: AbortSignal): Promise<string | null> {
  const over = new AbortController();
  const isOver = () => over.signal.aborted || signal.aborted;
  const answered = waitForAnswer(part.readyUrl, isOver).then((answers) => (answers ? null : 'Stopped while starting.'));
  const died = ended.then((how) => `${part.name} could not start: ${how}.`);
  const late = wait(startTimeoutMs, `${part.name} does not answer at ${part.readyUrl}.`, { signal: over.signal }).catch(
    () => 'Stopped while starting.',
  );
  const outcome = await Promise.race([answered, died, late]);
  over.abort();
  return outcome;
}

async function stopAll(running: RunningPart[]): Promise<void> {
  const [first, ...others] = running;
  await Promise.all(others.map(stopPart));
  if (first !== undefined) await stopPart(first);
}
