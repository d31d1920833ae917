import { describe, expect, it } from 'vitest';
import { pageTitle } from './page-title.ts';

describe('the title of a page', () => {
  it.each([
    [
      '<html><head><TITLE lang=fr>\n L&rsquo;&eacute;t&#233; &amp; &lt;b&gt; – Example</TITLE>',
      'L’été & <b> – Example',
    ],
    ['<title>One</title><svg><title>Two</title></svg>', 'One'],
    ['<p>No title', null],
    ['<titles>No</titles>', null],
    ['<title></title>', null],
    ['', null],
  ])('%j is %j', (html, title) => {
    expect(pageTitle(html)).toBe(title);
  });

  it('is cut where it never ends, and costs no more than it is long', () => {
    expect(pageTitle(`<title>${'a'.repeat(900_000)}`)).toBe('a'.repeat(300));
    expect(pageTitle('<title'.repeat(150_000))).toBeNull();
  });
});
