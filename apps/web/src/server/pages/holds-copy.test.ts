import { expect, it } from 'vitest';
import { holdsCopy, modifiedSince } from './holds-copy.ts';

const at = Date.parse('2026-03-02T15:00:00Z');
const version = { etag: '"a"', modifiedMs: at };

it.each([
  [{ 'if-none-match': '"a"' }, true],
  [{ 'if-none-match': '"b", W/"a"' }, true],
  [{ 'if-none-match': '*' }, true],
  [{ 'if-none-match': '"b"' }, false],
  [{ 'if-none-match': '"b"', 'if-modified-since': 'Mon, 02 Mar 2026 15:00:00 GMT' }, false],
  [{ 'if-modified-since': 'Mon, 02 Mar 2026 15:00:00 GMT' }, true],
  [{ 'if-modified-since': 'Mon, 02 Mar 2026 14:59:59 GMT' }, false],
  [{ 'if-modified-since': 'yesterday' }, false],
  [{}, false],
])('%j holds the copy: %s', (headers, holds) => {
  expect(holdsCopy(headers, version)).toBe(holds);
});

it('keeps the time of a page whose bytes are the same', () => {
  expect(modifiedSince(version, '"a"', at + 5_000)).toBe(at);
});

it('gives a page that changes twice in a second two times', () => {
  expect(modifiedSince(version, '"b"', at + 400)).toBe(at + 1_000);
  expect(modifiedSince(version, '"b"', at + 5_400)).toBe(at + 5_000);
});
