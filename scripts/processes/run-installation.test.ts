import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { here, root, type Part } from './part.ts';
import { runInstallation } from './run-installation.ts';

// Each part serves the word it is told, and writes its name into a file when it is asked to stop.
const serving = `
import { appendFileSync } from 'node:fs';
import { createServer } from 'node:http';
const [port, name, diary] = process.argv.slice(2);
const server = createServer((request, response) => {
  if (request.url === '/die') process.exit(7);
  response.end('ok');
});
server.listen(Number(port), '127.0.0.1');
process.on('SIGTERM', () => { appendFileSync(diary, name + ' '); process.exit(0); });
`;

const forever = new AbortController().signal;

describe('an installation', () => {
  let folder = '';
  let ports: number[] = [];
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'coalition-parts-'));
    writeFileSync(join(folder, 'serving.mjs'), serving);
    writeFileSync(join(folder, 'refusing.mjs'), 'process.exit(3);');
    ports = await freePorts(3);
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const diary = () => join(folder, 'diary');
  const part = (name: string, place: number): Part => {
    const port = ports[place] ?? 0;
    return {
      name,
      entry: relative(root, join(folder, 'serving.mjs')),
      options: [String(port), name, diary()],
      ports: [port],
      readyUrl: here(port),
    };
  };
  const three = () => [part('api', 0), part('web', 1), part('admin', 2)];

  it('answers on every address once it runs, and stops the first part last', async () => {
    const installation = await runInstallation(three(), {}, forever);
    expect(installation.ok).toBe(true);
    if (!installation.ok) return;
    for (const { readyUrl } of three()) expect((await fetch(readyUrl)).status).toBe(200);
    await installation.value.stop();
    expect(readFileSync(diary(), 'utf8')).toMatch(/(web|admin) (web|admin) api $/);
  });

  it('says in a sentence that two listeners were given one port, and starts nothing', async () => {
    const installation = await runInstallation([part('api', 0), part('web', 1), part('admin', 1)], {}, forever);
    expect(installation).toMatchObject({
      ok: false,
      failure: expect.stringContaining(`Port ${String(ports[1])} is chosen twice`),
    });
    await expect(fetch(here(ports[0] ?? 0))).rejects.toThrow();
  });

  it('says in a sentence that a port is in use, and starts nothing', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(ports[1], '127.0.0.1', resolve));
    const installation = await runInstallation(three(), {}, forever);
    expect(installation).toMatchObject({
      ok: false,
      failure: expect.stringContaining(`Port ${String(ports[1])} is in use`),
    });
    await expect(fetch(here(ports[0] ?? 0))).rejects.toThrow();
    await new Promise((resolve) => taken.close(resolve));
  });

  it('says which part could not start, and stops the others', async () => {
    const refusing = { ...part('web', 1), entry: relative(root, join(folder, 'refusing.mjs')) };
    const installation = await runInstallation([part('api', 0), refusing], {}, forever);
    expect(installation).toEqual({ ok: false, failure: 'web could not start: exit code 3.' });
    await expect(fetch(here(ports[0] ?? 0))).rejects.toThrow();
  });

  it('tells when a part ends though nobody asked it to', async () => {
    const installation = await runInstallation(three(), {}, forever);
    expect(installation.ok).toBe(true);
    if (!installation.ok) return;
    await fetch(`${here(ports[1] ?? 0)}/die`).catch(() => null);
    expect(await installation.value.broken).toBe('web ended by itself: exit code 7.');
    await installation.value.stop();
  });

  it('starts nothing more once it is asked to stop', async () => {
    const asked = new AbortController();
    asked.abort();
    const installation = await runInstallation(three(), {}, asked.signal);
    expect(installation).toEqual({ ok: false, failure: 'Stopped while starting.' });
  });
});

async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer());
  await Promise.all(servers.map((server) => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))));
  const found = servers.map((server) => {
    const address = server.address();
    return typeof address === 'object' && address !== null ? address.port : 0;
  });
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return found;
}
