import { createServer, get, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PieceWriter } from './piece-writer.ts';

/** An answer of some pieces; what comes after the last is up to the example. */
function answerOf(pieces: string[], end: 'close' | 'fail' | 'wait'): Response {
  const encoder = new TextEncoder();
  const left = [...pieces];
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const next = left.shift();
      if (next !== undefined) controller.enqueue(encoder.encode(next));
      else if (end === 'close') controller.close();
      else if (end === 'fail') throw new Error('the api went away');
    },
  });
  return new Response(body, { headers: { 'content-type': 'application/json', 'x-in-pieces': 'yes' } });
}

describe('an answer in pieces', () => {
  let writer = new PieceWriter(1);
  let end: 'close' | 'fail' | 'wait' = 'close';
  const server = createServer((request, response) => {
    void writer.handOut(answerOf(['{"a":', '[1,2', ']}'], end), { request, response });
  });
  let port = 0;
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    port = typeof address === 'object' && address ? address.port : 0;
  });
  // One that still hands out what an example left unread would turn the next one away.
  beforeEach(() => {
    writer = new PieceWriter(1);
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  const ask = (headers: Record<string, string> = {}) =>
    new Promise<IncomingMessage>((resolve, reject) => {
      get({ host: '127.0.0.1', port, headers }, resolve).once('error', reject);
    });

  it('arrives whole, with its type and without the mark between route and server', async () => {
    end = 'close';
    const answer = await ask();
    expect(await text(answer)).toBe('{"a":[1,2]}');
    expect(answer.headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-cache',
    });
    expect(answer.headers).not.toHaveProperty('x-in-pieces');
    expect(answer.headers).not.toHaveProperty('content-length');
  });

  it('arrives compressed where the reader takes it so', async () => {
    end = 'close';
    expect((await ask({ 'accept-encoding': 'gzip' })).headers['content-encoding']).toBe('gzip');
  });

  it('breaks off where it fails, so that nobody takes it for the whole', async () => {
    end = 'fail';
    await expect(ask().then(text)).rejects.toThrow(/aborted/);
  });

  it('is handed to so many at once and no more; whoever comes then is asked to come again', async () => {
    end = 'wait';
    const first = await ask();
    const second = await ask();
    expect([second.statusCode, second.headers['retry-after']]).toEqual([503, '10']);
    first.destroy();
  });
});
