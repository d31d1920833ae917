import { describe, expect, it } from 'vitest';
import { readEnvironment } from './environment.ts';
import { isThisMachine } from './server/this-machine.ts';

describe('the settings', () => {
  it('are complete with none set, and serve this machine alone', () => {
    expect(readEnvironment({})).toEqual({
      ok: true,
      value: {
        DATA_DIR: './data',
        WEB_PORT: 3000,
        ADMIN_PORT: 3001,
        API_PUBLIC_PORT: 4000,
        API_STAFF_PORT: 4001,
        API_HOST: '127.0.0.1',
        COALITION_TIME_ZONE: 'America/Toronto',
        CONTENT_DIR: './content',
        DEMO: '0',
      },
    });
  });

  it('count as not set where they are empty', () => {
    expect(readEnvironment({ DATABASE_URL: '', WEB_PORT: '', DEMO: '' })).toEqual(readEnvironment({}));
  });

  it.each([
    ['API_PUBLIC_PORT', 'four thousand'],
    ['API_PUBLIC_PORT', '0'],
    ['API_STAFF_PORT', '65536'],
    ['WEB_PORT', '3000.5'],
    ['ADMIN_PORT', '-1'],
    ['DATABASE_URL', 'mysql://host/db'],
    ['DATABASE_URL', 'not an address'],
    ['SMTP_URL', 'mail.example.org'],
    ['SMTP_URL', 'http://mail.example.org'],
    ['SMTP_URL', 'smtp://somebody@mail.example.org'],
    ['SMTP_URL', 'smtp://a:%@mail.example.org'],
    ['SMTP_URL', 'smtp://mail.example.org/?tls=no'],
    ['WEB_ORIGIN', 'ftp://example.org'],
    ['ADMIN_ORIGIN', 'example.org'],
    ['CONTENT_LICENCE_URL', 'http://example.org/licence'],
    ['COALITION_TIME_ZONE', 'Toronto'],
    ['DEMO', 'yes'],
  ])('%s=%s is refused in one sentence that names it', (name, value) => {
    const read = readEnvironment({ [name]: value });
    expect(read).toMatchObject({ ok: false, failure: expect.stringContaining(`The setting ${name} is not right`) });
    expect(read.ok ? '' : read.failure).not.toMatch(/\n|invalid|_a_|expected/i);
  });

  it.each(['0.0.0.0', '::', '192.0.2.7', 'example.org', '127.0.0.1.example.org'])(
    'refuse to listen at %s without the public addresses',
    (host) => {
      const origin = 'https://example.org';
      for (const origins of [{}, { WEB_ORIGIN: origin }, { ADMIN_ORIGIN: origin }])
        expect(readEnvironment({ API_HOST: host, ...origins })).toMatchObject({
          ok: false,
          failure: expect.stringContaining('WEB_ORIGIN and ADMIN_ORIGIN'),
        });
      expect(readEnvironment({ API_HOST: host, WEB_ORIGIN: origin, ADMIN_ORIGIN: origin })).toMatchObject({ ok: true });
    },
  );

  it('know which addresses stay on this machine', () => {
    for (const host of ['localhost', '::1', '127.0.0.1', '127.8.9.10']) expect(isThisMachine(host)).toBe(true);
    for (const host of ['', '0.0.0.0', '10.0.0.1', 'localhost.example.org']) expect(isThisMachine(host)).toBe(false);
  });
});
