import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const source = new URL('..', import.meta.url).pathname;

/** Every file that a file of ours imports, types too, and what those import. */
function reachableFrom(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const imports = readFileSync(join(source, file), 'utf8').matchAll(/(?:from|import) '(\.[^']+)'/g);
  for (const [, path] of imports) if (path !== undefined) reachableFrom(join(dirname(file), path), seen);
  return seen;
}

const publicRouters = globSync('**/*.router.ts', { cwd: source }).filter((file) =>
  /export const public\w+Router\b/.test(readFileSync(join(source, file), 'utf8')),
);

describe('code for visitors', () => {
  it('is found', () => {
    expect(publicRouters.length).toBeGreaterThan(7);
  });

  it.each(publicRouters)('%s reaches no code that reads drafts or confidential facts, or writes records', (file) => {
    const reached = [...reachableFrom(file)];
    expect(reached).toContain('server/trpc.ts');
    expect(
      reached.filter((path) => /record\.store|\.row\.ts|revisions\/saving|working-copy|content\//.test(path)),
    ).toEqual([]);
  });
});
