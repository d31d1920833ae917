import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { doiOf, isbnOf, issnOf } from './identifiers.ts';

describe('a DOI is found in what somebody wrote down', () => {
  it.each([
    ['bare', '10.1000/182', '10.1000/182'],
    ['with its scheme', 'doi:10.1000/182', '10.1000/182'],
    ['with a label', 'DOI: 10.1000/182', '10.1000/182'],
    ['as an address', 'https://doi.org/10.1000/182', '10.1000/182'],
    ['as an older address', 'http://dx.doi.org/10.1000/182', '10.1000/182'],
    ['as an address without a scheme', 'doi.org/10.1000/182', '10.1000/182'],
    ['with what counts visits', 'https://doi.org/10.1000/182?utm_source=x#top', '10.1000/182'],
    ['in capitals', '10.1000/ABC.Def', '10.1000/abc.def'],
    ['with brackets of its own', '10.1016/S0140-6736(05)67-8', '10.1016/s0140-6736(05)67-8'],
    ['ending with a bracket of its own', '10.1002/(sici)1099-0690(1999)', '10.1002/(sici)1099-0690(1999)'],
    ['with escaped brackets', 'https://doi.org/10.1016/S0140-6736%2805%2967-8', '10.1016/s0140-6736(05)67-8'],
    ['at the end of a sentence', '10.1000/182.', '10.1000/182'],
    ['in a bracket of the sentence', '10.1000/182).', '10.1000/182'],
    ['in angle brackets', '<https://doi.org/10.1000/182>', '10.1000/182'],
    ['with a divided prefix', '10.1000.10/123', '10.1000.10/123'],
  ])('%s', (_name, text, doi) => {
    expect(doiOf(text)).toBe(doi);
  });

  it.each(['', 'https://example.org/10.1000/182', '10.1/x', '10.1000/', 'https://doi.org/%E0%A4%A', 'see 10.1000/182'])(
    'not in %j',
    (text) => {
      expect(doiOf(text)).toBeNull();
    },
  );
});

describe('an ISBN is found in what somebody wrote down', () => {
  it.each([
    ['9780306406157', '9780306406157'],
    ['978-0-306-40615-7', '9780306406157'],
    ['ISBN-13: 978 0 306 40615 7', '9780306406157'],
    ['0-306-40615-2', '9780306406157'],
    ['ISBN 0306406152', '9780306406157'],
    ['isbn‑10: 0‑306‑40615‑2'.replace('isbn‑10', 'ISBN-10'), '9780306406157'],
    ['080442957x', '9780804429573'],
    ['urn:isbn:9780306406157', '9780306406157'],
  ])('%s', (text, isbn) => {
    expect(isbnOf(text)).toBe(isbn);
  });

  it.each(['', '9780306406158', '0306406153', '9790000000', '123', '9770317847001'])('not in %j', (text) => {
    expect(isbnOf(text)).toBeNull();
  });

  it('one wrong digit is always noticed', () => {
    fc.assert(
      fc.property(fc.nat({ max: 999_999_999 }), fc.nat({ max: 12 }), fc.integer({ min: 1, max: 9 }), (n, at, by) => {
        const stem = `978${String(n).padStart(9, '0')}`;
        const isbn = Array.from({ length: 10 }, (_, digit) => `${stem}${String(digit)}`).find(
          (text) => isbnOf(text) !== null,
        );
        expect(isbn).toBeDefined();
        const digits = [...(isbn ?? '')];
        digits[at] = String((Number(digits[at]) + by) % 10);
        expect(isbnOf(digits.join(''))).toBeNull();
      }),
    );
  });
});

describe('an ISSN is found in what somebody wrote down', () => {
  it.each([
    ['0317-8471', '0317-8471'],
    ['ISSN 03178471', '0317-8471'],
    ['e-ISSN: 2434-561x', '2434-561X'],
  ])('%s', (text, issn) => {
    expect(issnOf(text)).toBe(issn);
  });

  it.each(['', '0317-8472', '9780306406157'])('not in %j', (text) => {
    expect(issnOf(text)).toBeNull();
  });
});
