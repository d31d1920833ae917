import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostOf, WebAddress } from './web-address.ts';

describe('a public web address', () => {
  it.each([
    'https://example.org',
    'http://www.example.org/a?b=c#d',
    'https://example.org:8443/',
    'https://fr.example.ca/%C3%A9t%C3%A9',
  ])('may be %s', (text) => {
    expect(WebAddress.parse(text)).toBe(text);
  });

  it.each([
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    'ftp://example.org/',
    'mailto:a@example.org',
    '//example.org',
    '/path',
    'example.org',
    'https://user@example.org/',
    'https://user:pass@example.org/',
    'https://localhost/',
    'https://example.org/ a',
    ' https://example.org/',
    'https://example.org/"><script>',
    'https://example.org\\@evil.org',
    'https://example.org/\u0000',
    'https://',
    `https://example.org/${'a'.repeat(2_048)}`,
    '',
  ])('is not %j', (text) => {
    expect(WebAddress.safeParse(text).success).toBe(false);
  });

  it('is always http or https, without a user name, whatever it is made of', () => {
    const piece = fc.constantFrom(
      'http',
      'https',
      'javascript',
      ':',
      '/',
      '//',
      '@',
      '\\',
      '.',
      'example',
      'org',
      '\t',
      '\n',
      '#',
      '?',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const address = WebAddress.safeParse(pieces.join(''));
        if (!address.success) return;
        const url = new URL(address.data);
        expect(['http:', 'https:']).toContain(url.protocol);
        expect(url.username + url.password).toBe('');
      }),
    );
  });
});

it('shows a host as readers know it', () => {
  expect(hostOf(WebAddress.parse('https://www.example.org/a'))).toBe('example.org');
});
