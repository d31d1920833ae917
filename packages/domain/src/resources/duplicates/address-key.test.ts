import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressKey } from './address-key.ts';

describe('spellings of one address', () => {
  it.each([
    ['the scheme', 'http://example.org/a', 'https://example.org/a'],
    ['www', 'https://www.example.org/a', 'https://example.org/a'],
    ['capitals of the host', 'https://EXAMPLE.org/a', 'https://example.org/a'],
    ['the usual port', 'https://example.org:443/a', 'https://example.org/a'],
    ['a dot after the host', 'https://example.org./a', 'https://example.org/a'],
    ['a slash at the end', 'https://example.org/a/', 'https://example.org/a'],
    ['a slash after the host', 'https://example.org/', 'https://example.org'],
    ['a needless question mark', 'https://example.org/a?', 'https://example.org/a'],
    ['a mark within the page', 'https://example.org/a#part-2', 'https://example.org/a'],
    ['marked words', 'https://example.org/a#:~:text=visits', 'https://example.org/a'],
    ['what counts visits', 'https://example.org/a?utm_source=x&fbclid=2&id=7', 'https://example.org/a?id=7'],
    ['needless escapes', 'https://example.org/%7Ea%2Db', 'https://example.org/~a-b'],
    ['small letters in escapes', 'https://example.org/%c3%a9t%c3%a9', 'https://example.org/été'],
    ['a host in its own script', 'https://xn--enfance-qubec-khb.example/', 'https://enfance-québec.example'],
    ['the order of parameters', 'https://example.org/a?b=2&a=1', 'https://example.org/a?a=1&b=2'],
    ['a way up and down', 'https://example.org/x/../a', 'https://example.org/a'],
    ['the short form of a film’s address', 'https://youtu.be/aB3?si=q', 'https://www.youtube.com/watch?v=aB3'],
  ])('are one: %s', (_name, one, other) => {
    expect(addressKey(one)).not.toBeNull();
    expect(addressKey(one)).toBe(addressKey(other));
  });

  it.each([
    ['capitals of the path', 'https://example.org/A', 'https://example.org/a'],
    ['another parameter', 'https://example.org/a?id=1', 'https://example.org/a?id=2'],
    ['the language of a page', 'https://example.org/a?lang=en', 'https://example.org/a?lang=fr'],
    ['another part of the host', 'https://en.example.org/a', 'https://fr.example.org/a'],
    ['another port', 'https://example.org:8080/a', 'https://example.org/a'],
    ['an escaped slash', 'https://example.org/a%2Fb', 'https://example.org/a/b'],
    ['an escaped ampersand', 'https://example.org/?a=1%262', 'https://example.org/?a=1&2'],
    ['parameters of one name in another order', 'https://example.org/?a=1&a=2', 'https://example.org/?a=2&a=1'],
    ['a place within a page made by scripts', 'https://example.org/#!/guide', 'https://example.org/#!/film'],
    ['a host that begins as www does', 'https://www2.example.org/', 'https://example.org/'],
  ])('stay apart: %s', (_name, one, other) => {
    expect(addressKey(one)).not.toBe(addressKey(other));
  });

  it.each(['', 'example.org/a', 'mailto:a@example.org', 'https://', 'javascript:alert(1)'])(
    'there are none of %j',
    (text) => {
      expect(addressKey(text)).toBeNull();
    },
  );

  it('the key of a key, taken as an address, is the key', () => {
    fc.assert(
      fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true }), (address) => {
        const key = addressKey(address);
        fc.pre(key !== null);
        expect(addressKey(`https://${key}`)).toBe(key);
      }),
    );
  });

  it('whatever is typed, there is an answer', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        addressKey(text);
        addressKey(`https://example.org/${text}`);
      }),
    );
  });
});
