import { WebAddress } from '@coalition/domain/values';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:net';
import { gzipSync } from 'node:zlib';
import { askOutside } from '../../outside/fetch-page.ts';
import { openWebServer } from '../../outside/web-server.examples.ts';
import { exampleNow, exampleOffice } from '../../server/office.examples.ts';
import type { Office } from '../../server/office.ts';
import { countStates, leadTo, switchOn } from '../link.examples.ts';
import { makeLinkWatch } from '../watching/watch-links.ts';

type Manner = (request: IncomingMessage, response: ServerResponse) => void;

const page = { 'content-type': 'text/html' };
const bomb = gzipSync(Buffer.alloc(8 * 1_048_576));

/** Every way in which a server of ours misbehaves, by the first part of the path. */
const manners: Readonly<Record<string, Manner>> = {
  fine: (_request, response) => response.writeHead(200, page).end('<p>fine</p>'),
  gone: (_request, response) => response.writeHead(404).end(),
  closed: (_request, response) => response.writeHead(403).end(),
  odd: (_request, response) => response.writeHead(999).end(),
  moved: ({ headers }, response) =>
    response.writeHead(301, { location: `http://${headers.host ?? ''}/fine/elsewhere` }).end(),
  circle: ({ url }, response) => response.writeHead(302, { location: url }).end(),
  hang: () => undefined,
  reset: ({ socket }) => socket.destroy(),
  bomb: (_request, response) => response.writeHead(200, { ...page, 'content-encoding': 'gzip' }).end(bomb),
  headers: (_request, response) => response.writeHead(200, { 'x-long': 'x'.repeat(40_000) }).end(),
  nonsense: ({ socket }) => socket.end('\0\0 nonsense\r\n\r\n'),
  endless: ({ method }, response) => {
    response.writeHead(200, page);
    if (method === 'HEAD') return response.end();
    const pour = () => {
      while (!response.destroyed && response.write('x'.repeat(65_536)));
    };
    response.on('drain', pour);
    return pour();
  },
  drip: (_request, response) => {
    response.writeHead(200, page);
    const drops = setInterval(() => response.write('x'), 10);
    response.on('close', () => {
      clearInterval(drops);
    });
  },
};

/** What a watch over misbehaving links came to. */
export interface MisbehaviourReport {
  verdict: string | null;
  tookMs: number;
  /** The largest resident memory while it went on, beyond that at the beginning, in bytes. */
  grownBy: number;
  /** Connections to what nobody may reach. */
  canaryConnections: number;
  /** How many links were seen in each way. */
  seen: Record<string, number>;
}

/** Watches so many links, in turns of every misbehaviour, some of them redirected at a canary within this machine; each question may take `timeoutMs`. */
export async function watchMisbehaviour(
  db: Office['db'],
  { count, timeoutMs }: { count: number; timeoutMs: number },
): Promise<MisbehaviourReport> {
  let canaryConnections = 0;
  const canary = createServer((socket) => {
    canaryConnections += 1;
    socket.destroy();
  });
  const canaryPort = await new Promise<number>((resolve) => {
    canary.listen(0, '127.0.0.1', () => {
      const address = canary.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
  const tricks: Record<string, Manner> = {
    inside: (_request, response) =>
      response.writeHead(302, { location: `http://127.0.0.1:${String(canaryPort)}/` }).end(),
    mapped: (_request, response) =>
      response.writeHead(302, { location: `http://[::ffff:127.0.0.1]:${String(canaryPort)}/` }).end(),
    file: (_request, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  };
  const all: Record<string, Manner> = { ...manners, ...tricks };
  const server = await openWebServer((request, response) => {
    const name = request.url?.split('/')[1] ?? '';
    const manner = all[name];
    if (manner) manner(request, response);
    else response.writeHead(404).end();
  });
  const names = Object.keys(all);
  const addresses = Array.from({ length: count }, (_, index) => {
    const host = `host-${String(index % Math.ceil(count / 4))}.example`;
    return WebAddress.parse(server.at(`/${names[index % names.length] ?? ''}/${String(index)}`, host));
  });
  const ask = askOutside({
    userAgent: 'ExampleLinkWatch/1.0',
    timeoutMs,
    // One name in forty lies.
    resolve: (host) => Promise.resolve(host.endsWith('39.example') ? ['10.0.0.1'] : [server.place.address]),
    exception: server.place,
  });
  try {
    await leadTo(db, addresses);
    const office = exampleOffice(db, { now: exampleNow });
    await switchOn(office);
    return {
      ...(await timed(() => makeLinkWatch(() => office, { ask, pauseMs: 0, lanes: 8 }).pass())),
      canaryConnections,
      seen: await countStates(db),
    };
  } finally {
    await server.stop();
    canary.close();
  }
}

async function timed(
  work: () => Promise<string | null>,
): Promise<Pick<MisbehaviourReport, 'verdict' | 'tookMs' | 'grownBy'>> {
  const before = process.memoryUsage.rss();
  let largest = before;
  const looking = setInterval(() => {
    largest = Math.max(largest, process.memoryUsage.rss());
  }, 50);
  const began = performance.now();
  try {
    const verdict = await work();
    return { verdict, tookMs: performance.now() - began, grownBy: largest - before };
  } finally {
    clearInterval(looking);
  }
}
