import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { cacheKey } from './cache-key.ts';
import type { WebEnvironment } from './environment.ts';
import { listenForNews } from './listen-for-news.ts';
import { readOldAddresses } from './old-addresses.ts';
import { PageCache } from './page-cache.ts';

/** The part of SvelteKit's build that this entry uses. */
interface Build {
  handle: (request: IncomingMessage, response: ServerResponse, next: () => void) => void;
  render: (path: string) => Promise<Response>;
}

/** The running site. */
export interface RunningSite {
  stop: () => Promise<void>;
}

/** How many pages a renewal renders at most; the rest wait for a reader. */
const renewedPagesMax = 600;

/** Headers of answers that are made here and not by SvelteKit. */
const plain = {
  'content-type': 'text/plain; charset=utf-8',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
};

/** Starts the public site: kept pages are answered before SvelteKit is entered. */
export async function startSite(environment: WebEnvironment): Promise<RunningSite> {
  const build = await loadBuild(environment.origin);
  const cache = new PageCache();
  const oldAddresses = readOldAddresses(environment.CONTENT_DIR);
  const stopped = new AbortController();
  const server = createServer(
    {
      maxHeaderSize: 16_384,
      keepAliveTimeout: 5_000,
      headersTimeout: 10_000,
      requestTimeout: 30_000,
      connectionsCheckingInterval: 5_000,
    },
    (request, response) => {
      void answer({ build, cache, oldAddresses, origin: environment.origin }, request, response);
    },
  );
  server.listen(environment.WEB_PORT, environment.WEB_HOST);
  await new Promise<void>((resolve, reject) => server.once('listening', resolve).once('error', reject));
  void listenForNews({
    apiUrl: environment.apiUrl,
    dataDir: environment.DATA_DIR,
    signal: stopped.signal,
    onChange: (hasWithdrawal) => void renew(build, cache, hasWithdrawal).catch(reportBug),
  });
  // Some pages say what is true today: a consent that ends, a check that grows old.
  const hourly = setInterval(() => void renew(build, cache, false).catch(reportBug), 3_600_000);
  return {
    stop: () => {
      clearInterval(hourly);
      return stop(server, stopped);
    },
  };
}

function reportBug(error: unknown): void {
  process.stderr.write(
    `${JSON.stringify({ level: 50, name: 'web', trace: error instanceof Error ? error.stack : String(error) })}\n`,
  );
}

async function stop(server: Server, stopped: AbortController): Promise<void> {
  stopped.abort();
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  setTimeout(() => {
    server.closeAllConnections();
  }, 5_000).unref();
  await closed;
}

/**
 * Renders again what readers had asked for, and every address of the sitemap, so that the next reader need not wait and a
 * copy is there if the api goes away. A further change breaks off; its own renewal does the work.
 */
async function renew(build: Build, cache: PageCache, hasWithdrawal: boolean): Promise<void> {
  const asked = cache.expire(hasWithdrawal);
  const { generation } = cache;
  const sitemap = await renderAndKeep(build, cache, '/sitemap.xml');
  const listed = [...(await sitemap.text()).matchAll(/<loc>https?:\/\/[^/]+([^<]*)<\/loc>/g)].map(
    ([, path]) => path ?? '/',
  );
  for (const address of new Set([...asked, ...listed].slice(0, renewedPagesMax))) {
    if (generation !== cache.generation) return;
    await renderAndKeep(build, cache, address);
  }
}

async function renderAndKeep(build: Build, cache: PageCache, address: string): Promise<Response> {
  const { generation } = cache;
  const response = await build.render(address);
  if (response.status === 200 && response.headers.get('cache-control') !== 'no-store') {
    const body = Buffer.from(await response.clone().arrayBuffer());
    await cache.keep(address, { headers: headersOf(response), body }, generation);
  }
  return response;
}

function headersOf(response: Response): [string, string][] {
  const dropped = new Set(['etag', 'content-length', 'content-type', 'vary', 'link', 'x-sveltekit-page', 'cache-control']);
  const type = response.headers.get('content-type') ?? 'text/plain';
  return [
    ...[...response.headers].filter(([name]) => !dropped.has(name)),
    ['content-type', type.includes('charset') ? type : `${type}; charset=utf-8`],
    // A browser asks each time whether its copy is still true.
    ['cache-control', response.headers.get('cache-control') ?? 'no-cache'],
  ];
}

