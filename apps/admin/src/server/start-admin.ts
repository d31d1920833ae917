import { bug } from '@coalition/domain/values';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { clientAddress, clientKey } from '@coalition/api/client-key';
import { bodyMaxBytes, filePaths, isBodyTaken } from './body-limit.ts';
import type { AdminEnvironment } from './environment.ts';

type Handler = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/** The running office. */
export interface RunningAdmin {
  stop: () => Promise<void>;
}

const plain = {
  'content-type': 'text/plain; charset=utf-8',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
};

/** Starts the office before SvelteKit's build: who asks by another name of this machine is sent to the one address there is. */
export async function startAdmin(environment: AdminEnvironment): Promise<RunningAdmin> {
  const handle = await loadBuild();
  const limits = { maxHeaderSize: 16_384, keepAliveTimeout: 5_000, headersTimeout: 10_000, requestTimeout: 300_000 };
  const server = createServer(limits, (request, response) => {
    answer({ handle, environment }, request, response);
  });
  server.listen(environment.ADMIN_PORT, environment.ADMIN_HOST);
  await new Promise<void>((resolve, reject) => server.once('listening', resolve).once('error', reject));
  return { stop: () => stop(server) };
}

async function stop(server: Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  setTimeout(() => {
    server.closeAllConnections();
  }, 5_000).unref();
  await closed;
}

interface Office {
  handle: Handler;
  environment: AdminEnvironment;
}

function answer({ handle, environment }: Office, request: IncomingMessage, response: ServerResponse): void {
  const url = request.url ?? '/';
  if (url === '/healthz') return void response.writeHead(200, plain).end('ok');
  if (!url.startsWith('/') || url.length > 8_192) return void response.writeHead(400, plain).end('400');
  if (!isBodyTaken(url, request.headers)) return void response.writeHead(413, plain).end('413');
  if (!filePaths.has(url)) hurry(request);
  const own = new URL(environment.origin);
  const name = nameOf(request.headers.host);
  if (isThisMachine(own.hostname) && name !== own.hostname) {
    sendHome({ environment, name, url }, response);
    return;
  }
  // SvelteKit takes the origin from these two; they are always overwritten, so that no request can say it.
  request.headers['x-forwarded-proto'] = own.protocol.slice(0, -1);
  request.headers['x-forwarded-host'] = own.host;
  const forwardedFor = [request.headers['x-forwarded-for'] ?? []].flat().join(',');
  const address = clientAddress(
    { peer: request.socket.remoteAddress ?? '', forwardedFor },
    environment.TRUSTED_PROXIES,
  );
  request.headers['x-client-key'] = clientKey(address, Date.now());
  handle(request, response, () => {
    response.writeHead(404, plain).end('404');
  });
}

/** Words arrive within half a minute; only a file may take longer. */
function hurry(request: IncomingMessage): void {
  const timer = setTimeout(() => request.destroy(), 30_000);
  request.once('close', () => {
    clearTimeout(timer);
  });
  request.once('end', () => {
    clearTimeout(timer);
  });
}

/** Another name of this machine is led to the office's one address; a stranger's name, which only a trick can bring here, is refused. */
function sendHome(asked: { environment: AdminEnvironment; name: string; url: string }, response: ServerResponse): void {
  if (isThisMachine(asked.name))
    response.writeHead(308, { ...plain, location: new URL(asked.url, asked.environment.origin).href }).end();
  else response.writeHead(421, plain).end('421');
}

function nameOf(host: string | undefined): string {
  return host !== undefined && URL.canParse(`http://${host}`) ? new URL(`http://${host}`).hostname : '';
}

function isThisMachine(name: string): boolean {
  return /^(127\.\d+\.\d+\.\d+|localhost|\[::1\])$/.test(name);
}

async function loadBuild(): Promise<Handler> {
  process.env['PROTOCOL_HEADER'] = 'x-forwarded-proto';
  process.env['HOST_HEADER'] = 'x-forwarded-host';
  // The longest file; every other body was measured above.
  process.env['BODY_SIZE_LIMIT'] = String(bodyMaxBytes);
  const built = new URL('../../build/handler.js', import.meta.url).href;
  const build: unknown = await import(built);
  return hasHandler(build) ? build.handler : bug('the build has no handler');
}

function hasHandler(build: unknown): build is { handler: Handler } {
  return typeof build === 'object' && build !== null && 'handler' in build && typeof build.handler === 'function';
}
