import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Instant } from '@coalition/domain/values';
import Fastify from 'fastify';
import { describe, expect, it } from 'vitest';
import { makePlace, openTestDatabase } from '../database/test-databases.ts';
import { secretHeader, sharedSecret } from '../server/keys/keys.ts';
import { addBackupRoute } from './backup.route.ts';
import { takeBackup } from './take-backup.ts';

const at = Instant.parse('2026-03-01T12:00:00.000Z');
const closedPort = 9;

/** What a command of the terminal printed, and how it ended. */
async function run(
  command: string,
  dataDir: string,
  ...args: string[]
): Promise<{ code: number | null; out: string; err: string }> {
  const program = fileURLToPath(new URL(command, import.meta.url));
  const child = execFile(process.execPath, [program, ...args], {
    env: { ...process.env, DATA_DIR: dataDir, DATABASE_URL: '' },
  });
  const said = { out: '', err: '' };
  child.stdout?.on('data', (text: string) => (said.out += text));
  child.stderr?.on('data', (text: string) => (said.err += text));
  await once(child, 'close');
  return { code: child.exitCode, ...said };
}

describe('taking a backup from the terminal', () => {
  it('asks the running office, which alone may open the embedded database', async () => {
    const database = await openTestDatabase('pglite');
    const { dataDir } = database.place;
    const listener = Fastify();
    const asked: unknown[] = [];
    listener.addHook('onRequest', (request, _reply, done) => {
      asked.push(request.headers[secretHeader]);
      done();
    });
    addBackupRoute(listener, { database, dataDir });
    const { port } = new URL(await listener.listen({ host: '127.0.0.1', port: 0 }));
    const taken = await takeBackup({ dataDir }, Number(port), at);
    await listener.close();
    expect(taken).toMatchObject({ isDone: true });
    expect(asked).toEqual([sharedSecret(dataDir)]);
    expect(readdirSync(join(dataDir, 'backups'))).toHaveLength(1);
  });

  it('says so when the folder is in use and no office answers', async () => {
    const { place } = await openTestDatabase('pglite');
    const taken = await takeBackup(place, closedPort, at);
    expect(taken.isDone ? '' : taken.sentence).toContain('no office answers on port 9');
  });

  it('makes no database where there is none', async () => {
    const { dataDir } = await makePlace('pglite', 'empty');
    expect(await takeBackup({ dataDir }, closedPort, at)).toMatchObject({ isDone: false });
    expect(readdirSync(dataDir)).toEqual([]);
  });

  it('opens a server itself', async () => {
    const { place } = await openTestDatabase('postgresql');
    expect(await takeBackup(place, closedPort, at)).toMatchObject({ isDone: true });
  });
});

describe('the commands', () => {
  it(
    'back up a folder that nobody uses, and refuse to restore over it or from a damaged file',
    { timeout: 120_000 },
    async () => {
      const { dataDir } = await makePlace('pglite', 'migrated');
      mkdirSync(join(dataDir, 'keys'));
      writeFileSync(join(dataDir, 'keys', 'shared-secret'), 'secret');
      const backedUp = await run('backup.command.ts', dataDir);
      const [name] = readdirSync(join(dataDir, 'backups'));
      const file = join(dataDir, 'backups', name ?? '');
      expect(backedUp).toMatchObject({ code: 0, err: '' });
      expect(backedUp.out).toContain(file);

      const over = await run('restore.command.ts', dataDir, file);
      expect(over).toMatchObject({ code: 1, out: '' });
      expect(over.err).toContain('never writes over data');
      expect(readFileSync(join(dataDir, 'keys', 'shared-secret'), 'utf8')).toBe('secret');

      truncateSync(file, 100);
      const { dataDir: empty } = await makePlace('pglite', 'empty');
      const damaged = await run('restore.command.ts', empty, file);
      expect(damaged).toMatchObject({ code: 1, out: '' });
      expect(damaged.err).toContain('is not a whole backup');
      expect(readdirSync(empty)).toEqual([]);
    },
  );

  it('restore asks which file', async () => {
    const { dataDir } = await makePlace('pglite', 'empty');
    const asked = await run('restore.command.ts', dataDir);
    expect(asked.code).toBe(1);
    expect(asked.err).toContain('pnpm restore FILE');
  });
});