interface Site {
  build: Build;
  cache: PageCache;
  oldAddresses: ReadonlyMap<string, string>;
  origin: string;
}

async function answer(site: Site, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { build, cache, oldAddresses, origin } = site;
  const url = request.url ?? '/';
  // Nothing of a visitor is read: cookies of this host's other ports are dropped before anything sees them.
  delete request.headers.cookie;
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405);
  if (url.length > 4_096) return refuse(response, 414);
  if (url === '/healthz') return void response.writeHead(200, plain).end('ok');
  if (cache.answer(url, request, response)) return;
  const withoutSlash = /^(\/[^?]*[^/?])\/+(\?.*)?$/.exec(url);
  if (withoutSlash?.[1] !== undefined && !withoutSlash[1].startsWith('//')) {
    return void response.writeHead(308, { ...plain, location: `${withoutSlash[1]}${withoutSlash[2] ?? ''}` }).end();
  }
  const key = cacheKey(url);
  if (key === null) return handOver(build, origin, { request, response });
  if (cache.answer(key, request, response)) return;
  const movedTo = oldAddresses.get(key);
  if (movedTo !== undefined) return void response.writeHead(301, { ...plain, location: movedTo }).end();
  if (!/^\/(en|fr)(\/|$)|^\/(sitemap\.xml|robots\.txt)$/.test(key))
    return handOver(build, origin, { request, response });
  await answerRendered(site, key, { request, response });
}

interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
}

async function answerRendered({ build, cache }: Site, key: string, { request, response }: Exchange): Promise<void> {
  const rendered = await renderAndKeep(build, cache, key).catch(() => null);
  if (rendered?.status === 200 && cache.answer(key, request, response)) return;
  if ((rendered === null || rendered.status >= 500) && cache.answerStale(key, request, response)) return;
  if (rendered === null) return refuse(response, 503);
  const body = Buffer.from(await rendered.arrayBuffer());
  response.writeHead(rendered.status, [...headersOf(rendered), ['content-length', String(body.length)]].flat());
  response.end(request.method === 'HEAD' ? undefined : body);
}

function handOver(build: Build, origin: string, { request, response }: Exchange): void {
  const { protocol, host } = new URL(origin);
  request.headers['x-forwarded-proto'] = protocol.slice(0, -1);
  request.headers['x-forwarded-host'] = host;
  build.handle(request, response, () => {
    refuse(response, 404);
  });
}

function refuse(response: ServerResponse, status: 404 | 405 | 414 | 503): void {
  const sentences = {
    404: 'There is nothing here. – Il n’y a rien ici.',
    405: 'Only reading is possible here. – On ne peut que lire ici.',
    414: 'This address is too long. – Cette adresse est trop longue.',
    503: 'The site is starting or cannot reach its data. Please try again in a moment. In danger? Call 911. – Le site démarre ou ne joint pas ses données. Veuillez réessayer dans un instant. En danger? Appelez le 911.',
  } as const;
  response
    .writeHead(status, {
      ...plain,
      ...(status === 503 ? { 'retry-after': '5' } : {}),
      ...(status === 405 ? { allow: 'GET, HEAD' } : {}),
    })
    .end(sentences[status]);
}

/** Loads what `vite build` made. The origin is a setting; no request can change it. */
async function loadBuild(origin: string): Promise<Build> {
  process.env['PROTOCOL_HEADER'] = 'x-forwarded-proto';
  process.env['HOST_HEADER'] = 'x-forwarded-host';
  const built = (file: string): string => new URL(`../../build/${file}`, import.meta.url).href;
  const { handler }: { handler: Build['handle'] } = await import(built('handler.js'));
  const {
    server: kit,
  }: { server: { respond: (request: Request, options: { getClientAddress: () => string }) => Promise<Response> } } =
    await import(built('adapter-node.js'));
  // Pages never learn who asks; every reader is the same to them.
  return {
    handle: handler,
    render: (path) => kit.respond(new Request(new URL(path, origin)), { getClientAddress: () => '127.0.0.1' }),
  };
}
