import { describe, expect, it } from 'vitest';
import { formatAddress, formatNames, formats, splitFormat } from './format.ts';
import { locateFile, routeOfFile } from './locate-file.ts';

describe('the address of a file', () => {
  it.each([
    ['/en/resources.bib', '/en/formats/bib/library'],
    ['/fr/ressources.csl.json', '/fr/formats/cslJson/library'],
    ['/fr/ressources/lettres.dc.xml', '/fr/formats/dublinCore/resource/lettres'],
    ['/en/topics/visits.csv', '/en/formats/csv/topic/visits'],
    ['/fr/liste.ris', '/fr/formats/ris/list'],
  ])('%s is answered by %s', (path, route) => {
    const file = locateFile(path);
    expect(file && routeOfFile(file)).toBe(route);
  });

  it.each([
    '/en/resources',
    '/en/resources/letters',
    '/en/statements/visits/endorsers.csv',
    '/fr/resources.bib',
    '/en/about.bib',
    '/en/resources.bib.ris',
    '/.bib',
  ])('%s is none', (path) => {
    expect(locateFile(path)).toBeNull();
  });

  it('is that of the page with an ending before what is asked of it', () => {
    expect(formatAddress('/en/resources?q=a&kind=report', 'ris')).toBe('/en/resources.ris?q=a&kind=report');
  });

  it('tells every format apart, in whichever order', () => {
    expect([...formatNames].toSorted()).toEqual(Object.keys(formats).toSorted());
    for (const format of formatNames) {
      expect(splitFormat(formatAddress('/en/list', format))).toEqual({ path: '/en/list', format });
    }
  });
});
