import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { everythingAllowed, mayAsk, readRobots } from './robots.ts';

const file = `# hello
User-agent: OtherBot
Disallow: /

User-Agent: LinkWatch
user-agent: SomeoneElse
Crawl-delay: 7
Disallow: /private
Allow: /private/open # but this
Disallow: /*.pdf$
Disallow:

User-agent: *
Disallow: /everyone
`;

describe('a robots.txt', () => {
  const rules = readRobots(file, 'linkwatch');

  it.each([
    ['/', true],
    ['/everyone', true],
    ['/private/x', false],
    ['/private/open/x', true],
    ['/a/b.pdf', false],
    ['/a/b.pdf?x', true],
    ['/robots.txt', true],
  ])('that names us says of %s: %s', (path, isAllowed) => {
    expect(mayAsk(rules, path)).toBe(isAllowed);
  });

  it('may ask for a pause', () => {
    expect(rules.crawlDelay).toBe(7);
  });

  it('that does not name us speaks to everybody', () => {
    const others = readRobots(file, 'Nobody');
    expect(mayAsk(others, '/everyone/x')).toBe(false);
    expect(mayAsk(others, '/private')).toBe(true);
  });

  it('that says nothing forbids nothing', () => {
    expect(mayAsk(readRobots('', 'LinkWatch'), '/x')).toBe(true);
    expect(mayAsk(everythingAllowed, '/x')).toBe(true);
  });

  it('is read whatever it is, and answers', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('u', 'ser-agent: *', '\n', 'disallow:', '/', '*', '$', 'a') }),
        (text) => {
          expect(typeof mayAsk(readRobots(text, 'a'), '/aaa/a')).toBe('boolean');
        },
      ),
    );
  });

  it('full of stars is answered at once', () => {
    const stars = readRobots(`user-agent: *\ndisallow: /${'a*'.repeat(20_000)}b$`, 'x');
    expect(mayAsk(stars, `/${'a'.repeat(2_000)}`)).toBe(true);
  });
});
