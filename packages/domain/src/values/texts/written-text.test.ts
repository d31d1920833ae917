import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvText, readCsvCell } from './csv-text.ts';
import { xmlText } from './xml-text.ts';

describe('a cell of CSV', () => {
  it.each([
    ['O’Brien, "Pat"', '"O’Brien, ""Pat"""\r\n'],
    ['=1+1', "'=1+1\r\n"],
    ['@cmd', "'@cmd\r\n"],
    ['-2', "'-2\r\n"],
    ['\tx', "'\tx\r\n"],
    ["'quoted'", "''quoted'\r\n"],
    ['two\nlines', '"two\nlines"\r\n'],
    ['plain', 'plain\r\n'],
  ])('%j is written so that no program takes it for anything else', (cell, line) => {
    expect(csvText([[cell]])).toBe(line);
  });

  it('gives its text back when it is read', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (cell) => {
        const line = csvText([[cell]]).slice(0, -2);
        const parsed = line.startsWith('"') ? line.slice(1, -1).replaceAll('""', '"') : line;
        expect(readCsvCell(parsed)).toBe(cell);
      }),
    );
  });
});

describe('a text in XML', () => {
  it('ends no element and no attribute', () => {
    expect(xmlText(`]]> <!-- "a" & 'b'`)).toBe(']]&gt; &lt;!-- &quot;a&quot; &amp; &apos;b&apos;');
  });

  it('loses only what XML has no room for', () => {
    expect(xmlText('a\u0000b\ud800c\ufffed\u{1F9F8}')).toBe('abcd\u{1F9F8}');
  });
});
