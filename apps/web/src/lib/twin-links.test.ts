import { describe, expect, it } from 'vitest';
import { twinLinks } from './twin-links.ts';

const head = (robots: string) => `<head>${robots}
  <link rel="canonical" href="https://site.example/en/resources?kind=report&amp;page=2"/>
  <link rel="alternate" hreflang="en-CA" href="https://site.example/en/resources?kind=report&amp;page=2"/>
  <link rel="alternate" hreflang="fr-CA" href="https://site.example/fr/ressources?kind=report&amp;page=2"/>
  <link rel="alternate" type="application/atom+xml" href="https://site.example/en/feed.atom"/></head>`;

describe('the languages of a page, in the header of its answer,', () => {
  it('are those of its head', () => {
    expect(twinLinks(head(''))).toEqual([
      '<https://site.example/en/resources?kind=report&page=2>; rel="alternate"; hreflang="en-CA"',
      '<https://site.example/fr/ressources?kind=report&page=2>; rel="alternate"; hreflang="fr-CA"',
    ]);
  });

  it('are not said of a page that no search should find', () => {
    expect(twinLinks(head('<meta name="robots" content="noindex"/>'))).toEqual([]);
  });
});
