import type { Instant, WebAddress } from '@coalition/domain/values';

/** What somebody wants to know of an address on the web. */
export interface PageQuestion {
  address: string;
  method: 'HEAD' | 'GET';
  /** Ends the question early; it then counts as without an answer. */
  signal?: AbortSignal | undefined;
}

/** What came back to one question; a redirect is an answer like any other and is never followed here. */
export type PageAnswer =
  | { kind: 'answer'; status: number; headers: PageHeaders; text: string }
  | { kind: 'no_answer'; cause: 'name' | 'connection' | 'certificate' | 'timeout' }
  | { kind: 'not_asked'; cause: 'offline' | 'refused_address' | 'too_large' };

/** As much of an answer's headers as is read; null for what it did not say. */
export interface PageHeaders {
  location: string | null;
  contentType: string | null;
  retryAfter: string | null;
}

/** Asks one address once. It never throws. The text is what of a page in HTML, JSON or plain text came within the limits; else empty. */
export type AskPage = (question: PageQuestion) => Promise<PageAnswer>;

/** The text of a page as it is answered now; null where nothing or a refusal was. */
export type ReadPage = (address: WebAddress, now: Instant) => Promise<string | null>;

/** Begins to read single pages, until it is stopped. */
export type BeginReading = (signal: AbortSignal) => ReadPage;

/** No way out of our own network is our fault, and a name that nobody could be asked about. */
const ourFault = new Set(['ENETUNREACH', 'ENETDOWN', 'EADDRNOTAVAIL', 'EAI_AGAIN', 'EMFILE', 'ENFILE']);

/** What an error of name, connection or protocol says of the address. */
export function answerOf(error: unknown): PageAnswer {
  const code = codeOf(error);
  if (code === 'HPE_HEADER_OVERFLOW') return { kind: 'not_asked', cause: 'too_large' };
  if (ourFault.has(code)) return { kind: 'not_asked', cause: 'offline' };
  const isName = code === 'ENOTFOUND' || code === 'ENODATA' || code === 'EAI_NODATA';
  return { kind: 'no_answer', cause: isName ? 'name' : 'connection' };
}

/** The code of a system error; empty for any other. */
export function codeOf(error: unknown): string {
  const code: unknown = error instanceof Error && 'code' in error ? error.code : '';
  return typeof code === 'string' ? code : '';
}
