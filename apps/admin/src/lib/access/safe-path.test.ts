import { describe, expect, it } from 'vitest';
import { deviceName } from '#lib/access/device-name.ts';
import { safePath } from '#lib/access/safe-path.ts';

describe('where to go after signing in', () => {
  it.each([
    ['/records/resources?care=draft', '/records/resources?care=draft'],
    ['', '/'],
    [null, '/'],
    ['//elsewhere.example', '/'],
    ['/\\elsewhere.example', '/'],
    ['https://elsewhere.example/', '/'],
    ['javascript:alert(1)', '/'],
    ['/\t/elsewhere.example', '/'],
  ])('%j leads to %j', (asked, path) => {
    expect(safePath(asked)).toBe(path);
  });
});

describe('a device', () => {
  it.each([
    ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox, Linux'],
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0',
      'Edge, Windows',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1',
      'Safari, iPhone',
    ],
    ['curl/8', '?'],
  ])('is known by browser and system alone: %s', (userAgent, name) => {
    expect(deviceName(userAgent)).toBe(name);
  });
});
