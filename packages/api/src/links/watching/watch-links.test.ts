import type { LinkState } from '@coalition/domain/links';
import { bug, instantLater, WebAddress, type Instant } from '@coalition/domain/values';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { describeOnBothEngines, type TestDatabase } from '../../database/test-databases.ts';
import { askOutside } from '../../outside/fetch-page.ts';
import { startCanary, startWebServer, wayTo, type WebServer } from '../../outside/web-server.examples.ts';
import { exampleNow, exampleOffice } from '../../server/office.examples.ts';
import { checkAllNow } from '../desk/decide-link.ts';
import { listRuns } from '../link-run.store.ts';
import { changeLinkSettings } from '../link-settings.ts';
import { clearAddresses, leadTo, placeItem, switchOn } from '../link.examples.ts';
import { findLink, type WatchedLink } from '../link.store.ts';
import { makeLinkWatch, type WatchWays } from './watch-links.ts';

const dayMs = 86_400_000;

describeOnBothEngines('the watch over links', (open) => {
  let database: TestDatabase;
  let now: Instant;
  let answers: Record<string, (request: IncomingMessage, response: ServerResponse) => void>;
  let server: WebServer;
  const office = () => exampleOffice(database.db, { now });
  const page = (text: string) => (_request: IncomingMessage, response: ServerResponse) =>
    response.writeHead(200, { 'content-type': 'text/html' }).end(text);
  const status =
    (code: number, headers = {}) =>
    (_request: IncomingMessage, response: ServerResponse) =>
      response.writeHead(code, headers).end();
  const watch = (changes: Partial<WatchWays> = {}) =>
    makeLinkWatch(office, { ask: askOutside(wayTo(server.place, { timeoutMs: 1_500 })), pauseMs: 0, ...changes });
  const at = (path: string, host = 'good.example') => WebAddress.parse(server.at(path, host));
  const found = async (address: WebAddress): Promise<WatchedLink> =>
    (await findLink(database.db, address)) ?? bug('not watched', { address });
  const stateOf = async (address: WebAddress): Promise<LinkState | null> =>
    (await found(address)).timeline.standing?.state ?? null;
  /** One run a day, or as often as links are due. */
  const days = async (count: number) => {
    for (let day = 0; day < count; day += 1) {
      await watch().pass();
      now = instantLater(now, 1.2 * dayMs);
    }
  };

  beforeAll(async () => {
    database = await open('library');
  });
  beforeEach(async () => {
    now = exampleNow;
    answers = {};
    server = await startWebServer((request, response) => {
      const answer = answers[request.url ?? ''];
      if (answer) answer(request, response);
      else response.writeHead(request.url === '/robots.txt' ? 404 : 200, { 'content-type': 'application/pdf' }).end();
    });
    await clearAddresses(database.db);
    await switchOn(office());
  });

  it('asks nobody anything until staff switch it on', async () => {
    await changeLinkSettings(office(), { isOn: false, archive: null });
    await leadTo(database.db, [at('/a')]);
    expect(await watch().pass()).toBeNull();
    expect(server.asked).toEqual([]);
  });

  it('reads the rules of a site, then asks by HEAD, and by GET where there is a page to compare', async () => {
    answers['/page'] = page('hello');
    await leadTo(database.db, [at('/file'), at('/page')]);
    expect(await watch().pass()).toBe('sound');
    const place = `good.example:${String(server.place.port)}`;
    expect(server.asked).toEqual([
      `GET ${place} /robots.txt`,
      `HEAD ${place} /file`,
      `HEAD ${place} /page`,
      `GET ${place} /page`,
    ]);
    expect(await stateOf(at('/page'))).toBe('ok');
    expect(await watch().pass()).toBeNull();
  });

  it('tells what each answer means, after as many checks as that takes', async () => {
    answers['/gone'] = status(404);
    answers['/blocked'] = status(403);
    answers['/old'] = status(301, { location: at('/new') });
    answers['/broken'] = status(500);
    await leadTo(database.db, [at('/gone'), at('/blocked'), at('/old'), at('/broken'), at('/fine')]);
    await days(1);
    expect(await stateOf(at('/gone'))).toBeNull();
    expect((await found(at('/old'))).timeline).toMatchObject({ standing: { state: 'moved' }, leadsTo: at('/new') });
    await days(4);
    expect(await Promise.all(['/gone', '/blocked', '/broken', '/fine'].map((path) => stateOf(at(path))))).toEqual([
      'gone',
      'blocked',
      'unreachable',
      'ok',
    ]);
  });

  it.each([
    ['says is text', { 'content-type': 'text/plain' }],
    ['leaves untold what it is', {}],
  ])('keeps away from what a site forbids in a file that it %s, and from a site that asks to wait', async (_, type) => {
    answers['/robots.txt'] = (_request, response) =>
      response.writeHead(200, type).end('user-agent: *\ndisallow: /private');
    answers['/busy'] = status(429, { 'retry-after': String((20 * dayMs) / 1_000) });
    await leadTo(database.db, [at('/private/x'), at('/busy')]);
    await watch().pass();
    expect(server.asked.filter((line) => line.includes('/private'))).toEqual([]);
    expect((await found(at('/private/x'))).timeline).toMatchObject({ standing: null, failedChecks: 1 });
    expect(server.asked.filter((line) => line.includes('/busy'))).toHaveLength(1);
    expect((await found(at('/busy'))).nextCheckAt).toBe(instantLater(now, 20 * dayMs));
  });

  it('asks a host that wants to be left alone nothing more, and comes back to none of its links before', async () => {
    const paths = ['/1', '/2', '/3', '/4'];
    for (const path of paths) answers[path] = status(503, { 'retry-after': '86400' });
    await leadTo(database.db, [...paths.map((path) => at(path)), at('/fine', 'other.example')]);
    await watch().pass();
    expect(server.asked.filter((line) => /\/[1-4]\b/.test(line))).toHaveLength(1);
    const links = await Promise.all(paths.map((path) => found(at(path))));
    for (const { nextCheckAt } of links) expect(nextCheckAt && nextCheckAt >= instantLater(now, dayMs)).toBe(true);
    expect(links.filter(({ timeline }) => timeline.failedChecks === 1)).toHaveLength(3);
    expect(await stateOf(at('/fine', 'other.example'))).toBe('ok');
  });

  it('sees that a page became another one, by hashes alone', async () => {
    const words = (name: string) => Array.from({ length: 400 }, (_, index) => `${name}${String(index)}`).join(' ');
    const { title } = await placeItem(database.db, at('/report'));
    answers['/report'] = page(`<h1>${title}</h1><p>${words('visit')}</p>`);
    await days(1);
    const first = await found(at('/report'));
    expect(first.timeline.standing?.state).toBe('ok');
    expect(JSON.stringify(first)).not.toContain('visit7');
    answers['/report'] = page(`<p>${words('casino')}</p>`);
    now = instantLater(now, 10 * dayMs);
    await days(2);
    expect(await stateOf(at('/report'))).toBe('drifted');
  });

  describe('follows no redirect', () => {
    it.each([
      'http://127.0.0.1:PORT/',
      'http://[::1]:PORT/',
      'http://localhost:PORT/',
      'file:///etc/passwd',
      'gopher://x.example/',
    ])('to %s', async (location) => {
      const canaries = [await startCanary('127.0.0.1'), await startCanary('::1')];
      for (const { place } of canaries) {
        answers['/trick'] = status(302, { location: location.replace('PORT', String(place.port)) });
        await leadTo(database.db, [at('/trick')]);
        await watch().pass();
        await database.db.deleteFrom('links').execute();
      }
      expect(canaries.map(({ connections }) => connections())).toEqual([0, 0]);
      expect(server.asked.filter((line) => line.includes('/trick'))).toHaveLength(2);
    });

    it('in a circle or further than three hops, and holds neither against the link', async () => {
      answers['/circle'] = status(302, { location: '/circle' });
      for (let hop = 0; hop < 5; hop += 1)
        answers[`/hop${String(hop)}`] = status(302, { location: `/hop${String(hop + 1)}` });
      await leadTo(database.db, [at('/circle'), at('/hop0'), at('/hop2')]);
      await watch().pass();
      for (const path of ['/circle', '/hop0']) expect((await found(at(path))).timeline.failedChecks).toBe(1);
      expect(await stateOf(at('/hop2'))).toBe('ok');
    });
  });

  it('says that it could not check when most hosts are silent, changes nothing, and tries later', async () => {
    answers['/silent'] = (request) => request.socket.destroy();
    const hosts = ['one.example', 'two.example', 'three.example'];
    await leadTo(database.db, [...hosts.map((host) => at('/silent', host)), at('/fine')]);
    expect(await watch().pass()).toBe('could_not_check');
    expect((await listRuns(database.db, 1))[0]).toMatchObject({ verdict: 'could_not_check' });
    for (const host of hosts)
      expect(await found(at('/silent', host))).toMatchObject({
        timeline: { standing: null, doubt: null },
        nextCheckAt: instantLater(now, 6 * 3_600_000),
      });
  });

  it('does not take one dead host for its own fault, for it asks others beside', async () => {
    const fine = ['one.example', 'two.example'].map((host) => at('/fine', host));
    answers['/dead'] = (request) => request.socket.destroy();
    await leadTo(database.db, [at('/dead', 'dead.example'), ...fine]);
    await days(5);
    expect(await stateOf(at('/dead', 'dead.example'))).toBe('unreachable');
  });

  it('goes on where a killed process left off, and asks nothing twice', async () => {
    const paths = Array.from({ length: 6 }, (_, index) => at(`/p${String(index)}`));
    await leadTo(database.db, paths);
    let asked = 0;
    const dying = askOutside(wayTo(server.place));
    const killed = watch({
      ask: (question) => {
        asked += 1;
        return asked > 4 ? new Promise(() => undefined) : dying(question);
      },
    });
    void killed.pass();
    await expect.poll(async () => (await listRuns(database.db, 1))[0]?.checked).toBe(3);
    expect(await watch().pass()).toBeNull();
    now = instantLater(now, 200_000);
    expect(await watch().pass()).toBe('sound');
    expect(server.asked.filter((line) => line.includes('/p'))).toHaveLength(6);
    expect((await listRuns(database.db, 5)).map(({ verdict, checked }) => ({ verdict, checked }))).toEqual([
      { verdict: 'sound', checked: 6 },
    ]);
  });

  it('stops in the middle when staff switch it off, and nothing of the run counts', async () => {
    answers['/one'] = (_request, response) => {
      void changeLinkSettings(office(), { isOn: false, archive: null }).then(() => response.writeHead(404).end());
    };
    await leadTo(database.db, [at('/one'), at('/two')]);
    expect(await watch().pass()).toBe('stopped');
    expect(server.asked.filter((line) => line.includes('/two'))).toEqual([]);
    expect((await found(at('/one'))).timeline.doubt).toBeNull();
  });

  it('lets the site renew the page of an item whose link is gone, once', async () => {
    const { id } = await placeItem(database.db, at('/report'));
    answers['/report'] = status(410);
    await days(6);
    const news = await database.db.selectFrom('changes').select(['noun', 'record_id']).execute();
    expect(news).toEqual([{ noun: 'resources', record_id: id }]);
  });

  it('asks the archive that staff named for copies, and takes “none” for an answer', async () => {
    const archive = at('/wayback/available', 'archive.example');
    await switchOn(office(), archive);
    await leadTo(database.db, [at('/kept'), at('/lost')]);
    server.headers.length = 0;
    const answer = (request: IncomingMessage, response: ServerResponse) => {
      const page = new URL(request.url ?? '', 'http://x.example').searchParams.get('url') ?? '';
      const url = at(`/web/20240603120000/${page}`, 'web.archive.example');
      const closest = { available: true, url, timestamp: '20240603120000', status: '200' };
      response
        .writeHead(200, { 'content-type': 'application/json' })
        .end(JSON.stringify({ url: page, archived_snapshots: page.endsWith('/kept') ? { closest } : {} }));
    };
    for (const path of ['/kept', '/lost']) answers[`/wayback/available?url=${encodeURIComponent(at(path))}`] = answer;
    await watch().pass();
    expect((await found(at('/kept'))).archive).toMatchObject({ state: 'found', capturedOn: '2024-06-03' });
    expect((await found(at('/lost'))).archive).toEqual({ state: 'none_found', askedAt: now });
  });

  it('leaves an archive in peace that asks to wait, and then asks about another page first', async () => {
    const archive = at('/wayback/available', 'archive.example');
    await switchOn(office(), archive);
    await leadTo(database.db, [at('/a'), at('/b')]);
    for (const path of ['/a', '/b'])
      answers[`/wayback/available?url=${encodeURIComponent(at(path))}`] = status(503, { 'retry-after': '7200' });
    const questions = () => server.asked.filter((line) => line.includes('/wayback/'));
    const patient = watch();
    await patient.pass();
    await patient.pass();
    now = instantLater(now, 3_700_000);
    await patient.pass();
    expect(questions()).toHaveLength(1);
    now = instantLater(now, 3_700_000);
    await patient.pass();
    expect(new Set(questions())).toHaveLength(2);
  });

  it('keeps away from whoever asked to wait, even when staff want every link looked at', async () => {
    answers['/busy'] = status(429, { 'retry-after': String((2 * dayMs) / 1_000) });
    await leadTo(database.db, [at('/busy'), at('/fine', 'fine.example')]);
    await days(1);
    await leadTo(database.db, [at('/busy'), at('/new'), at('/fine', 'fine.example')]);
    server.asked.length = 0;
    await checkAllNow(office());
    await watch().pass();
    expect(server.asked.map((line) => line.split(' ')[2])).toEqual(['/robots.txt', '/fine']);
    now = instantLater(now, dayMs);
    await watch().pass();
    expect(server.asked.some((line) => line.endsWith('/busy'))).toBe(true);
    expect(server.asked.some((line) => line.endsWith('/new'))).toBe(false);
  });
});
