import { unwatchFile, watchFile } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { harvestPath, pathOf, takesForms } from '../lib/addresses.ts';
import { chooseLanguage, languageOfAddress } from '../lib/choose-language.ts';
import { conformanceFile } from '../lib/interchange/conformance-file.ts';
import { answerFile, isFileAddress } from './answer-file.ts';
import { answerRelease, isReleaseAddress } from './answer-release.ts';
import { answerForm } from './answer-form.ts';
import { cacheKey } from './pages/cache-key.ts';
import type { WebEnvironment } from './environment.ts';
import { startBuild, type Build } from './start-build.ts';
import { listenForNews } from './listen-for-news.ts';
import { movedFrom } from './moved-from.ts';
import { readOldAddresses } from './old-addresses.ts';
import { accepts, PageCache } from './pages/page-cache.ts';
import { PageMaker, type MadePage } from './pages/page-maker.ts';
import { PieceWriter } from './pages/piece-writer.ts';
import { readForm } from './read-form.ts';
import { plain, refuse } from './refuse-request.ts';
import { reportBug } from './report-bug.ts';

/** The running site. */
export interface RunningSite {
  stop: () => Promise<void>;
}

/** Starts the public site: kept pages are answered before SvelteKit is entered. */
export async function startSite(environment: WebEnvironment): Promise<RunningSite> {
  const build = await startBuild(environment.origin);
  const cache = new PageCache();
  const pages = new PageMaker(build, cache);
  const pieces = new PieceWriter();
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
      void answer({ environment, build, cache, pages, pieces, oldAddresses }, request, response).catch(
        (error: unknown) => {
          reportBug(error);
          if (response.headersSent) response.destroy();
          else refuse(response, 500);
        },
      );
    },
  );
  server.listen(environment.WEB_PORT, environment.WEB_HOST);
  await new Promise<void>((resolve, reject) => server.once('listening', resolve).once('error', reject));
  void listenForNews({
    apiUrl: environment.apiUrl,
    dataDir: environment.DATA_DIR,
    signal: stopped.signal,
    onChange: (news) => void pages.renew(news).catch(reportBug),
  });
  // Some pages say what is true today: a consent that ends, a check that grows old.
  const renewAll = () => void pages.renew({ nouns: null, hasWithdrawal: false }).catch(reportBug);
  const hourly = setInterval(renewAll, 3_600_000);
  const report = conformanceFile(environment.DATA_DIR);
  watchFile(report, { interval: 5_000, persistent: false }, renewAll);
  return {
    stop: () => {
      clearInterval(hourly);
      unwatchFile(report, renewAll);
      return stop(server, stopped);
    },
  };
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

interface Site {
  environment: WebEnvironment;
  build: Build;
  cache: PageCache;
  pages: PageMaker;
  pieces: PieceWriter;
  oldAddresses: ReadonlyMap<string, string>;
}

async function answer(site: Site, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = request.url ?? '/';
  // Nothing of a visitor is read: cookies of this host's other ports are dropped before anything sees them.
  delete request.headers.cookie;
  if (request.method === 'POST' && url === harvestPath) {
    await answerHarvester(site, { request, response });
    return;
  }
  if (request.method === 'OPTIONS' && url.startsWith('/api/')) {
    response.writeHead(204, mayAskFromAnywhere).end();
    return;
  }
  const isForm = request.method === 'POST' && takesForms(url);
  if (request.method !== 'GET' && request.method !== 'HEAD' && !isForm) {
    refuse(response, 405);
    return;
  }
  if (url === '/healthz') return void response.writeHead(200, plain).end('ok');
  if (!isForm && site.cache.answer(url, request, response)) return;
  const refusal = refusalOf(url);
  if (refusal !== null) {
    refuse(response, refusal);
    return;
  }
  if (isFileAddress(url)) {
    await answerFile(site.environment, request, response);
    return;
  }
  if (isReleaseAddress(url)) {
    await answerRelease(site.environment, request, response);
    return;
  }
  if (takesForms(url)) {
    await answerForm(site, { request, response });
    return;
  }
  if (site.build.isFile(url)) {
    handOver(site.build, { request, response });
    return;
  }
  if (url === '/' || url.startsWith('/?')) {
    chooseHome(request, response);
    return;
  }
  const key = cacheKey(url) ?? url;
  if (site.cache.answer(key, request, response)) return;
  const moved = movedFrom(url, site.oldAddresses.get(key));
  if (moved !== null) {
    redirect(response, 301, moved);
    return;
  }
  await answerRendered(site, key, { request, response });
}

