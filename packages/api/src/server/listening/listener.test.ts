import { bug } from '@coalition/domain/values';
import { sql } from 'kysely';
import { request, type IncomingMessage } from 'node:http';
import { createConnection } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSession } from '../../access/session.store.ts';
import { openTestDatabase, type TestDatabase } from '../../database/test-databases.ts';
import { startListener, type ExampleListener } from './listener.examples.ts';
import { currentInstant } from '../office.ts';
import { addAsker, everyItem } from '../office.examples.ts';

const marks = { word: 'xerophyte', address: '203.0.113.77', agent: 'CanaryBrowser/9.9' };
const forwarded = {
  'x-forwarded-for': marks.address,
  'user-agent': marks.agent,
  referer: `https://${marks.word}.example`,
};

describe('a listener', () => {
  let database: TestDatabase;
  let visitors: ExampleListener;
  let staff: ExampleListener;
  beforeAll(async () => {
    database = await openTestDatabase('pglite', 'library');
    visitors = await startListener(database.db, 'public');
    staff = await startListener(database.db, 'staff');
  });
  afterAll(async () => {
    await Promise.all([visitors.server.close(), staff.server.close()]);
  });

  const query = (path: string, input: unknown) =>
    `${visitors.url}/trpc/${path}?input=${encodeURIComponent(JSON.stringify(input))}`;
  const get = (path: string, input: unknown, headers: Record<string, string> = visitors.headers) =>
    fetch(query(path, input), { headers });
  const post = (body: string | Buffer, headers: Record<string, string> = {}) =>
    fetch(`${staff.url}/trpc/access.signIn`, {
      method: 'POST',
      body,
      headers: { ...staff.headers, 'content-type': 'application/json', ...headers },
    });
  const isAlive = async () => {
    for (const { url } of [visitors, staff]) expect((await fetch(`${url}/healthz`)).status).toBe(200);
  };

  describe('without the secret', () => {
    it.each<[string, Record<string, string>]>([
      ['none', {}],
      ['an empty one', { 'x-coalition-secret': '' }],
      ['a wrong one', { 'x-coalition-secret': 'c0ffee'.repeat(9) }],
      ['one in another case', { 'x-coalition-secret': 'C0FFEE'.repeat(10) }],
    ])('answers %s with 403 and nothing else', async (_what, headers) => {
      const addresses = [
        query('helplines.list', { language: 'en' }),
        `${staff.url}/trpc/access.me`,
        `${staff.url}/nothing`,
      ];
      for (const address of addresses) {
        const response = await fetch(address, { headers });
        expect(response.status).toBe(403);
        expect(await response.text()).toBe('{"error":"forbidden"}');
      }
    });
  });

  describe('asked how it is', () => {
    it('says ok or not ok to anybody, and no more', async () => {
      for (const path of ['/healthz', '/readyz']) {
        const response = await fetch(`${visitors.url}${path}`);
        expect([response.status, await response.text()]).toEqual([200, 'ok']);
      }
    });

    it('says not ok while the database does not answer', async () => {
      const broken = await startListener(database.db, 'public', () => Promise.resolve(false));
      const response = await fetch(`${broken.url}/readyz`);
      expect([response.status, await response.text()]).toEqual([503, 'not ok']);
      expect((await fetch(`${broken.url}/healthz`)).status).toBe(200);
      await broken.server.close();
    });

    it('asks the database once a second, however often it is asked', async () => {
      let asked = 0;
      const counting = await startListener(database.db, 'public', async () => (asked += 1) > 0);
      await Promise.all(Array.from({ length: 200 }, () => fetch(`${counting.url}/readyz`)));
      expect(asked).toBeLessThanOrEqual(3);
      await counting.server.close();
    });
  });

  describe('given what it cannot use', () => {
    it.each([
      ['half a document', '{"email":'],
      ['an opening bracket a million times', '['.repeat(400_000)],
      ['no document at all', 'email=a&password=b'],
      ['a number beyond measure', '{"email":1e999,"password":-1,"device":9007199254740993}'],
      ['a list', '[1,2,3]'],
      ['nothing', 'null'],
      ['an operator', '{"email":{"$ne":null},"password":{"$gt":""},"device":["x"]}'],
      ['an unknown field', '{"email":"a@example.org","password":"x","device":"d","role":"owner"}'],
    ])('refuses %s with a code and no words of ours', async (_what, body) => {
      const response = await post(body);
      expect(response.status).toBeGreaterThanOrEqual(400);
      expect(response.status).toBeLessThan(500);
      expectBare(await response.text());
    });

    it('refuses a body of 10 MiB before it is sent', async () => {
      const asked = request(`${staff.url}/trpc/access.signIn`, {
        method: 'POST',
        headers: { ...staff.headers, 'content-type': 'application/json', 'content-length': 10 * 2 ** 20 },
      });
      asked.on('error', () => undefined).flushHeaders();
      const answer = await new Promise<IncomingMessage>((resolve) => asked.on('response', resolve));
      expect(answer.statusCode).toBe(413);
      expectBare(await text(answer));
      asked.destroy();
    });

    it('refuses a batch of more than ten', async () => {
      const paths = Array.from({ length: 11 }, () => 'helplines.list').join(',');
      const inputs = Object.fromEntries(Array.from({ length: 11 }, (_, index) => [index, { language: 'en' }]));
      const address = `${visitors.url}/trpc/${paths}?batch=1&input=${encodeURIComponent(JSON.stringify(inputs))}`;
      const response = await fetch(address, { headers: visitors.headers });
      expect(response.status).toBe(400);
    });

    it.each(['{"__proto__":{"isAdmin":true}}', '{"constructor":{"prototype":{"isAdmin":true}}}'])(
      'refuses %s, and no object learns anything from it',
      async (body) => {
        const response = await post(body);
        expect(response.status).toBe(400);
        expect((await get('helplines.list', JSON.parse(body))).status).toBe(400);
        expect(Reflect.get({}, 'isAdmin')).toBeUndefined();
      },
    );

    it('refuses the keys of prototypes deep inside what is kept as it is', async () => {
      const body = '{"id":"new","baseRevision":0,"content":{"a":[{"__proto__":{"isAdmin":true}}]}}';
      const asker = await addAsker(database.db, 'editor');
      const staffId = asker.role === 'visitor' ? bug('not of the staff') : asker.staffId;
      const token = await openSession(database.db, staffId, { device: 'Firefox', now: currentInstant() });
      const headers = { ...staff.headers, 'content-type': 'application/json', authorization: `Bearer ${token}` };
      const keep = (sent: string) =>
        fetch(`${staff.url}/trpc/topics.keepWorkingCopy`, { method: 'POST', body: sent, headers });
      expect((await keep(body)).status).toBe(400);
      expect((await keep(body.replace('__proto__', '\\u005f_proto_\\u005F'))).status).toBe(400);
      expect((await keep(body.replace('__proto__', 'words about __proto__'))).status).toBe(200);
      expect(Reflect.get({}, 'isAdmin')).toBeUndefined();
    });

    it.each([
      'GET /trpc/helplines.list HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nhello',
      'TRACE / HTTP/1.1\r\nHost: x\r\n\r\n',
      'POST /trpc/access.signIn HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{"em',
      'POST /trpc/access.signIn HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n',
      'GET /trpc/%ff%00%zz?input=%ff HTTP/1.1\r\nHost: x\r\n\r\n',
      `GET / HTTP/1.1\r\nHost: x\r\nX-Big: ${'a'.repeat(20_000)}\r\n\r\n`,
      'NONSENSE\r\n\r\n',
      '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03',
      'GET / HTTP/1.1\r\nHost: x\r\n__proto__: 1\r\nconstructor: 2\r\n\r\n',
    ])('outlives %j', async (bytes) => {
      for (const { port, headers } of [visitors, staff]) {
        const secret = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
        await sendBytes(port, bytes);
        await sendBytes(port, bytes.replace('Host: x\r\n', `Host: x\r\n${secret.join('')}`));
      }
      await isAlive();
    });
  });

  describe('in its log', () => {
    it('keeps no word that somebody typed, and no address or browser of anybody', async () => {
      const headers = { ...visitors.headers, ...forwarded };
      const list = (words: string) => get('resources.list', { ...everyItem, words }, headers);
      expect((await list(marks.word)).status).toBe(200);
      expect((await list(marks.word.repeat(40))).status).toBe(400);
      await get('search.elsewhere', { language: 'en', words: marks.word }, headers);
      await get(`no.such.${marks.word}`, {}, headers);
      await fetch(`${visitors.url}/${marks.word}?q=${marks.word}`, { headers });
      await post(
        `{"email":"${marks.word}@example.org","password":"${marks.word}","device":"${marks.word}"}`,
        forwarded,
      );
      await post(`{"${marks.word}":`, forwarded);
      await post(Buffer.alloc(10 * 2 ** 20, marks.word), forwarded);
      for (const { log } of [visitors, staff]) expectNoTrace(log());
    });

    it.each(['pglite', 'postgresql'] as const)(
      'keeps of a fault of ours what and where, not what was asked (%s)',
      async (engine) => {
        const doomed = await openTestDatabase(engine);
        const broken = await startListener(doomed.db, 'public');
        await sql`drop table search_documents`.execute(doomed.db);
        const input = encodeURIComponent(JSON.stringify({ ...everyItem, words: marks.word }));
        const response = await fetch(`${broken.url}/trpc/resources.list?input=${input}`, {
          headers: { ...broken.headers, ...forwarded },
        });
        expect(response.status).toBe(500);
        expectBare(await response.text());
        expect(broken.log()).toContain('procedure broke');
        expect(broken.log()).toContain('resources.list');
        expectNoTrace(broken.log());
        await broken.server.close();
      },
    );
  });
});

/** An answer that holds a code at most: nothing of how we are made. */
function expectBare(body: string): void {
  expect(body).not.toMatch(/stack|node_modules|\.ts:|at \w+ \(|Unexpected token|expected|postgres|kysely|zod/i);
}

function expectNoTrace(log: string): void {
  for (const mark of Object.values(marks)) expect(log).not.toContain(mark);
  const lines = log.split('\n').filter((line) => !line.includes('Server listening'));
  expect(lines.join('\n')).not.toMatch(/127\.0\.0\.1|remoteAddress|::1|rawPacket/);
}

/** Sends bytes as they are and hangs up; whatever is answered, the other end must stay up. */
function sendBytes(port: number, bytes: string): Promise<void> {
  return new Promise((resolve) => {
    const socket = createConnection({ port, host: '127.0.0.1' }, () => {
      socket.write(Buffer.from(bytes, 'latin1'));
      socket.end();
    });
    socket.on('error', () => undefined).on('close', () => resolve());
    socket.on('data', () => socket.destroy());
    setTimeout(() => socket.destroy(), 1_000).unref();
  });
}
