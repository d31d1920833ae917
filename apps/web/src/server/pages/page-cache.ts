import { brotliCompress, constants, gzip } from 'node:zlib';
import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { holdsCopy, modifiedSince, type PageVersion } from './holds-copy.ts';

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);

/** One encoding of a page, ready to be written: headers as a flat list, made once. */
interface Encoding {
  /** With its quotes. */
  etag: string;
  notModified: string[];
  headers: string[];
  body: Buffer;
}

/** What a page was rendered to. */
export interface RenderedPage {
  headers: [string, string][];
  body: Buffer;
}

/** A page as finished bytes in the three encodings. */
interface KeptPage extends PageVersion {
  identity: Encoding;
  gzip: Encoding;
  brotli: Encoding;
  sizeBytes: number;
}

/** What was known when the rendering of a page began. */
export interface RenderingMoment {
  /** Counts the changes heard of: a page rendered in an earlier generation may show what is no longer true. */
  generation: number;
  /** How often more names were heard of. */
  nameNews: number;
}

/** How much room the kept pages take at most, in all their encodings. */
const standardSizeMaxBytes = 96 * 1024 * 1024;

/**
 * Rendered pages by address. A page is kept until something changes in what visitors see; then it is only served while
 * the api cannot be reached, and never again once something was withdrawn.
 */
export class PageCache {
  readonly #fresh = new Map<string, KeptPage>();
  #stale = new Map<string, KeptPage>();
  #sizeBytes = 0;
  #generation = 0;
  #nameNews = 0;
  readonly #sizeMaxBytes: number;

  constructor(sizeMaxBytes = standardSizeMaxBytes) {
    this.#sizeMaxBytes = sizeMaxBytes;
  }

