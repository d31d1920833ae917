import type { Language } from '@coalition/domain/values';
import { readdirSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';

/** The part of SvelteKit's build that this entry uses. */
export interface Build {
  /** Whether an address is that of a file of the build, whatever stands after its question mark. */
  isFile: (url: string) => boolean;
  /** Answers with a file of the build. */
  handle: (request: IncomingMessage, response: ServerResponse, next: () => void) => void;
  /** Makes a page. @param language of the page that says that nothing is here, where the path has none */
  render: (path: string, language: Language) => Promise<Response>;
  /** Makes a page with a form for one reader, or takes what they sent. */
  renderForm: (url: string, sent: SentForm) => Promise<Response>;
}

/** What a reader sends with a form. */
export interface SentForm {
  language: Language;
  /** The fields as a browser writes them; null where the page is only looked at. */
  body: Buffer | null;
  /** Stands for the reader's network. */
  clientKey: string;
}

/** Loads what `vite build` made. The origin is a setting; no request can change it. */
export async function startBuild(origin: string): Promise<Build> {
  const { protocol, host } = new URL(origin);
  process.env['PROTOCOL_HEADER'] = 'x-forwarded-proto';
  process.env['HOST_HEADER'] = 'x-forwarded-host';
  const built = (file: string): URL => new URL(`../../build/${file}`, import.meta.url);
  const files = new Set(readdirSync(built('client')).map((name) => `/${name}`));
  const { handler } = await load<Pick<BuiltFiles, 'handler'>>(built('handler.js'));
  const { server: kit } = await load<Pick<BuiltFiles, 'server'>>(built('adapter-node.js'));
  return {
    isFile: (url) => files.has(/^\/[^/?]*/.exec(url)?.[0] ?? ''),
    handle: (request, response, next) => {
      request.headers['x-forwarded-proto'] = protocol.slice(0, -1);
      request.headers['x-forwarded-host'] = host;
      handler(request, response, next);
    },
    // Pages never learn who asks; every reader of a language is the same to them.
    render: (path, language) =>
      kit.respond(new Request(new URL(path, origin), { headers: { 'accept-language': language } }), {
        getClientAddress: () => '127.0.0.1',
      }),
    renderForm: (url, { language, body, clientKey }) => {
      // Without it SvelteKit would answer a form with data for a framework in the browser.
      const headers = { accept: 'text/html', 'accept-language': language, 'x-client-key': clientKey };
      const request = body
        ? new Request(new URL(url, origin), {
            method: 'POST',
            headers: { ...headers, origin, 'content-type': 'application/x-www-form-urlencoded' },
            body: Uint8Array.from(body),
          })
        : new Request(new URL(url, origin), { headers });
      return kit.respond(request, { getClientAddress: () => '127.0.0.1' });
    },
  };
}

/** What SvelteKit's build exports; its files are made after these types were written. */
interface BuiltFiles {
  handler: Build['handle'];
  server: { respond: (request: Request, options: { getClientAddress: () => string }) => Promise<Response> };
}

/** Imports a built file. Its name is not a literal, so that the types of the output are not checked with ours. */
function load<Exports>(file: URL): Promise<Exports> {
  return import(file.href);
}
