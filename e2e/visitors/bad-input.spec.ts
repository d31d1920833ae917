import { connect } from 'node:net';
import { languages } from '../content/public-addresses.ts';
import { visited } from '../environment.ts';
import { expect, test } from '../steps/quiet-page.ts';

const port = Number(new URL(visited.web).port);

/** What an address may be answered with: found, moved within the site, or refused. */
const harmless = [200, 301, 302, 308, 400, 404, 414];

const tails = ['%zz', '%00', '%ff', '%ed%a0%80', '__proto__', 'constructor', '%2e%2e', '<script>', 'a'.repeat(5_000)];
const queries = [
  'q=%00',
  'q=%ff',
  'q=%zz',
  'q=a&q=b',
  `q=${'a'.repeat(201)}`,
  'q=%22%20or%201%3D1%20--',
  'q=<script>alert(1)</script>',
  '"><script>alert(1)</script>=1',
  'page=0',
  'page=-1',
  'page=1e9',
  'page=9999',
  'page[]=1',
  'kind=__proto__',
  'section=nothing',
  'place=ZZ',
  'year=20x0',
  'language=%21',
  'sort=none',
  '__proto__=1',
  '__proto__[kind]=report',
];
const strangers = [
  '//elsewhere.example',
  '//elsewhere.example/',
  '//elsewhere.example/en/',
  '/\\elsewhere.example',
  '/\\elsewhere.example/',
  '/en//elsewhere.example/',
  'http://elsewhere.example/en/',
  'http://elsewhere.example/',
];

for (const { code, library } of languages) {
  test(`an odd address in ${code} is refused or answered, never broken, in its language`, async () => {
    const addresses = [
      ...['', '/resources', '/ressources', '/topics', '/declarations'].flatMap((part) =>
        tails.map((tail) => `/${code}${part}/${tail}`),
      ),
      ...queries.map((query) => `${library}?${query}`),
    ];
    for (const address of addresses) {
      const answer = await ask({ target: address });
      expect(harmless, address.slice(0, 80)).toContain(answer.status);
      expect(answer.text, address.slice(0, 80)).not.toContain('<script>alert');
      if (answer.text.includes('<html')) expect(answer.text, address).toContain(`<html lang="${code}"`);
    }
  });
}

test('what looks like the address of another host is never sent back', async () => {
  for (const target of strangers) {
    const { status, headers } = await ask({ target });
    expect(status, target).toBe(400);
    expect(headers, target).not.toMatch(/^location:/im);
  }
});

test('a slash at the end and an unknown parameter lead to the page itself', async () => {
  const slashed = await ask({ target: '/en/about/?x=1' });
  expect(slashed.status).toBe(301);
  expect(slashed.headers).toMatch(/^location: \/en\/about\?x=1\r$/m);
  expect((await ask({ target: '/en/about?x=1&__proto__=2' })).status).toBe(200);
});

test('an address typed in capitals leads to the page in small letters, if there can be one', async () => {
  for (const [target, small] of [
    ['/FR', '/fr'],
    ['/EN/About?x=1', '/en/about?x=1'],
    ['/fr/A-Propos', '/fr/a-propos'],
  ] as const) {
    const { status, headers } = await ask({ target });
    expect(status, target).toBe(301);
    expect(headers, target).toContain(`location: ${small}\r\n`);
  }
  expect((await ask({ target: '/Nothing' })).status).toBe(404);
});

test('only reading is possible, however much is sent', async ({ request }) => {
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE']) {
    expect((await ask({ target: '/en', method })).status, method).toBe(405);
  }
  const sent = await request.post('/en/resources', { data: Buffer.alloc(10 * 1024 * 1024) });
  expect(sent.status()).toBe(405);
});

test('a form that names another action than its page has is refused, never broken', async ({ request }) => {
  for (const action of ['?/default', '?/elsewhere', '?__proto__=1']) {
    const address = `/en/endorsements/withdraw/nothing${action}`;
    const sent = await request.post(address, { headers: { origin: visited.web }, form: { wish: 'withdraw' } });
    expect(sent.status(), action).toBe(404);
    expect(await sent.text(), action).toContain('This link leads nowhere');
  }
});

test('a file of a statement that never was is a problem that says so, in the language of its address', async ({
  request,
}) => {
  for (const [address, language] of [
    ['/en/statements/nothing/bundle.json', 'en'],
    ['/fr/declarations/rien/bundle.json', 'fr'],
  ] as const) {
    const answer = await request.get(address);
    expect(answer.status(), address).toBe(404);
    expect(answer.headers()).toMatchObject({
      'content-type': expect.stringContaining('application/problem+json'),
      'content-language': `${language}-CA`,
    });
  }
});

test('no header of a reader reaches a page that others read', async () => {
  const plain = await ask({ target: '/en/about' });
  const odd = await ask({
    target: '/en/about?utm_source=letter',
    headers: [
      'X-Forwarded-Host: elsewhere.example',
      'X-Forwarded-Proto: javascript',
      'X-Original-URL: /fr',
      'X-HTTP-Method-Override: DELETE',
      'Cookie: a=b',
      '__proto__: x',
      'Accept-Language: fr',
    ],
    host: 'elsewhere.example',
  });
  expect(odd.text).toBe(plain.text);
});

test('the bare address leads to the language the reader prefers', async () => {
  const choices = [
    ['fr-CA,fr;q=0.9,en;q=0.1', '/fr'],
    ['en;q=0.1, fr;q=0.9', '/fr'],
    ['fr;q=0, de', '/en'],
    [';;,,q=', '/en'],
  ] as const;
  for (const [accepted, home] of choices) {
    const { status, headers } = await ask({ target: '/', headers: [`Accept-Language: ${accepted}`] });
    expect(status).toBe(302);
    expect(headers, accepted).toContain(`location: ${home}\r\n`);
  }
});

interface Question {
  /** Sent as it is, without what a browser would mend. */
  target: string;
  method?: string;
  headers?: readonly string[];
  host?: string;
}

function ask({ target, method = 'GET', headers = [], host = 'localhost' }: Question) {
  const lines = [`${method} ${target} HTTP/1.1`, `Host: ${host}`, 'Connection: close', ...headers, '', ''];
  return new Promise<{ status: number; headers: string; text: string }>((resolve, reject) => {
    const chunks: Buffer[] = [];
    const socket = connect(port, '127.0.0.1', () => socket.write(lines.join('\r\n')));
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.on('error', reject);
    socket.on('close', () => {
      const answer = Buffer.concat(chunks).toString('utf8');
      const end = answer.indexOf('\r\n\r\n');
      resolve({
        status: Number(answer.slice(9, 12)),
        headers: answer.slice(0, end + 2),
        text: answer.slice(end + 4),
      });
    });
  });
}
