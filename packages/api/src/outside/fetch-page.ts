import { fail, ok, type Result } from '@coalition/domain/values';
import ipaddr from 'ipaddr.js';
import { lookup } from 'node:dns/promises';
import { request, type IncomingMessage } from 'node:http';
import { connect, isIP, type Socket } from 'node:net';
import type { Readable } from 'node:stream';
import { connect as secure } from 'node:tls';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { answerOf, codeOf, type AskPage, type PageAnswer, type PageHeaders, type PageQuestion } from './page-answer.ts';

// The one way out of this process to addresses that somebody else chose. Nothing else in the tree opens a connection to an
// address out of a record, a redirect or an answer; whoever reviews that we never reach a private network reads this file.

/** Where a connection goes: a number, never a name, so that nobody can answer differently afterwards. */
export interface Dialled {
  address: string;
  port: number;
}

/** How pages are asked for. */
export interface WayOut {
  /** Says who asks, and nothing else. */
  userAgent: string;
  timeoutMs?: number;
  /** All addresses of a name; tests lie here. */
  resolve?: (host: string) => Promise<string[]>;
  /** Opens the connection; tests keep a list here. */
  dial?: (to: Dialled) => Socket;
  /** The one place on this machine that tests let through. The api never gives one. */
  exception?: Dialled;
}

/** No question takes longer, from the name to the last byte. */
export const questionMs = 10_000;
const bodyMax = 1_048_576;
const headersMax = 16_384;
const portsAllowed: Readonly<Record<string, number>> = { 'http:': 80, 'https:': 443 };
/** Names that mean this machine or this network, whatever a resolver says. @source RFC 6761, RFC 6762, RFC 8375 */
const namesInside = /(^|\.)(localhost|local|localdomain|internal|intranet|private|corp|home|lan|home\.arpa)$/;

/** Why a connection is not opened, or came to nothing: the answer is known then. */
type Ended = Exclude<PageAnswer, { kind: 'answer' }>;
const refused = fail<Ended>({ kind: 'not_asked', cause: 'refused_address' });

/** Makes the way out: only http and https, only their own ports, only public addresses, no credentials, no cookies, no referrer. */
export function askOutside(way: WayOut): AskPage {
  return async (question) => {
    const patience = new AbortController();
    const giveUp = () => {
      patience.abort();
    };
    const timer = setTimeout(giveUp, way.timeoutMs ?? questionMs);
    question.signal?.addEventListener('abort', giveUp);
    if (question.signal?.aborted) giveUp();
    try {
      return await ask(way, question, patience.signal);
    } catch (error) {
      return patience.signal.aborted ? { kind: 'no_answer', cause: 'timeout' } : answerOf(error);
    } finally {
      clearTimeout(timer);
      question.signal?.removeEventListener('abort', giveUp);
      // Whatever is still open is closed with it.
      patience.abort();
    }
  };
}

async function ask(way: WayOut, { address, method }: PageQuestion, signal: AbortSignal): Promise<PageAnswer> {
  const target = targetOf(way, address);
  if (!target.ok) return target.failure;
  const { url, host } = target.value;
  const addresses = await publicAddresses(way, target.value, signal);
  if (!addresses.ok) return addresses.failure;
  const socket = await firstOpen({ ...way, signal }, addresses.value);
  if (!socket.ok) return socket.failure;
  const wire = url.protocol === 'https:' ? await secured(socket.value, host) : socket;
  if (!wire.ok) return wire.failure;
  const asked = { url, method, signal, userAgent: way.userAgent };
  const response = await inTime(answerOver(wire.value, asked), signal);
  const text = method === 'GET' && isReadable(response) ? await textOf(response) : '';
  response.destroy();
  return { kind: 'answer', status: response.statusCode ?? 0, headers: headersOf(response), text };
}

interface Target {
  url: URL;
  /** Without brackets and without a dot at the end. */
  host: string;
  port: number;
}

/** Reads the address; what is not plain http or https to the protocol's own port is refused here. */
function targetOf({ exception }: WayOut, address: string): Result<Target, Ended> {
  if (!URL.canParse(address)) return refused;
  const url = new URL(address);
  const standard = portsAllowed[url.protocol];
  if (standard === undefined || url.username !== '' || url.password !== '') return refused;
  const port = url.port === '' ? standard : Number(url.port);
  if (port !== standard && port !== exception?.port) return refused;
  const host = url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  if (isIP(host) === 0 && (!host.includes('.') || namesInside.test(host))) return refused;
  return ok({ url, host, port });
}

/** Where the name leads; one address that is not public among them and none is dialled. */
async function publicAddresses(
  way: WayOut,
  { host, port }: Target,
  signal: AbortSignal,
): Promise<Result<Dialled[], Ended>> {
  const addresses = isIP(host) === 0 ? await inTime((way.resolve ?? resolveName)(host), signal) : [host];
  if (addresses.length === 0) return fail({ kind: 'no_answer', cause: 'name' });
  const places = addresses.map((address) => ({ address, port }));
  if (!places.every((place) => mayDial(way, place))) return refused;
  // The older protocol first: where the newer one has no way out, it is not held against the host.
  return ok(places.toSorted((one, other) => isIP(one.address) - isIP(other.address)).slice(0, 3));
}

async function resolveName(host: string): Promise<string[]> {
  return (await lookup(host, { all: true, order: 'verbatim' })).map(({ address }) => address);
}

function mayDial({ exception }: WayOut, { address, port }: Dialled): boolean {
  const isException = exception?.address === address && exception.port === port;
  return isException || (isPublicAddress(address) && (port === 80 || port === 443));
}

