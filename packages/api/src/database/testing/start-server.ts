import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { bug, fail, failure, ok, type FailureOf, type Result } from '@coalition/domain/values';
import { scratchFolder } from './scratch-folder.ts';
import { findServerBinaries, type ServerBinaries } from './server-binaries.ts';

/** No PostgreSQL on this machine that the tests could start. */
export const NoTestServer = failure('no_test_server', 'unavailable', {});
export type NoTestServer = FailureOf<typeof NoTestServer>;

/** A PostgreSQL server for tests; its data may be lost. */
export interface TestServer {
  /** Address of its database `postgres`, for a user who may create databases. */
  url: string;
  stop(): Promise<void>;
}

/**
 * Starts a server of its own on a free port of this machine, on a fresh folder that goes away with it.
 * It ends with this process, even after `kill -9`.
 *
 * @fails NoTestServer
 */
export async function startServer(): Promise<Result<TestServer, NoTestServer>> {
  const scratch = mkdtempSync(join(scratchFolder(), 'coalition-server-'));
  chmodSync(scratch, 0o755);
  const binaries = findServerBinaries(scratch);
  if (binaries === undefined) {
    rmSync(scratch, { recursive: true });
    return fail(NoTestServer({}));
  }
  const password = randomBytes(16).toString('hex');
  const folder = initialise(binaries, scratch, password);
  const port = await freePort();
  const stopServer = await run(binaries, folder, port);
  const stop = async (): Promise<void> => {
    await stopServer();
    rmSync(scratch, { recursive: true, force: true });
  };
  return ok({ url: `postgresql://coalition:${password}@127.0.0.1:${String(port)}/postgres`, stop });
}

function initialise(binaries: ServerBinaries, scratch: string, password: string): string {
  const { runAs, major } = binaries;
  const folder = join(scratch, 'data');
  const passwordFile = join(scratch, 'password');
  mkdirSync(folder, { mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (runAs !== undefined) for (const path of [scratch, folder, passwordFile]) chownSync(path, runAs.uid, runAs.gid);
  const locale = major >= 17 ? ['--locale-provider=builtin', '--locale=C.UTF-8'] : ['--locale=C'];
  const owner = ['--username=coalition', '--auth=password', `--pwfile=${passwordFile}`];
  const flags = [`--pgdata=${folder}`, '--encoding=UTF8', '--no-sync', ...locale, ...owner];
  const made = spawnSync(join(binaries.folder, 'initdb'), flags, { ...runAs, cwd: scratch, encoding: 'utf8' });
  if (made.status !== 0) return bug('initdb failed', { stderr: made.stderr });
  return folder;
}

// The shell's standard input ends when this process does; then it ends the server and removes its folder.
const guard = '"$0" "$@" </dev/null & server=$!; cat >/dev/null; kill -INT $server; wait $server; rm -rf "$SCRATCH"';

const serverFlags = [
  'fsync=off',
  'full_page_writes=off',
  'shared_buffers=32MB',
  'max_connections=200',
  'listen_addresses=127.0.0.1',
];

async function run(binaries: ServerBinaries, folder: string, port: number): Promise<() => Promise<void>> {
  const settings = [...serverFlags, `unix_socket_directories=${folder}`].flatMap((flag) => ['-c', flag]);
  const server = spawn(
    'sh',
    ['-c', guard, join(binaries.folder, 'postgres'), '-D', folder, '-p', String(port), ...settings],
    {
      ...binaries.runAs,
      cwd: folder,
      stdio: ['pipe', 'ignore', 'pipe'],
      env: { ...process.env, LC_MESSAGES: 'C', SCRATCH: dirname(folder) },
    },
  );
  const ended = new Promise<void>((resolve) =>
    server.once('exit', () => {
      resolve();
    }),
  );
  await new Promise<void>((resolve, reject) => {
    let log = '';
    server.stderr.setEncoding('utf8').on('data', (text: string) => {
      log = (log + text).slice(-10_000);
      if (log.includes('ready to accept connections')) resolve();
    });
    void ended.then(() => {
      reject(new Error(`the test server ended: ${log}`));
    });
  });
  server.stderr.removeAllListeners('data').resume();
  return () => {
    server.stdin.end();
    return ended;
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      probe.close(() => {
        resolve(port);
      });
    });
  });
}
