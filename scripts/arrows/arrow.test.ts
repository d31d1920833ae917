import { describe, expect, it } from 'vitest';
import { findRing, mayKnow, readArrows } from './arrow.ts';

const markdown = `# A map

\`\`\`arrows
web    -> ui, api/client   # a comment
domain -> zod
router -> use case
*      -> values, access, revisions
pages  -> helplines
pages  -> media
start  -> *
\`\`\`
`;

describe('the arrows of a text', () => {
  const arrows = readArrows(markdown);

  it('are read by what they are about, comments left out', () => {
    expect(arrows?.packages).toEqual(
      new Map([
        ['web', ['ui', 'api/client']],
        ['domain', ['zod']],
      ]),
    );
    expect(arrows?.roles).toEqual(new Map([['router', ['use case']]]));
  });

  it('add up when several lines are about one name', () => {
    expect(arrows?.rows.get('pages')).toEqual(['helplines', 'media']);
  });

  it('are null where a text has none', () => {
    expect(readArrows('# Nothing')).toBeNull();
  });
});

describe('whom a row may know', () => {
  const rows = readArrows(markdown)?.rows ?? new Map<string, string[]>();

  it.each([
    ['pages', 'helplines', true],
    ['pages', 'values', true],
    ['helplines', 'pages', false],
    ['start', 'pages', true],
    ['pages', 'start', false],
    ['revisions', 'access', true],
    ['access', 'revisions', false],
    ['access', 'pages', false],
  ])('%s knows %s: %s', (from, to, allowed) => {
    expect(mayKnow(rows, from, to)).toBe(allowed);
  });
});

describe('a ring', () => {
  const rowsOf = (lines: string) => readArrows(`\`\`\`arrows\n${lines}\n\`\`\`\n`)?.rows ?? new Map<string, string[]>();

  it('is named from its first row to its last', () => {
    expect(findRing(rowsOf('pages -> resources\nresources -> topics\ntopics -> pages'))).toEqual([
      'pages',
      'resources',
      'topics',
      'pages',
    ]);
  });

  it('through the ground is one too', () => {
    expect(findRing(rowsOf('* -> revisions\nrevisions -> pages'))).not.toBeNull();
  });

  it('is not made by what puts the rows together', () => {
    expect(findRing(rowsOf('* -> revisions\nstart -> *\npages -> media'))).toBeNull();
  });
});