/**
 * Whether an address is one of the public internet. Of IPv6 only the range that is given out counts, and nothing in it that
 * carries another address inside: neither mapped, translated nor tunnelled.
 *
 * @source IANA special-purpose address registries, RFC 5214 (the tunnels that have a mark in the address’s second half)
 */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 0 || !ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== 'unicast') return false;
  if (!(parsed instanceof ipaddr.IPv6)) return true;
  const [first = 0, , , , fifth = 0, sixth = 0] = parsed.parts;
  return (first & 0xe000) === 0x2000 && !((fifth & 0xfdff) === 0 && sixth === 0x5efe);
}

/** Tries the places in turn; each is judged once more at the moment it is dialled, and where the connection ended after. */
async function firstOpen(
  way: WayOut & { signal: AbortSignal },
  places: readonly Dialled[],
): Promise<Result<Socket, Ended>> {
  const { signal, dial = dialNumber } = way;
  let failure: unknown = null;
  for (const to of places) {
    if (!mayDial(way, to)) return refused;
    const socket = dial(to);
    signal.addEventListener('abort', () => socket.destroy());
    try {
      await inTime(opened(socket, 'connect'), signal);
      if (isSame(socket.remoteAddress, to.address)) return ok(socket);
      socket.destroy();
      return refused;
    } catch (error) {
      socket.destroy();
      failure = error;
      if (signal.aborted) break;
    }
  }
  throw failure;
}

function dialNumber({ address, port }: Dialled): Socket {
  return connect({ host: address, port, autoSelectFamily: false });
}

function isSame(one: string | undefined, other: string): boolean {
  return one !== undefined && ipaddr.parse(one).toNormalizedString() === ipaddr.parse(other).toNormalizedString();
}

/** The same connection, read by nobody else; the host must prove its name. */
async function secured(socket: Socket, host: string): Promise<Result<Socket, Ended>> {
  const name = isIP(host) === 0 ? { servername: host } : {};
  const wrapped = secure({ socket, host, ...name, minVersion: 'TLSv1.2', ALPNProtocols: ['http/1.1'] });
  try {
    await opened(wrapped, 'secureConnect');
    return ok(wrapped);
  } catch (error) {
    wrapped.destroy();
    return fail({ kind: 'no_answer', cause: codeOf(error) === 'ECONNRESET' ? 'connection' : 'certificate' });
  }
}

function opened(socket: Socket, event: 'connect' | 'secureConnect'): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.once(event, resolve);
    socket.on('error', reject);
    socket.once('close', () => {
      reject(Object.assign(new Error('closed'), { code: 'ECONNRESET' }));
    });
  });
}

interface Asked {
  url: URL;
  method: 'HEAD' | 'GET';
  signal: AbortSignal;
  userAgent: string;
}

function answerOver(socket: Socket, { url, method, signal, userAgent }: Asked): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const asking = request({
      createConnection: () => socket,
      method,
      path: `${url.pathname}${url.search}`,
      maxHeaderSize: headersMax,
      signal,
      setHost: false,
      headers: {
        host: url.host,
        'user-agent': userAgent,
        accept: 'text/html,application/xhtml+xml,*/*;q=0.8',
        'accept-encoding': 'gzip, deflate, br',
        connection: 'close',
      },
    });
    asking.once('response', resolve);
    // A server that changes the protocol has not answered.
    asking.once('upgrade', () => {
      socket.destroy();
      reject(new Error('upgrade'));
    });
    asking.on('error', reject);
    asking.end();
  });
}

/** What does not say what it is may be text, as many a robots.txt is. */
function isReadable({ headers }: IncomingMessage): boolean {
  return /^(text\/|application\/(xhtml\+xml|json))/i.test(headers['content-type'] ?? 'text/');
}

/** The text of an answer up to the limit, counted after it was unpacked; empty where it broke off or did not end in time. */
async function textOf(response: IncomingMessage): Promise<string> {
  const source = unpacked(response);
  // An error of what is piped does not reach the reader by itself.
  response.on('error', (error) => source.destroy(error));
  const parts: Buffer[] = [];
  let size = 0;
  try {
    for await (const part of source) {
      const bytes = Buffer.isBuffer(part) ? part : Buffer.from(String(part));
      parts.push(bytes.subarray(0, bodyMax - size));
      size += bytes.length;
      if (size >= bodyMax) break;
    }
  } catch {
    return '';
  } finally {
    source.destroy();
  }
  return Buffer.concat(parts).toString(charsetOf(response.headers['content-type'] ?? ''));
}

function unpacked(response: IncomingMessage): Readable {
  const encoding = response.headers['content-encoding']?.trim().toLowerCase();
  if (encoding === 'gzip' || encoding === 'x-gzip') return response.pipe(createGunzip());
  if (encoding === 'deflate') return response.pipe(createInflate());
  return encoding === 'br' ? response.pipe(createBrotliDecompress()) : response;
}

function charsetOf(contentType: string): 'utf8' | 'latin1' {
  return /charset="?(iso-8859-1|windows-1252|latin1)/i.test(contentType) ? 'latin1' : 'utf8';
}

function headersOf({ headers }: IncomingMessage): PageHeaders {
  const one = (text: string | undefined) => text?.slice(0, 4_096) ?? null;
  return {
    location: one(headers.location),
    contentType: one(headers['content-type']),
    retryAfter: one(headers['retry-after']),
  };
}

function inTime<Value>(work: Promise<Value>, signal: AbortSignal): Promise<Value> {
  const late = new Promise<never>((_resolve, reject) => {
    const fail = () => {
      reject(new Error('too late'));
    };
    if (signal.aborted) fail();
    signal.addEventListener('abort', fail);
  });
  return Promise.race([work, late]);
}
