import { describe, expect, it } from 'vitest';
import { cacheKey } from './cache-key.ts';

describe('the address under which a page is kept', () => {
  it.each([
    ['/en/about', '/en/about'],
    ['/en/about?utm_source=letter', '/en/about'],
    ['/en/resources?page=2&q=visits', '/en/resources?q=visits&page=2'],
    ['/fr/ressources?q=%C3%A9cole', '/fr/ressources?q=%C3%A9cole'],
    ['/en/resources?q=', '/en/resources'],
    ['/fr/ressources.csl.json?page=2&q=a&x=1', '/fr/ressources.csl.json?q=a&page=2'],
    ['/en/resources/letters.bib?utm_source=letter', '/en/resources/letters.bib'],
    ['/en/resources/letters?list=new&x=1', '/en/resources/letters?list=new'],
    ['/fr/liste?items=a.b&x=1', '/fr/liste?items=a.b'],
    ['/en/list/sheet?items=a.b&x=1', '/en/list/sheet?items=a.b'],
    ['/fr/liste/feuille?items=a.b', '/fr/liste/feuille?items=a.b'],
    ['/en/statements/visits/endorsers?page=2&x=1', '/en/statements/visits/endorsers?page=2'],
    ['/fr/declarations/visites/versions/2?page=3', '/fr/declarations/visites/versions/2?page=3'],
    ['/fr/declarations/visites/versions/2.json?page=3', '/fr/declarations/visites/versions/2.json'],
    ['/en/topics/visits.ris?page=2', '/en/topics/visits.ris?page=2'],
    ['/en/resources?q=a&q=b', null],
    ['/api/v1/resources?limit=2&lang=fr', '/api/v1/resources?lang=fr&limit=2'],
    ['/api/v1/resources?limit=2&limit=3', null],
    ['/api/v1/resources?utm_source=letter', null],
    ['/api/v1/resources?limit=', '/api/v1/resources?limit='],
    ['/oai?verb=Identify', null],
    ['//elsewhere.example/en', null],
    ['http://elsewhere.example/', null],
  ])('%s is kept as %s', (url, key) => {
    expect(cacheKey(url)).toBe(key);
  });

  it('is the same whatever a reader adds that no page reads', () => {
    expect(cacheKey('/en/resources?x=1&kind=report&__proto__=1')).toBe(cacheKey('/en/resources?kind=report'));
  });
});
