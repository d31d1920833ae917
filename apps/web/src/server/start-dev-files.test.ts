import { mkdtempSync, rmSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createServer, type ViteDevServer } from 'vite';
import { startDevFiles } from './start-dev-files.ts';

describe('the development server', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'coalition-dev-'));
  const http = createHttpServer();
  let vite: ViteDevServer;
  let origin = '';
  beforeAll(async () => {
    vite = await createServer({
      configFile: false,
      root: dataDir,
      appType: 'custom',
      logLevel: 'silent',
      plugins: [startDevFiles({ DATA_DIR: dataDir })],
      server: { middlewareMode: true, ws: false, watch: null },
    });
    vite.middlewares.use((_request, response) => response.end('a page'));
    http.on('request', (request, response) => {
      vite.middlewares(request, response);
    });
    await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
    const address = http.address();
    origin = `http://127.0.0.1:${String(typeof address === 'object' && address ? address.port : 0)}`;
  });
  afterAll(async () => {
    await vite.close();
    http.close();
    rmSync(dataDir, { recursive: true });
  });

  it('answers for the files that staff gave, as the site does: asks the api, which is away here', async () => {
    expect((await fetch(`${origin}/media/${'a'.repeat(64)}/brief.pdf`)).status).toBe(503);
    expect((await fetch(`${origin}/media/no-digest/brief.pdf`)).status).toBe(404);
  });

  it('leaves every other address to the pages', async () => {
    expect(await fetch(`${origin}/en`).then((answer) => answer.text())).toBe('a page');
  });
});