/** What a browser is told before it lets another site's script ask on condition. @source Fetch, CORS protocol */
const mayAskFromAnywhere = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'GET, HEAD',
  'access-control-allow-headers': 'If-None-Match, If-Modified-Since',
  'access-control-max-age': '86400',
} as const;

/** A harvester may send what it asks as a form, which changes nothing and so may come from anywhere. */
async function answerHarvester(site: Site, { request, response }: Exchange): Promise<void> {
  const form = await readForm(request);
  if (form === 'too_long') refuse(response, 413);
  else await answerRendered(site, `${harvestPath}?${form.toString()}`, { request, response });
}

/** Why an address is nobody's; null for one that may be somebody's. */
function refusalOf(url: string): 400 | 404 | 414 | null {
  if (url.length > 4_096) return 414;
  // What a browser would read as the address of another host is no address here, and is never sent back to it.
  if (!url.startsWith('/') || /^[^?#]*(?:\\|\/\/)/.test(url)) return 400;
  // Pages have no second form for a framework in the browser.
  return /\/__data\.json(?:$|\?)/.test(url) ? 404 : null;
}

/** The bare address leads to the reader's language; it needs no data, so it answers even while there is none. */
function chooseHome(request: IncomingMessage, response: ServerResponse): void {
  response.setHeader('vary', 'accept-language');
  redirect(response, 302, pathOf('home', chooseLanguage(request.headers['accept-language'])));
}

function redirect(response: ServerResponse, status: 301 | 302, location: string): void {
  response.writeHead(status, { ...plain, location }).end();
}

interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
}

async function answerRendered(
  { build, cache, pages, pieces }: Site,
  key: string,
  { request, response }: Exchange,
): Promise<void> {
  const language = languageOfAddress(key) ?? chooseLanguage(request.headers['accept-language']);
  const { status, headers, body, isInPieces } = await pages.make(key, language);
  if (isInPieces) {
    await pieces.handOut(await build.render(key, language), { request, response });
    return;
  }
  if (status === 200 && cache.answer(key, request, response)) return;
  if (status >= 500 && cache.answerStale(key, request, response)) return;
  answerOnce({ status, headers, body }, { request, response }, languageOfAddress(key) === null);
}

/** An answer that is kept for nobody, made smaller where that is worth the while; caches are told when a reader's languages chose its own. */
function answerOnce(
  { status, headers, body }: Omit<MadePage, 'isInPieces'>,
  { request, response }: Exchange,
  isLanguageChosen: boolean,
): void {
  const isSmaller = body.length > 2_048 && accepts(request.headers['accept-encoding'] ?? '', 'gzip');
  const bytes = isSmaller ? gzipSync(body, { level: 5 }) : body;
  const encoding: [string, string][] = isSmaller ? [['content-encoding', 'gzip']] : [];
  const vary = isLanguageChosen ? 'accept-encoding, accept-language' : 'accept-encoding';
  const sent = [...headers, ...encoding, ['vary', vary], ['content-length', String(bytes.length)]];
  response.writeHead(status, sent.flat());
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

function handOver(build: Build, { request, response }: Exchange): void {
  for (const name of ['x-content-type-options', 'referrer-policy'] as const) response.setHeader(name, plain[name]);
  build.handle(request, response, () => {
    refuse(response, 404);
  });
}
