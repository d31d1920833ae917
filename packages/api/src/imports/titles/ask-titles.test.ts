import { openChoice } from '@coalition/domain/imports';
import { instantLater, Line, type ImportId, type Instant } from '@coalition/domain/values';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { describeOnBothEngines, type TestDatabase } from '../../database/test-databases.ts';
import { makePageReader } from '../../links/watching/make-page-reader.ts';
import { askOutside } from '../../outside/fetch-page.ts';
import { startCanary, startWebServer, wayTo, type Manner, type WebServer } from '../../outside/web-server.examples.ts';
import {
  addAsker,
  exampleNow,
  exampleOffice,
  newestAudit,
  refusalOf,
  staffCaller,
} from '../../server/office.examples.ts';
import { bringText } from '../import.examples.ts';
import { makeTitleLoop } from './ask-titles.ts';
import { claimPages } from './page-title.store.ts';

describeOnBothEngines('pages that are asked for their titles', (open) => {
  let database: TestDatabase;
  let now: Instant;
  let answers: Record<string, Manner>;
  let server: WebServer;
  let editor: ReturnType<typeof staffCaller>;
  let asker: Awaited<ReturnType<typeof addAsker>>;
  const office = () => exampleOffice(database.db, { now, asker });
  const page =
    (html: string): Manner =>
    (_request, response) =>
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
  const loop = () =>
    makeTitleLoop(office, makePageReader({ ask: askOutside(wayTo(server.place, { timeoutMs: 1_500 })), pauseMs: 0 }));
  const rowsOf = async (id: ImportId) => (await editor.imports.rows({ id, filter: 'all', after: 0 })).rows;
  const countsOf = async (id: ImportId) => (await editor.imports.look({ id })).counts;
  const seen = async (id: ImportId) => (await rowsOf(id)).map(({ item, page: stands }) => [item.title.text, stands]);
  const bring = async (...lines: string[]) => (await bringText(office(), lines.join('\n'), { format: 'list' })).id;

  beforeAll(async () => {
    database = await open('library');
    asker = await addAsker(database.db, 'editor', 'Ida Importer');
  });
  beforeEach(async () => {
    now = exampleNow;
    answers = {};
    await database.db.deleteFrom('imports').execute();
    editor = staffCaller(database.db, asker);
    server = await startWebServer((request, response) => {
      const answer = answers[request.url ?? ''];
      if (answer) answer(request, response);
      else response.writeHead(404, { 'content-type': 'text/html' }).end('<title>Not found</title>');
    });
  });

  it('says what they call themselves, in the row that had no title; nothing is asked before somebody wants it', async () => {
    answers['/a'] = page('<title>L’été &amp; les visites | Example</title>');
    const id = await bring(server.at('/a'), `A typed one ${server.at('/b')}`, server.at('/gone'));
    await loop().pass();
    expect(server.asked).toEqual([]);
    expect(await countsOf(id)).toMatchObject({ askable: 2, waiting: 0, taken: 1 });

    await editor.imports.askTitles({ id, isAsked: true });
    expect(await newestAudit(database.db)).toMatchObject({ action: 'imports.ask_titles', facts: { pages: 2 } });
    expect(await countsOf(id)).toMatchObject({ askable: 0, waiting: 2 });
    await loop().pass();
    const host = `good.example:${String(server.place.port)}`;
    expect(server.asked).toEqual([`GET ${host} /robots.txt`, `GET ${host} /a`, `GET ${host} /gone`]);
    expect(await seen(id)).toEqual([
      ['L’été & les visites | Example', 'named'],
      ['A typed one', null],
      ['', 'silent'],
    ]);
    expect((await rowsOf(id))[0]).toMatchObject({ issues: [], choice: { isTaken: true } });
    expect(await countsOf(id)).toMatchObject({ askable: 1, waiting: 0, taken: 2 });
  });

  it('never take the place of what somebody types, before or after', async () => {
    answers['/a'] = page('<title>From the page</title>');
    const id = await bring(server.at('/a'), server.at('/a?2'));
    answers['/a?2'] = page('<title>From the page, too</title>');
    await editor.imports.askTitles({ id, isAsked: true });
    const typed = { ...openChoice(true), title: Line.parse('Typed') };
    await editor.imports.decide({ id, position: 1, choice: typed });
    await loop().pass();
    expect(server.asked.some((asked) => asked.endsWith('/a'))).toBe(false);
    expect(await seen(id)).toEqual([
      ['Typed', null],
      ['From the page, too', 'named'],
    ]);
    await editor.imports.decide({ id, position: 2, choice: typed });
    expect((await seen(id))[1]).toEqual(['Typed', 'named']);
  });

  it('are asked no more once somebody has had enough', async () => {
    const id = await bring(server.at('/a'));
    await editor.imports.askTitles({ id, isAsked: true });
    await editor.imports.askTitles({ id, isAsked: false });
    await loop().pass();
    expect(server.asked).toEqual([]);
    expect(await countsOf(id)).toMatchObject({ askable: 1, waiting: 0 });
  });

  it('are left alone where a site does not want to be asked, and never reached inside our own network', async () => {
    const canary = await startCanary('127.0.0.1');
    answers['/robots.txt'] = (_request, response) =>
      response.writeHead(200, { 'content-type': 'text/plain' }).end('User-agent: *\nDisallow: /shut');
    answers['/shut'] = page('<title>Shut</title>');
    answers['/trick'] = (_request, response) =>
      response.writeHead(302, { location: `http://127.0.0.1:${String(canary.place.port)}/` }).end();
    const id = await bring(server.at('/shut'), server.at('/trick'), `http://127.0.0.1:${String(canary.place.port)}/x`);
    await editor.imports.askTitles({ id, isAsked: true });
    await loop().pass();
    expect((await seen(id)).map(([, stands]) => stands)).toEqual(['silent', 'silent', 'silent']);
    expect(server.asked.some((asked) => asked.endsWith('/shut'))).toBe(false);
    expect(canary.connections()).toBe(0);
  });

  it('are asked by one process, and by another where that one fell silent', async () => {
    answers['/a'] = page('<title>Once</title>');
    const id = await bring(server.at('/a'));
    await editor.imports.askTitles({ id, isAsked: true });
    const claim = { now, freeAt: instantLater(now, 60_000), limit: 8 };
    expect(await claimPages(database.db, claim)).toMatchObject([{ id, position: 1 }]);
    await loop().pass();
    expect(server.asked).toEqual([]);
    now = instantLater(now, 60_000);
    await loop().pass();
    expect(await seen(id)).toEqual([['Once', 'named']]);
  });

  it('wait for the next process where this one is stopped', async () => {
    const asking = Promise.withResolvers<null>();
    answers['/a'] = () => {
      asking.resolve(null);
    };
    const id = await bring(server.at('/a'));
    await editor.imports.askTitles({ id, isAsked: true });
    const stopped = loop();
    const pass = stopped.pass();
    await asking.promise;
    await stopped.stop();
    await pass;
    expect(await seen(id)).toEqual([['', 'waiting']]);
    answers['/a'] = page('<title>Later</title>');
    await loop().pass();
    expect(await seen(id)).toEqual([['Later', 'named']]);
  });

  it('are not asked once the import is gone', async () => {
    const id = await bring(server.at('/a'));
    await editor.imports.askTitles({ id, isAsked: true });
    await editor.imports.forget({ id });
    await loop().pass();
    expect(server.asked).toEqual([]);
    expect(await refusalOf(editor.imports.askTitles({ id, isAsked: true }))).toMatchObject({
      code: 'record_not_found',
    });
  });
});
