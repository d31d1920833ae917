import { Release } from '@coalition/domain/releases';
import { describe, expect, it } from 'vitest';
import { releaseNodes } from './release-node.ts';

const release = (day: string, withdrawal: object | null = null): Release =>
  Release.parse({
    day,
    madeAt: `${day}T12:00:00.000Z`,
    licence: 'https://licence.example/',
    counts: { resources: 27, topics: 30, sections: 5 },
    changes: { since: null, added: 27, changed: 0, withdrawn: 0 },
    files: [{ name: 'resources.csv', sizeBytes: 120, sha256: 'a'.repeat(64) }],
    withdrawal,
  });
const withdrawal = { at: '2026-03-02T12:00:00.000Z', on: '2026-03-02', reason: { en: 'Wrong.', fr: 'Faux.' } };

describe('a data release for search engines', () => {
  it('is the newest that is given out, with the sums of its files', () => {
    const releases = [release('2026-03-01', withdrawal), release('2026-02-01'), release('2026-01-01')];
    expect(releaseNodes(releases, 'fr', 'https://site.example')).toMatchObject([
      {
        '@type': 'Dataset',
        '@id': 'https://site.example/fr/donnees#release-2026-02-01',
        license: 'https://licence.example/',
        distribution: [
          {
            '@type': 'DataDownload',
            contentUrl: 'https://site.example/data/2026-02-01/resources.csv',
            encodingFormat: 'text/csv',
            sha256: 'a'.repeat(64),
          },
        ],
      },
    ]);
  });

  it('is nothing where none is given out', () => {
    expect(releaseNodes([release('2026-03-01', withdrawal)], 'en', 'https://site.example')).toEqual([]);
  });
});
