import { createServer, type RequestListener, type Server } from 'node:http';
import { afterEach, expect, it } from 'vitest';
import { z } from 'zod';
import { isAway, publicClient } from './client.ts';

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** The address of an api that does with each question what it is told. */
async function listen(answer: RequestListener): Promise<string> {
  const opened = createServer(answer);
  server = opened;
  await new Promise<void>((resolve) => opened.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${String(z.object({ port: z.int() }).parse(opened.address()).port)}/trpc`;
}

const thrownBy = (url: string): Promise<unknown> =>
  publicClient(url, {}, 200)
    .coalition.find.query({ language: 'en' })
    .catch((thrown: unknown) => thrown);

it('holds an api that takes questions and says nothing to be away', async () => {
  const url = await listen(() => undefined);
  expect(isAway(await thrownBy(url))).toBe(true);
});

it('holds an api that stops in the middle of an answer to be away', async () => {
  const url = await listen((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.write('[{"result":');
  });
  expect(isAway(await thrownBy(url))).toBe(true);
});
