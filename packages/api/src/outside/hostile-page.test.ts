import { createServer } from 'node:net';
import { createGzip, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { askOutside } from './fetch-page.ts';
import type { PageAnswer } from './page-answer.ts';
import { startCanary, startWebServer, wayTo, type Manner } from './web-server.examples.ts';

describe('S-5 hostile server', () => {
  const page = { 'content-type': 'text/html' };
  const asking = async (manner: Manner, timeoutMs = 2_000): Promise<PageAnswer> => {
    const server = await startWebServer(manner);
    return askOutside(wayTo(server.place, { timeoutMs }))({ address: server.at('/'), method: 'GET' });
  };

  it('that never answers is left in time', async () => {
    const answer = await asking(() => undefined);
    expect(answer).toEqual({ kind: 'no_answer', cause: 'timeout' });
  });

  it('that gives a byte now and then is left in time, and what it said first still counts', async () => {
    const answer = await asking((_request, response) => {
      response.writeHead(404, page);
      const drip = setInterval(() => response.write('x'), 20);
      response.on('close', () => {
        clearInterval(drip);
      });
    });
    expect(answer).toMatchObject({ kind: 'answer', status: 404, text: '' });
  });

  it('that never ends is read for a mebibyte', async () => {
    const answer = await asking((_request, response) => {
      response.writeHead(200, page);
      const pour = () => {
        while (!response.destroyed && response.write('x'.repeat(65_536)));
      };
      response.on('drain', pour);
      pour();
    }, 5_000);
    expect(answer.kind === 'answer' && answer.text.length).toBe(1_048_576);
  });

  it('that sends a bomb is read for a mebibyte of what comes out', async () => {
    const answer = await asking((_request, response) => {
      response.writeHead(200, { ...page, 'content-encoding': 'gzip' });
      const bomb = createGzip({ level: 9 });
      bomb.pipe(response);
      const zeros = Buffer.alloc(1_048_576);
      for (let count = 0; count < 64; count += 1) bomb.write(zeros);
      bomb.end();
    }, 5_000);
    expect(answer.kind === 'answer' && answer.text.length).toBe(1_048_576);
  });

  it('that packs nonsense has said its status, and no text', async () => {
    const answer = await asking((_request, response) =>
      response.writeHead(200, { ...page, 'content-encoding': 'gzip' }).end('not gzip at all'),
    );
    expect(answer).toMatchObject({ kind: 'answer', status: 200, text: '' });
  });

  it('that packs honestly is read', async () => {
    const answer = await asking((_request, response) =>
      response.writeHead(200, { ...page, 'content-encoding': 'gzip' }).end(gzipSync('hello')),
    );
    expect(answer).toMatchObject({ kind: 'answer', status: 200, text: 'hello' });
  });

  it('with more headers than we read is not heard to the end', async () => {
    const answer = await asking((_request, response) => {
      response.writeHead(200, { 'x-long': 'x'.repeat(20_000) }).end();
    });
    expect(answer).toEqual({ kind: 'not_asked', cause: 'too_large' });
  });

  it.each([
    ['nothing', ''],
    ['nonsense', 'SSH-2.0-OpenSSH_9\r\n'],
    ['another protocol', 'HTTP/1.1 101 Switching Protocols\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n'],
  ])('that says %s gave no answer', async (_, words) => {
    const server = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.end(words);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    try {
      const place = { address: '127.0.0.1', port: portOf(server.address()) };
      const address = `http://good.example:${String(place.port)}/`;
      const answer = await askOutside(wayTo(place))({ address, method: 'GET' });
      expect(answer).toEqual({ kind: 'no_answer', cause: 'connection' });
    } finally {
      server.close();
    }
  });

  it('that cannot prove its name has a bad certificate', async () => {
    const server = await startWebServer((_request, response) => response.end());
    const address = server.at('/').replace('http:', 'https:');
    expect(await askOutside(wayTo(server.place))({ address, method: 'GET' })).toEqual({
      kind: 'no_answer',
      cause: 'certificate',
    });
  });

  it('that is not there gave no answer', async () => {
    const { place } = await startCanary('127.0.0.1');
    const address = `http://good.example:${String(place.port)}/`;
    expect(await askOutside(wayTo(place))({ address, method: 'GET' })).toMatchObject({ cause: 'connection' });
  });

  it('is left at once when we stop', async () => {
    const server = await startWebServer(() => undefined);
    const stop = new AbortController();
    const asked = askOutside(wayTo(server.place))({ address: server.at('/'), method: 'GET', signal: stop.signal });
    stop.abort();
    expect(await asked).toEqual({ kind: 'no_answer', cause: 'timeout' });
  });
});

function portOf(address: ReturnType<ReturnType<typeof createServer>['address']>): number {
  return typeof address === 'object' && address !== null ? address.port : 0;
}
