import { fork, type ChildProcess } from 'node:child_process';
import { getCompileCacheDir } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/** How much a thread may cost. */
export interface ThreadLimits {
  timeMs: number;
  /** What JavaScript holds. */
  heapMb: number;
  /** What it holds beside that, as for unpacked streams. */
  externalMb: number;
}

/** A program, what it is begun with, and what it may say. */
export interface ThreadTask<Message> {
  program: URL;
  data: unknown;
  message: z.ZodType<Message>;
}

/** How a thread goes about. */
export interface ThreadWays {
  /** Ends the thread early. */
  signal: AbortSignal;
  limits: ThreadLimits;
}

const ends = ['ended', 'stopped', 'broken', 'too_costly'] as const;

/** How a thread ended: by itself, by whoever stopped it, by a failure or a word nobody knows, or by what it cost. */
export type ThreadEnd = (typeof ends)[number];

/** What the process that holds a thread is told. */
export type ThreadOrder = { program: string; data: unknown; env: NodeJS.ProcessEnv } & Omit<ThreadLimits, 'timeMs'>;

const ThreadWord = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('said'), message: z.unknown() }),
  z.strictObject({ kind: z.literal('end'), end: z.enum(ends) }),
]);
/** What that process tells: a message of the thread, or how the thread ended. */
export type ThreadWord = z.infer<typeof ThreadWord>;

const host = fileURLToPath(new URL('./thread-host.worker.ts', import.meta.url));

/**
 * Runs a program in a thread of its own, and that in a process of its own: whatever it does, this process goes on. It sees
 * nothing of the environment but where compiled code is kept, and what it prints is for nobody.
 *
 * @param take is handed what the thread says, one message after the other; all that was said before the end is taken
 * @returns when the thread is gone and the last message was taken
 * @throws what `take` throws, and nothing further is taken then; or that no process can be started
 */
export async function runThread<Message>(
  { program, data, message }: ThreadTask<Message>,
  take: (message: Message) => Promise<void>,
  { signal, limits: { timeMs, ...limits } }: ThreadWays,
): Promise<ThreadEnd> {
  if (signal.aborted) return 'stopped';
  const env = keptCode();
  const child = fork(host, {
    env,
    execArgv: [],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
  });
  const { promise: end, resolve } = Promise.withResolvers<ThreadEnd>();
  const finish = (how: ThreadEnd) => {
    resolve(how);
    child.kill('SIGKILL');
  };
  const allTaken = hear(child, { message, take, ended: resolve, finish });
  const letGo = stopAtLast({ signal, timeMs }, finish);
  const order: ThreadOrder = { program: program.href, data, env, ...limits };
  child.send(order, () => undefined);
  resolve(await goneOf(child).finally(letGo));
  await allTaken();
  return end;
}

/** Where this process keeps compiled code: to compile its libraries anew costs a thread more than most of its work. */
function keptCode(): NodeJS.ProcessEnv {
  const folder = getCompileCacheDir();
  // What Node tells is the part of the folder that is of its own version.
  return folder === undefined ? {} : { NODE_COMPILE_CACHE: dirname(folder) };
}

/** Finishes what is stopped or takes too long, until it is let go. */
function stopAtLast(
  { signal, timeMs }: { signal: AbortSignal; timeMs: number },
  finish: (how: ThreadEnd) => void,
): () => void {
  const stop = () => {
    finish('stopped');
  };
  signal.addEventListener('abort', stop);
  const timer = setTimeout(() => {
    finish('too_costly');
  }, timeMs);
  return () => {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  };
}

/** Who listens to a thread. */
interface Listener<Message> {
  message: z.ZodType<Message>;
  take: (message: Message) => Promise<void>;
  /** Is told how the thread ended. */
  ended: (how: ThreadEnd) => void;
  /** Ends it. */
  finish: (how: ThreadEnd) => void;
}

/** Takes what a thread says in its order, up to the first word that cannot be taken; gives whether all of it was. */
function hear<Message>(child: ChildProcess, { message, take, ended, finish }: Listener<Message>): () => Promise<void> {
  let isHeard = true;
  let taken = Promise.resolve();
  const broken = () => {
    isHeard = false;
    finish('broken');
  };
  const hearMessage = (given: unknown) => {
    const read = message.safeParse(given);
    if (!read.success) {
      broken();
      return;
    }
    taken = taken.then(() => take(read.data));
    // Whoever waits for the last message hears of it.
    taken.catch(broken);
  };
  child.on('message', (given: unknown) => {
    if (!isHeard) return;
    const { data: word } = ThreadWord.safeParse(given);
    // That process ends by itself: it has yet to keep what it compiled.
    if (word?.kind === 'end') ended(word.end);
    else hearMessage(word?.message);
  });
  return () => taken;
}

/** When a process is gone and all it told was heard: how, where it did not say so itself. */
function goneOf(child: ChildProcess): Promise<ThreadEnd> {
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (_code, killedBy) => {
      // Whoever stops the office by a signal may stop all its processes by it; for want of memory they go otherwise.
      resolve(killedBy === 'SIGTERM' || killedBy === 'SIGINT' || killedBy === 'SIGHUP' ? 'stopped' : 'too_costly');
    });
  });
}
