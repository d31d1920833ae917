import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PageCache } from './page-cache.ts';

const page = (text: string) => ({
  headers: [['content-type', 'text/html; charset=utf-8']] satisfies [string, string][],
  body: Buffer.from(text),
});

describe('the page cache', () => {
  let cache: PageCache;
  let server: Server;
  let origin: string;
  let isApiAway = false;

  beforeEach(async () => {
    cache = new PageCache();
    isApiAway = false;
    server = createServer((request, response) => {
      const url = request.url ?? '/';
      if (cache.answer(url, request, response)) return;
      if (isApiAway && cache.answerStale(url, request, response)) return;
      response.writeHead(404).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    origin = `http://127.0.0.1:${String(typeof address === 'object' && address ? (address satisfies AddressInfo).port : 0)}`;
  });

  afterEach(() => new Promise((resolve) => server.close(resolve)));

  it('answers the same bytes in every encoding', async () => {
    await cache.keep('/en', page('hello '.repeat(100)), cache.moment);
    for (const encoding of ['br', 'gzip', 'identity']) {
      const response = await fetch(`${origin}/en`, { headers: { 'accept-encoding': encoding } });
      expect(await response.text()).toBe('hello '.repeat(100));
    }
  });

  it('gives each encoding a tag of its own, by which it is asked for again', async () => {
    await cache.keep('/en', page('hello '.repeat(100)), cache.moment);
    const tags: string[] = [];
    for (const encoding of ['br', 'gzip', 'identity']) {
      const tag = (await fetch(`${origin}/en`, { headers: { 'accept-encoding': encoding } })).headers.get('etag') ?? '';
      const again = { 'accept-encoding': encoding, 'if-none-match': tag };
      const held = await fetch(`${origin}/en`, { headers: again });
      expect([held.status, held.headers.get('etag')]).toEqual([304, tag]);
      tags.push(tag);
    }
    expect(new Set(tags).size).toBe(3);
  });

  it('sends no encoding that a reader refuses', async () => {
    await cache.keep('/en', page('hello '.repeat(100)), cache.moment);
    const response = await fetch(`${origin}/en`, { headers: { 'accept-encoding': 'br;q=0, gzip;q=0.5' } });
    expect(response.headers.get('content-encoding')).toBe('gzip');
  });

  it('forgets what somebody searched for at the next change, and asks for none of it again', async () => {
    const searches = ['/en/resources?q=visits', '/fr/ressources.atom?kind=report&q=visites'];
    for (const address of ['/en', ...searches]) await cache.keep(address, page('a page'), cache.moment);
    expect(cache.expire(false)).toEqual(['/en']);
    isApiAway = true;
    for (const address of searches) expect((await fetch(`${origin}${address}`)).status).toBe(404);
    expect((await fetch(`${origin}/en`)).status).toBe(200);
  });

  it('lets searches make way before pages', async () => {
    cache = new PageCache(5_000);
    await cache.keep('/en', page('a page'), cache.moment);
    for (let search = 0; search < 50; search += 1) {
      await cache.keep(`/en/resources?q=${String(search)}`, page('found '.repeat(100)), cache.moment);
    }
    expect((await fetch(`${origin}/en`)).status).toBe(200);
    expect((await fetch(`${origin}/en/resources?q=0`)).status).toBe(404);
    expect((await fetch(`${origin}/en/resources?q=49`)).status).toBe(200);
  });

  it('answers 304 to a reader who has the page', async () => {
    await cache.keep('/en', page('hello'), cache.moment);
    const etag = (await fetch(`${origin}/en`)).headers.get('etag') ?? '';
    expect((await fetch(`${origin}/en`, { headers: { 'if-none-match': etag } })).status).toBe(304);
  });

  it('says since when a page is as it is, also after it was made anew with the same words', async () => {
    await cache.keep('/en', page('hello'), cache.moment);
    const modified = (await fetch(`${origin}/en`)).headers.get('last-modified') ?? '';
    cache.expire(false);
    await cache.keep('/en', page('hello'), cache.moment);
    expect((await fetch(`${origin}/en`, { headers: { 'if-modified-since': modified } })).status).toBe(304);
    cache.expire(false);
    await cache.keep('/en', page('good day'), cache.moment);
    expect((await fetch(`${origin}/en`, { headers: { 'if-modified-since': modified } })).status).toBe(200);
  });

  it('forgets every page at a change, and serves old copies only while the api is away', async () => {
    await cache.keep('/en', page('old'), cache.moment);
    cache.expire(false);
    expect((await fetch(`${origin}/en`)).status).toBe(404);
    isApiAway = true;
    expect(await (await fetch(`${origin}/en`)).text()).toBe('old');
  });

  it('never serves an old copy again once something was withdrawn', async () => {
    await cache.keep('/en', page('withdrawn'), cache.moment);
    cache.expire(true);
    isApiAway = true;
    expect((await fetch(`${origin}/en`)).status).toBe(404);
  });

  it('refuses to keep a page whose rendering began before the newest change', async () => {
    const began = cache.moment;
    cache.expire(false);
    await cache.keep('/en', page('no longer true'), began);
    expect((await fetch(`${origin}/en`)).status).toBe(404);
  });

  it('keeps showing a page while more names come, until it is made anew', async () => {
    await cache.keep('/en/statements/a', page('1 name'), cache.moment);
    cache.hearOfNames();
    expect(await (await fetch(`${origin}/en/statements/a`)).text()).toBe('1 name');
    await cache.keep('/en/statements/a', page('2 names'), cache.moment);
    expect(await (await fetch(`${origin}/en/statements/a`)).text()).toBe('2 names');
  });

  it('counts a page that was made before the newest names came as news itself, so that it is made anew', async () => {
    const began = cache.moment;
    cache.hearOfNames();
    const { nameNews } = cache.moment;
    await cache.keep('/en/statements/a', page('too few'), began);
    expect(cache.moment.nameNews).not.toBe(nameNews);
  });

  it('refuses to keep a page that was made before a name was taken back', async () => {
    const began = cache.moment;
    cache.expire(true, (address) => address.startsWith('/en/statements'));
    await cache.keep('/en/statements/a', page('a name'), began);
    expect((await fetch(`${origin}/en/statements/a`)).status).toBe(404);
  });

  it('forgets only the pages with names when a name is taken back, and forgets those for good', async () => {
    await cache.keep('/en', page('home'), cache.moment);
    await cache.keep('/en/statements/a', page('a name'), cache.moment);
    cache.expire(true, (address) => address.startsWith('/en/statements'));
    expect((await fetch(`${origin}/en`)).status).toBe(200);
    isApiAway = true;
    expect((await fetch(`${origin}/en/statements/a`)).status).toBe(404);
  });
});
