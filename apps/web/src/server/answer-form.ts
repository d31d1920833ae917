import { clientAddress, clientKey } from '@coalition/api/client-key';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { chooseLanguage, languageOfAddress } from '../lib/choose-language.ts';
import type { WebEnvironment } from './environment.ts';
import { headersOf } from './pages/page-headers.ts';
import { isOwnForm, readForm } from './read-form.ts';
import { refuse } from './refuse-request.ts';
import type { Build } from './start-build.ts';

/** What a page with a form is made with. */
interface FormDesk {
  build: Build;
  environment: WebEnvironment;
}

interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
}

/**
 * A page with a form is made for one reader: never kept, and the api learns of their network by a key alone. A form is taken
 * from our own pages only.
 */
export async function answerForm({ build, environment }: FormDesk, { request, response }: Exchange): Promise<void> {
  const url = request.url ?? '/';
  const language = languageOfAddress(url) ?? chooseLanguage(request.headers['accept-language']);
  const isPost = request.method === 'POST';
  if (isPost && !isOwnForm(request.headers, environment.origin)) {
    refuse(response, 403);
    return;
  }
  const body = isPost ? await readForm(request) : null;
  if (body === 'too_long') {
    refuse(response, 413);
    return;
  }
  // No page with a form reads what stands after a question mark, and SvelteKit would take `?/default` for a fault of ours.
  const page = url.replace(/\?.*$/, '');
  const rendered = await build.renderForm(page, { language, body, clientKey: clientKeyOf(request, environment) });
  const bytes = Buffer.from(await rendered.arrayBuffer());
  // Without a referrer a browser would not say where a form comes from, and older ones say it in no other way.
  const replaced = new Set(['cache-control', 'referrer-policy']);
  const headers = headersOf(rendered).filter(([name]) => !replaced.has(name));
  response.writeHead(
    rendered.status,
    [
      ...headers,
      ['cache-control', 'no-store'],
      ['referrer-policy', 'same-origin'],
      ['content-length', String(bytes.length)],
    ].flat(),
  );
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

function clientKeyOf(request: IncomingMessage, { TRUSTED_PROXIES }: WebEnvironment): string {
  const forwardedFor = [request.headers['x-forwarded-for'] ?? []].flat().join(',');
  const address = clientAddress({ peer: request.socket.remoteAddress ?? '', forwardedFor }, TRUSTED_PROXIES);
  return clientKey(address, Date.now());
}
