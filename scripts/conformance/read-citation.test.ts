import { describe, expect, it } from 'vitest';
import { exampleCitation } from '../../packages/domain/src/citations/citation.examples.ts';
import { cslItem, writeBibtex, writeDublinCore, writeRis } from '../../packages/domain/src/citations/index.ts';
import { Phrase } from '../../packages/domain/src/values/index.ts';
import { readBibtex, readCsl, readDublinCore, readRis } from './read-citation.ts';

const titles = ['Été & œuvre « 100 % » {a} }b] $5 #1', 'A--B ~ x_y ^ \\ <<c>>', 'Who? `Me’'];

describe('what the check of other people’s sites reads', () => {
  it.each(titles)('is the title and year of each format: %s', (text) => {
    const citation = exampleCitation({ title: Phrase.parse({ text, language: 'en' }) });
    const read = { title: text, year: '2021' };
    expect(readRis(writeRis([citation]))).toEqual({ ...read, type: 'RPRT' });
    expect(readBibtex(writeBibtex([citation]))).toEqual({ ...read, type: 'techreport' });
    expect(readCsl(JSON.stringify([cslItem(citation)]))).toEqual({ ...read, type: 'report' });
    expect(readDublinCore(writeDublinCore([citation]))).toEqual({ ...read, type: 'Text' });
  });

  it.each([
    ['RIS', readRis, 'TY  - RPRT\r\nTI  - A\r\n'],
    ['RIS', readRis, 'TY  - RPRT\nTI  - A\nER  - \n'],
    ['BibTeX', readBibtex, '@book{é2021,\n  title = {{A}}\n}\n'],
    ['BibTeX', readBibtex, '@book{a2021,\n  title = {{A}\n}\n'],
    ['CSL-JSON', readCsl, '[{"id":"1","type":"leaflet","title":"A"}]'],
    ['CSL-JSON', readCsl, '<html>'],
    ['Dublin Core', readDublinCore, '<rdf:RDF><a></rdf:RDF>'],
  ] as const)('is nothing where %s is not as it must be', (_, read, text) => {
    expect(read(text)).toBeNull();
  });
});
