import { bug } from '@coalition/domain/values';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { publicClient, staffClient, type PublicClient, type StaffClient } from '../../client.ts';
import type { DatabasePlace } from '../../database/open-database.ts';
import { secretHeader } from '../../server/keys/keys.ts';

/** The api as it runs in earnest: a process of its own on free ports of this machine. */
export interface OfficeProcess {
  /** From the start to the first answer. */
  startedMs: number;
  visitor: PublicClient;
  /** In the name of whoever the token belongs to. */
  staff: StaffClient;
  /** `kill -9`; settles when the process is gone. */
  kill(): Promise<void>;
  /** Asks it to stop; settles with its exit code. */
  stop(): Promise<number | null>;
}

const main = fileURLToPath(new URL('../../main.ts', import.meta.url));
const contentFolder = fileURLToPath(new URL('../../../../../content', import.meta.url));

/** Starts the api and waits until both listeners answer; one that ends before is a bug. */
export async function startOfficeProcess(place: DatabasePlace, token: string): Promise<OfficeProcess> {
  const [publicPort, staffPort] = [await freePort(), await freePort()];
  const began = performance.now();
  const child = spawn(process.execPath, [main], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      PATH: process.env['PATH'],
      NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'],
      TZ: 'UTC',
      DATA_DIR: place.dataDir,
      DATABASE_URL: place.databaseUrl ?? '',
      CONTENT_DIR: contentFolder,
      API_PUBLIC_PORT: String(publicPort),
      API_STAFF_PORT: String(staffPort),
    },
  });
  const ended = once(child, 'exit');
  await untilReady(child, [publicPort, staffPort]);
  const secret = { [secretHeader]: readFileSync(join(place.dataDir, 'keys', 'shared', 'secret'), 'utf8').trim() };
  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    child.kill(signal);
    await ended;
    return child.exitCode;
  };
  return {
    startedMs: performance.now() - began,
    visitor: publicClient(`http://127.0.0.1:${String(publicPort)}/trpc`, secret),
    staff: staffClient(`http://127.0.0.1:${String(staffPort)}/trpc`, () => ({
      ...secret,
      authorization: `Bearer ${token}`,
    })),
    kill: async () => {
      await end('SIGKILL');
    },
    stop: () => end('SIGTERM'),
  };
}

const startMsMax = 60_000;

async function untilReady(child: ChildProcess, ports: readonly number[]): Promise<void> {
  let complaint = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (complaint += text));
  const deadline = performance.now() + startMsMax;
  for (const port of ports) {
    while (!(await isReady(port))) {
      if (child.exitCode !== null || performance.now() > deadline) bug('the api did not start', { complaint });
      await wait(50);
    }
  }
}

async function isReady(port: number): Promise<boolean> {
  return fetch(`http://127.0.0.1:${String(port)}/readyz`).then(
    ({ ok }) => ok,
    () => false,
  );
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        resolve(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
  });
}