  /** The state of the news, for a page whose rendering begins now. */
  get moment(): RenderingMoment {
    return { generation: this.#generation, nameNews: this.#nameNews };
  }

  /** More names stand under texts: what is kept may be shown until it is made anew. */
  hearOfNames(): void {
    this.#nameNews += 1;
  }

  /** The addresses of kept pages of some kind. */
  addresses(isOfKind: (address: string) => boolean): string[] {
    return [...this.#fresh.keys()].filter(isOfKind);
  }

  /** Answers from kept bytes. @returns false when there is no fresh copy */
  answer(url: string, request: IncomingMessage, response: ServerResponse): boolean {
    const page = this.#fresh.get(url);
    if (page === undefined) return false;
    write(page, request, response);
    return true;
  }

  /** Answers with the last good copy, however old. @returns false when there never was one */
  answerStale(url: string, request: IncomingMessage, response: ServerResponse): boolean {
    const page = this.#fresh.get(url) ?? this.#stale.get(url);
    if (page === undefined) return false;
    write(page, request, response);
    return true;
  }

  /**
   * Keeps a rendered page; searches and then the oldest pages make way when there is no more room. A page whose rendering began before the
   * newest change is not kept; one that may lack the newest names is, and counts as news of names itself.
   *
   * @param began the cache's moment when rendering began
   */
  async keep(url: string, rendered: RenderedPage, began: RenderingMoment): Promise<void> {
    const etag = `"${createHash('sha256').update(rendered.body).digest('base64url').slice(0, 22)}"`;
    const modifiedMs = modifiedSince(this.#fresh.get(url) ?? this.#stale.get(url), etag, Date.now());
    const page = await encode(rendered, { etag, modifiedMs });
    if (began.generation !== this.#generation) return;
    this.#sizeBytes -= this.#fresh.get(url)?.sizeBytes ?? 0;
    this.#fresh.delete(url);
    this.#fresh.set(url, page);
    this.#sizeBytes += page.sizeBytes;
    this.#makeRoom((address) => address.includes('?'));
    this.#makeRoom(() => true);
    if (began.nameNews !== this.#nameNews) this.hearOfNames();
  }

  /** Anybody can ask for endless searches: they make way before pages do, the oldest first. */
  #makeRoom(mayGo: (address: string) => boolean): void {
    if (this.#sizeBytes <= this.#sizeMaxBytes) return;
    for (const [address, kept] of this.#fresh) {
      if (this.#sizeBytes <= this.#sizeMaxBytes) return;
      if (!mayGo(address)) continue;
      this.#fresh.delete(address);
      this.#sizeBytes -= kept.sizeBytes;
    }
  }

  /**
   * Something that visitors see has changed: what is touched is fresh no more; what it shows of something withdrawn is not
   * kept at all, and what somebody searched for is forgotten, the words with what they found.
   *
   * @returns the addresses that were kept, to be rendered again
   */
  expire(hasWithdrawal: boolean, isTouched: (address: string) => boolean = () => true): string[] {
    this.#generation += 1;
    const addresses = [...this.#fresh.keys()].filter(isTouched);
    const stale = [...this.#stale].filter(([address]) => !hasWithdrawal || !isTouched(address));
    const older = addresses.flatMap((address) => {
      const page = this.#fresh.get(address);
      return page && !hasWithdrawal && !holdsWords(address) ? [[address, page] as const] : [];
    });
    this.#stale = new Map([...stale, ...older].slice(-2_000));
    for (const address of addresses) {
      this.#sizeBytes -= this.#fresh.get(address)?.sizeBytes ?? 0;
      this.#fresh.delete(address);
    }
    return addresses.filter((address) => !holdsWords(address));
  }
}

/** Whether an address holds what a reader typed. */
function holdsWords(address: string): boolean {
  return /[?&]q=/.test(address);
}

/** From here on, the best compression would take seconds: the proof of a statement with many names. */
const longBytes = 512 * 1024;

async function encode({ headers, body }: RenderedPage, { etag, modifiedMs }: PageVersion): Promise<KeptPage> {
  const modified = new Date(modifiedMs).toUTCString();
  const shared = [...headers, ['last-modified', modified], ['vary', 'accept-encoding']].flat();
  const isLong = body.length > longBytes;
  const [zipped, brotli] = await Promise.all([
    compressGzip(body, { level: isLong ? 6 : 9 }),
    compressBrotli(body, {
      params: { [constants.BROTLI_PARAM_QUALITY]: isLong ? 5 : 11, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
    }),
  ]);
  // The same words in other bytes: each coding has a tag of its own. @source RFC 9110, section 8.8.3.3
  const encoding = (name: string | null, bytes: Buffer): Encoding => {
    const tag = name ? etag.replace(/"$/, `-${name}"`) : etag;
    const notModified = [...shared, 'etag', tag];
    const length = ['content-length', String(bytes.length)];
    return {
      etag: tag,
      notModified,
      headers: [...notModified, ...(name ? ['content-encoding', name] : []), ...length],
      body: bytes,
    };
  };
  return {
    etag,
    modifiedMs,
    identity: encoding(null, body),
    gzip: encoding('gzip', zipped),
    brotli: encoding('br', brotli),
    sizeBytes: body.length + zipped.length + brotli.length,
  };
}

function write(page: KeptPage, request: IncomingMessage, response: ServerResponse): void {
  const accepted = request.headers['accept-encoding'] ?? '';
  const { etag, notModified, headers, body } = accepts(accepted, 'br')
    ? page.brotli
    : accepts(accepted, 'gzip')
      ? page.gzip
      : page.identity;
  if (holdsCopy(request.headers, { etag, modifiedMs: page.modifiedMs })) {
    response.writeHead(304, notModified).end();
    return;
  }
  response.writeHead(200, headers);
  if (request.method === 'HEAD') response.end();
  else response.end(body);
}

/** Whether a header accepts a coding, which counts as refused with a weight of zero. @source RFC 9110, section 12.5.3 */
export function accepts(header: string, coding: 'br' | 'gzip'): boolean {
  const at = header.indexOf(coding);
  return at !== -1 && !/^\s*;\s*q=0(?:\.0*)?\s*(?:,|$)/.test(header.slice(at + coding.length));
}
