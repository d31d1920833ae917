import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createTcpServer, type AddressInfo, type Server as TcpServer } from 'node:net';
import { onTestFinished } from 'vitest';
import type { Dialled, WayOut } from './fetch-page.ts';

/** How a web server of ours answers one question. */
export type Manner = (request: IncomingMessage, response: ServerResponse) => void;

/** A web server on this machine, with what it was asked. */
export interface WebServer {
  place: Dialled;
  /** The address of a path on it, under any name. */
  at: (path: string, host?: string) => string;
  /** Method, host and path of every question, in their order. */
  asked: string[];
  headers: IncomingMessage['headers'][];
  stop: () => Promise<void>;
}

/** Starts a web server on 127.0.0.1; the caller stops it. */
export async function openWebServer(manner: Manner): Promise<WebServer> {
  const asked: string[] = [];
  const headers: IncomingMessage['headers'][] = [];
  const server = createServer({ maxHeaderSize: 65_536 }, (request, response) => {
    asked.push(`${request.method ?? ''} ${request.headers.host ?? ''} ${request.url ?? ''}`);
    headers.push(request.headers);
    response.on('error', () => undefined);
    manner(request, response);
  });
  const port = await listening(server, '127.0.0.1');
  return {
    place: { address: '127.0.0.1', port },
    at: (path, host = 'good.example') => `http://${host}:${String(port)}${path}`,
    asked,
    headers,
    stop: () => {
      server.closeAllConnections();
      return closed(server);
    },
  };
}

/** Starts a web server that is stopped with the test. */
export async function startWebServer(manner: Manner): Promise<WebServer> {
  const server = await openWebServer(manner);
  onTestFinished(server.stop);
  return server;
}

/** A way out that leads to one server of ours, whatever the name. */
export function wayTo(place: Dialled, changes: Partial<WayOut> = {}): WayOut {
  return {
    userAgent: 'ExampleLinkWatch/1.0 (+https://coalition.example)',
    timeoutMs: 2_000,
    resolve: () => Promise.resolve([place.address]),
    exception: place,
    ...changes,
  };
}

/** Something on this machine that nobody may reach: counts who does. */
export interface Canary {
  place: Dialled;
  connections: () => number;
}

/** Listens on an address of this machine until the test ends. */
export async function startCanary(address: string, port = 0): Promise<Canary> {
  let count = 0;
  const server = createTcpServer((socket) => {
    count += 1;
    socket.destroy();
  });
  const place = { address, port: await listening(server, address, port) };
  onTestFinished(() => closed(server));
  return { place, connections: () => count };
}

function listening(server: Server | TcpServer, address: string, port = 0): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, address, () => {
      resolve(portOf(server.address()));
    });
  });
}

function portOf(address: string | AddressInfo | null): number {
  return typeof address === 'object' && address !== null ? address.port : 0;
}

function closed(server: Server | TcpServer): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
  });
}
