import { createServer, type Server } from 'node:http';
import { visited } from '../environment.ts';

/** The web outside, as a story makes it: it answers in the name of every host until it is closed. */
export interface Outside {
  /** Addresses that lead elsewhere from now on. */
  moved: Map<string, string>;
  /** What pages call themselves, by address. */
  titles: Map<string, string>;
  /** The words of pages, by address. */
  words: Map<string, string>;
  close: () => Promise<void>;
}

/** Opens the web outside: every page is there but those that moved, and says its title, or its own address. */
export async function openOutside(): Promise<Outside> {
  const moved = new Map<string, string>();
  const titles = new Map<string, string>();
  const words = new Map<string, string>();
  const server: Server = createServer((request, response) => {
    const address = `https://${(request.headers.host ?? '').replace(/:\d+$/, '')}${request.url ?? '/'}`;
    const location = moved.get(address);
    if (request.url === '/robots.txt') response.writeHead(404).end();
    else if (location === undefined)
      response
        .writeHead(200, { 'content-type': 'text/html' })
        .end(`<title>${titles.get(address) ?? address}</title><p>${words.get(address) ?? ''}</p>`);
    else response.writeHead(301, { location }).end();
  });
  await new Promise<void>((resolve) => server.listen(visited.ports.outside, '127.0.0.1', resolve));
  return {
    moved,
    titles,
    words,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}
