import { describe, expect, it } from 'vitest';
import { splitThoughts } from './split-thoughts.ts';

describe('splitThoughts', () => {
  it.each([
    ['text without headings', '<p>a</p>', ['<p>a</p>']],
    ['what comes before the first heading', '<p>a</p>\n<h2>b</h2>\n<p>c</p>', ['<p>a</p>\n', '<h2>b</h2>\n<p>c</p>']],
    ['a page that begins with a heading', '<h2>b</h2><h2 id="c">c</h2>', ['<h2>b</h2>', '<h2 id="c">c</h2>']],
    [
      'a heading inside a quotation, which stays whole',
      '<blockquote>\n<h2>b</h2></blockquote><h2>c</h2>',
      ['<blockquote>\n<h2>b</h2></blockquote>', '<h2>c</h2>'],
    ],
    ['a heading inside a list, which stays whole', '<ul><li><h2>b</h2></li></ul>', ['<ul><li><h2>b</h2></li></ul>']],
    ['nothing', '', ['']],
  ])('cuts %s', (_name, html, parts) => {
    expect(splitThoughts(html)).toEqual(parts);
  });
  it('loses nothing', () => {
    const html = '<p>a</p><h2>b</h2><ul><li>c</li></ul><h2>d</h2>';
    expect(splitThoughts(html).join('')).toBe(html);
  });
});
