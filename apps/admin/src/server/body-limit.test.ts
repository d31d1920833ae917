import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bodyMaxBytes, filePaths, isBodyTaken } from './body-limit.ts';

const routes = new URL('../routes/', import.meta.url);

/** The addresses of the routes that pass files on. */
function passingOn(): string[] {
  return readdirSync(routes, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('+server.ts'))
    .filter((path) => readFileSync(new URL(path.replaceAll('[', '%5B'), routes), 'utf8').includes('passFileOn('))
    .map((path) => `/${path.replace(/\([^)]*\)\//g, '').replace(/\/\+server\.ts$/, '')}`);
}

describe('a body on its way into the office', () => {
  it('may be a file wherever a page passes files on, and nowhere else', () => {
    expect(passingOn().toSorted()).toEqual([...filePaths.keys()].toSorted());
  });

  it.each([...filePaths])(
    'for %s is taken up to the longest file, and a longer one is refused in words',
    (path, max) => {
      expect(isBodyTaken(path, { 'content-length': String(max) })).toBe(true);
      expect(isBodyTaken(path, { 'content-length': String(max + 1) })).toBe(true);
      expect(bodyMaxBytes).toBeGreaterThanOrEqual(max);
    },
  );

  it.each([
    [{}, true],
    [{ 'content-length': '524288' }, true],
    [{ 'content-length': '524289' }, false],
    [{ 'transfer-encoding': 'chunked' }, false],
    [{ 'content-length': 'x' }, false],
  ])('of words %j: taken %j', (headers, isTaken) => {
    expect(isBodyTaken('/trpc/resources.save', headers)).toBe(isTaken);
    expect(isBodyTaken('/imports', headers)).toBe(isTaken);
  });
});
