import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCleanText, Line, Markdown, normaliseText, Paragraph } from './text.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('a', 'e', '\u0301', '\u00e9', ' ', '\t', '\n', '\r', '\u00a0', '\u0958', '\\') }),
);

describe('the one form in which texts are stored', () => {
  it.each([
    ['two spellings of one letter are one', 'e\u0301le\u0300ve', 'élève'],
    ['CR and CRLF become LF', 'one\r\ntwo\rthree', 'one\ntwo\nthree'],
    ['blanks at line ends fall away', 'one  \ntwo\t\n\nthree ', 'one\ntwo\n\nthree'],
    ['line ends at the end fall away', 'one\n\n', 'one'],
    ['a hard line break with a backslash stays', 'one\\\ntwo', 'one\\\ntwo'],
    ['blanks at the start of a line stay', '    code', '    code'],
    ['a French no-break space stays', 'Quoi\u00a0?', 'Quoi\u00a0?'],
  ])('%s', (_rule, given, expected) => {
    expect(normaliseText(given)).toBe(expected);
  });

  it('is reached in one step: normalising twice changes nothing', () => {
    fc.assert(fc.property(anyText, (text) => normaliseText(normaliseText(text)) === normaliseText(text)));
  });

  it.each([
    ['a line', Line],
    ['a paragraph', Paragraph],
    ['a Markdown body', Markdown],
  ])('is what %s holds: parsing what was parsed changes nothing', (_name, schema) => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = schema.safeParse(text);
        if (once.success) expect(schema.parse(once.data)).toBe(once.data);
      }),
    );
  });

  it('counts the length after normalising, so that what was stored is accepted when it is read back', () => {
    const growing = '\u0958'.repeat(300);
    expect(Line.safeParse(growing).success).toBe(false);
    expect(Line.parse('\u0958'.repeat(150))).toHaveLength(300);
  });
});

describe('what is never stored', () => {
  it.each([
    ['NUL', 'a\u0000b'],
    ['a control character', 'a\u0007b'],
    ['a control character of the second set', 'a\u0085b'],
    ['half a surrogate pair', 'a\ud800b'],
    ['a line separator', 'a\u2028b'],
    ['a mark that turns the order of letters around', 'a\u202eb'],
  ])('refuses %s', (_name, text) => {
    expect(isCleanText(text)).toBe(false);
    for (const schema of [Line, Paragraph, Markdown]) expect(schema.safeParse(text).success).toBe(false);
  });

  it.each(['tab\tand\nline end', 'ᐃᓄᒃᑎᑐᑦ', 'ʔəy̓', '💙', '<script>alert(1)</script>', '{{7*7}}', '__proto__'])(
    'takes %j as the words they are',
    (text) => {
      expect(Paragraph.parse(text)).toBe(text);
    },
  );

  it('refuses emptiness in any disguise', () => {
    for (const text of ['', ' ', '\n\n', '\u00a0', '\t']) {
      for (const schema of [Line, Paragraph, Markdown]) expect(schema.safeParse(text).success).toBe(false);
    }
  });

  it('refuses a second line in a line', () => {
    expect(Line.safeParse('Subject\nBcc: a@b.ca').success).toBe(false);
    expect(Line.safeParse('Subject\rBcc: a@b.ca').success).toBe(false);
  });

  it.each([
    ['a line', Line, 300],
    ['a paragraph', Paragraph, 2_000],
    ['a Markdown body', Markdown, 100_000],
  ])('refuses %s that is too long', (_name, schema, lengthMax) => {
    expect(schema.safeParse('a'.repeat(lengthMax)).success).toBe(true);
    expect(schema.safeParse('a'.repeat(lengthMax + 1)).success).toBe(false);
  });
});
