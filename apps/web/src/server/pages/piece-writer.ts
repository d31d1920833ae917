import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { constants, createGzip } from 'node:zlib';
import { plain } from '../refuse-request.ts';
import { accepts } from './page-cache.ts';
import { headersOf } from './page-headers.ts';

/** How many long answers are handed out at once; each reads the database as fast as its reader reads. */
const atOnceMax = 6;

/** How long one may take: a reader who is slower begins anew. */
const patienceMs = 300_000;

/**
 * Hands out answers that are too long to be made in one piece and kept, as fast as each reader reads. One that fails in the
 * middle breaks off, so that its reader knows.
 */
export class PieceWriter {
  readonly #atOnceMax: number;
  #underway = 0;

  constructor(most = atOnceMax) {
    this.#atOnceMax = most;
  }

  /** Writes a rendered answer to its reader; ends when they have it all, or went away. */
  async handOut(
    rendered: Response,
    { request, response }: { request: IncomingMessage; response: ServerResponse },
  ): Promise<void> {
    const { body } = rendered;
    if (this.#underway >= this.#atOnceMax || !body) {
      await body?.cancel();
      response.writeHead(503, { ...plain, 'retry-after': '10' }).end();
      return;
    }
    const isSmaller = accepts(request.headers['accept-encoding'] ?? '', 'gzip');
    const encoding: [string, string][] = isSmaller ? [['content-encoding', 'gzip']] : [];
    response.writeHead(rendered.status, [...headersOf(rendered), ...encoding, ['vary', 'accept-encoding']].flat());
    if (request.method === 'HEAD') {
      await body.cancel();
      response.end();
      return;
    }
    this.#underway += 1;
    try {
      await copy(Readable.from(chunksOf(body)), response, isSmaller);
    } catch {
      response.destroy();
    } finally {
      this.#underway -= 1;
    }
  }
}

async function copy(source: Readable, response: ServerResponse, isSmaller: boolean): Promise<void> {
  const signal = AbortSignal.timeout(patienceMs);
  if (isSmaller) {
    const zip = createGzip({ level: 5, flush: constants.Z_NO_FLUSH });
    await pipeline(source, zip, response, { signal });
  } else await pipeline(source, response, { signal });
}

async function* chunksOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array, void> {
  const reader = body.getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } finally {
    await reader.cancel();
  }
}
