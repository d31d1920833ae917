import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { askOutside, isPublicAddress, type Dialled } from './fetch-page.ts';
import { startCanary, startWebServer, wayTo } from './web-server.examples.ts';

const refused = { kind: 'not_asked', cause: 'refused_address' };

const inside = [
  '0.0.0.0',
  '10.0.0.1',
  '100.64.0.1',
  '127.0.0.1',
  '127.255.255.254',
  '169.254.169.254',
  '172.16.0.1',
  '192.0.0.192',
  '192.168.1.1',
  '198.18.0.1',
  '224.0.0.1',
  '240.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::127.0.0.1',
  '::ffff:127.0.0.1',
  '::ffff:7f00:1',
  '::ffff:0:127.0.0.1',
  '64:ff9b::7f00:1',
  '64:ff9b:1::7f00:1',
  '100::1',
  '2001::1',
  '2001:db8::1',
  '2002:7f00:1::',
  '2606:4700::5efe:7f00:1',
  '2606:4700::200:5efe:a00:1',
  '3fff::1',
  '5f00::1',
  'fc00::1',
  'fd00:ec2::254',
  'fe80::1',
  'fec0::1',
  'ff02::1',
];

describe('S-1 address', () => {
  it.each(inside)('%s is not public', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it.each(['1.1.1.1', '93.184.215.14', '2606:4700:4700::1111', '2a00:1450:4001::200e'])('%s is', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each([
    ...inside.map((address) => `http://${address.includes(':') ? `[${address}]` : address}/`),
    'http://2130706433/',
    'http://0x7f000001/',
    'http://0177.0.0.1/',
    'http://127.1/',
    'http://127.0.0.1./',
    'http://１２７.0.0.1/',
    'http://localhost/',
    'http://localhost./',
    'http://a.localhost/',
    'http://metadata.google.internal/',
    'http://printer.local/',
    'http://router.home.arpa/',
    'http://intranet/',
  ])('%s is refused before anything is dialled', async (address) => {
    const dialled: Dialled[] = [];
    const ask = askOutside({ userAgent: 'x', resolve: () => Promise.resolve(['127.0.0.1']), dial: recorder(dialled) });
    for (const method of ['HEAD', 'GET'] as const) expect(await ask({ address, method })).toEqual(refused);
    expect(dialled).toEqual([]);
  });

  it('no canary on this machine is ever reached', async () => {
    const canaries = await Promise.all(['127.0.0.1', '127.8.9.1', '::1'].map((address) => startCanary(address)));
    for (const { place } of canaries) {
      const forms = place.address === '::1' ? ['[::1]'] : [place.address, `[::ffff:${place.address}]`];
      for (const form of forms) {
        const address = `http://${form}:${String(place.port)}/`;
        expect(await askOutside({ userAgent: 'x' })({ address, method: 'GET' })).toEqual(refused);
      }
    }
    expect(canaries.map(({ connections }) => connections())).toEqual([0, 0, 0]);
  });
});

describe('S-2 name that lies', () => {
  it.each([
    ['one private address', ['10.0.0.1']],
    ['a private one among public ones', ['1.1.1.1', '192.168.0.1']],
    ['a mapped one', ['::ffff:127.0.0.1']],
    ['what is no address', ['1.1.1.1', 'example.org']],
  ])('with %s is refused', async (_, answers) => {
    const dialled: Dialled[] = [];
    const ask = askOutside({ userAgent: 'x', resolve: () => Promise.resolve(answers), dial: recorder(dialled) });
    expect(await ask({ address: 'https://rebind.example/', method: 'GET' })).toEqual(refused);
    expect(dialled).toEqual([]);
  });

  it('is asked once, and what it answered is what is dialled', async () => {
    const dialled: Dialled[] = [];
    const answers = [['1.1.1.1'], ['127.0.0.1']];
    const ask = askOutside({
      userAgent: 'x',
      resolve: () => Promise.resolve(answers.shift() ?? []),
      dial: recorder(dialled),
    });
    await ask({ address: 'http://rebind.example/', method: 'GET' });
    expect(dialled).toEqual([{ address: '1.1.1.1', port: 80 }]);
    expect(answers).toHaveLength(1);
  });

  it('does not help a connection that ends elsewhere', async () => {
    const server = await startWebServer((_request, response) => response.end('secret'));
    const ask = askOutside({
      userAgent: 'x',
      resolve: () => Promise.resolve(['1.1.1.1']),
      dial: () => connect({ host: server.place.address, port: server.place.port }),
    });
    expect(await ask({ address: 'http://good.example/', method: 'GET' })).toEqual(refused);
    expect(server.asked).toEqual([]);
  });

  it('that nobody knows is told apart from a resolver that is away', async () => {
    const failing = (code: string) => () => Promise.reject(Object.assign(new Error(code), { code }));
    const ask = (code: string) =>
      askOutside({ userAgent: 'x', resolve: failing(code) })({ address: 'http://none.example/', method: 'HEAD' });
    expect(await ask('ENOTFOUND')).toEqual({ kind: 'no_answer', cause: 'name' });
    expect(await ask('EAI_AGAIN')).toEqual({ kind: 'not_asked', cause: 'offline' });
  });
});

describe('S-3 redirects', () => {
  it.each(['http://127.0.0.1/', 'file:///etc/passwd', 'https://elsewhere.example:22/'])(
    'to %s are answers, and nobody follows them here',
    async (location) => {
      const server = await startWebServer((_request, response) => response.writeHead(302, { location }).end());
      const answer = await askOutside(wayTo(server.place))({ address: server.at('/a'), method: 'GET' });
      expect(answer).toMatchObject({ kind: 'answer', status: 302, headers: { location } });
      expect(server.asked).toHaveLength(1);
    },
  );
});

describe('S-4 scheme, port, credentials', () => {
  it.each([
    'file:///etc/passwd',
    'gopher://good.example/',
    'ftp://good.example/',
    'data:text/html,x',
    'blob:https://good.example/x',
    'javascript:1',
    'http://good.example:22/',
    'http://good.example:25/',
    'https://good.example:5432/',
    'http://good.example:6379/',
    'http://good.example:443/',
    'https://good.example:80/',
    'http://user:pass@good.example/',
    'http://user@good.example/',
    'nonsense',
  ])('%s is refused', async (address) => {
    const dialled: Dialled[] = [];
    const ask = askOutside({ userAgent: 'x', resolve: () => Promise.resolve(['1.1.1.1']), dial: recorder(dialled) });
    expect(await ask({ address, method: 'GET' })).toEqual(refused);
    expect(dialled).toEqual([]);
  });

  it('carries its name and nothing of anybody', async () => {
    const server = await startWebServer((_request, response) => {
      response.setHeader('set-cookie', 'id=1').end('hello');
    });
    const ask = askOutside(wayTo(server.place));
    await ask({ address: server.at('/a?b=c#part'), method: 'GET' });
    await ask({ address: server.at('/'), method: 'HEAD' });
    const { host: _host, ...sent } = server.headers[1] ?? {};
    expect(server.asked[0]).toMatch(/^GET good\.example:\d+ \/a\?b=c$/);
    expect(sent).toEqual({
      'user-agent': 'ExampleLinkWatch/1.0 (+https://coalition.example)',
      accept: 'text/html,application/xhtml+xml,*/*;q=0.8',
      'accept-encoding': 'gzip, deflate, br',
      connection: 'close',
    });
  });
});

/** Keeps what would be dialled, and dials nothing. */
function recorder(dialled: Dialled[]) {
  return (to: Dialled) => {
    dialled.push(to);
    const socket = connect({ path: '/nonexistent' });
    return socket;
  };
}
