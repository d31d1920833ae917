import { describe, expect, it } from 'vitest';
import { judgeGlossary } from './judge-glossary.ts';
import { judgeLinks } from './judge-links.ts';
import { judgeSettings } from './judge-settings.ts';

describe('the glossary', () => {
  const glossary = '| Row | English |\n| --- | --- |\n| `pages` | page |\n| `topics` | topic |\n';

  it('is right when it names every row and no other', () => {
    expect(judgeGlossary(glossary, ['pages', 'topics'])).toEqual([]);
  });

  it('refuses a folder that it does not name, and a name without a folder', () => {
    const sentences = judgeGlossary(glossary, ['pages', 'events']);
    expect(sentences.join(' ')).toMatch(/src\/events has no line.*names the row topics/);
  });
});

describe('a link', () => {
  const files = new Map([
    ['docs/a.md', '# One thing\n'],
    ['docs', ''],
  ]);
  const read = (path: string) => files.get(path) ?? null;

  it.each([
    '[a](docs/a.md)',
    '[a](docs/a.md#one-thing)',
    '[docs](docs)',
    '[out](https://example.org/x)',
    '```\n[no](link)\n```',
  ])('is alive: %s', (text) => {
    expect(judgeLinks('README.md', text, read)).toEqual([]);
  });

  it('to a missing file is named', () => {
    expect(judgeLinks('docs/a.md', '[b](b.md)', read)).toEqual(['docs/a.md leads to b.md, which is not there.']);
  });

  it('to a missing heading is named', () => {
    expect(judgeLinks('README.md', '[a](docs/a.md#other)', read)[0]).toContain('no such heading');
  });
});

describe('the settings in the readme', () => {
  const readme = '| `WEB_HOST`, `WEB_PORT` | `127.0.0.1`, `3000` | where the site listens |\n';

  it('are right when each has its line and its default', () => {
    expect(
      judgeSettings(readme, [
        { name: 'WEB_PORT', standard: '3000' },
        { name: 'WEB_HOST', standard: '127.0.0.1' },
      ]),
    ).toEqual([]);
  });

  it('are wrong when one is missing or has another default', () => {
    const sentences = judgeSettings(readme, [
      { name: 'WEB_PORT', standard: '3100' },
      { name: 'DATA_DIR', standard: null },
    ]);
    expect(sentences).toHaveLength(2);
  });
});
