import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleResourceFacts } from '../resource.examples.ts';
import { indexDuplicates, judgeDuplicate } from './find-duplicates.ts';
import { identityKeys, identityOf, identityOfOrganisation, type Identity } from './identity.ts';

const item = (changes: Parameters<typeof exampleResourceFacts>[0]): Identity =>
  identityOf(exampleResourceFacts(changes));
const titled = (text: string, more: Parameters<typeof exampleResourceFacts>[0] = {}): Identity =>
  item({ title: { text, language: 'en' }, ...more });
const at = (address: string) => ({ address, addressKind: 'item' }) as const;

describe('an item is one we have', () => {
  it.each([
    ['doi', titled('One', { doi: '10.1000/ABC' }), titled('Two', { doi: '10.1000/abc' })],
    ['doi', titled('One', { doi: '10.1000/182' }), titled('Two', at('https://doi.org/10.1000/182'))],
    ['isbn', titled('One', { isbn: '9780306406157' }), titled('Two', { isbn: '9780306406157' })],
    ['address', titled('One', at('https://example.org/a')), titled('Two', at('http://www.example.org/a/'))],
    [
      'address',
      titled('One', at('https://example.org/a')),
      titled('Two', { otherAddresses: ['https://example.org/a'] }),
    ],
  ])('surely, by its %s', (reason, one, other) => {
    expect(judgeDuplicate(one, other)).toEqual({ reason, strength: 'same' });
  });

  it.each([
    ['title', titled('It’s time to act'), titled('IT S TIME TO ACT')],
    ['title', titled('Raising a relative’s child: a guide'), titled('Raising a Relative’s Child')],
    ['similar_title', titled('Raising a relative’s child'), titled('Raising a relative’s chlid')],
    [
      'shared_page',
      titled('One', { address: 'https://example.org/list', addressKind: 'linking_page' }),
      titled('Two', at('https://example.org/list')),
    ],
  ])('likely, by a %s', (reason, one, other) => {
    expect(judgeDuplicate(one, other)).toEqual({ reason, strength: 'likely' });
  });

  it.each([
    [
      'two parts of one book',
      titled('One', { kind: 'book_chapter', isbn: '9780306406157' }),
      titled('Two', { isbn: '9780306406157' }),
    ],
    ['two of a series', titled('Helping children: at home'), titled('Helping children: at school')],
    ['two years of a report', titled('Report on children 2019'), titled('Report on children 2020')],
    ['two without a word', titled('?'), titled('!')],
  ])('not where they are %s', (_name, one, other) => {
    expect(judgeDuplicate(one, other)).toBeNull();
  });
});

describe('an organisation is one we have', () => {
  const named = (text: string, more: { otherNames?: { text: string }[]; website?: string } = {}): Identity =>
    identityOfOrganisation({ name: { text }, otherNames: [], website: null, ...more });

  it.each([
    [
      'title',
      named('Société des familles'),
      named('Family Society', { otherNames: [{ text: 'La société des familles' }] }),
    ],
    [
      'shared_page',
      named('One', { website: 'https://www.example.org' }),
      named('Two', { website: 'http://example.org/' }),
    ],
  ])('likely, by a %s', (reason, one, other) => {
    expect(judgeDuplicate(one, other)).toEqual({ reason, strength: 'likely' });
  });
});

const titles = [
  'raising a relatives child',
  'raising relatives chlid',
  'voices of youth',
  'voices',
  'one: two three four',
];
const facts = fc.record({
  title: fc.record({ text: fc.constantFrom(...titles), language: fc.constant('en') }),
  subtitle: fc.option(fc.record({ text: fc.constantFrom('a guide', 'part 2'), language: fc.constant('en') })),
  doi: fc.option(fc.constantFrom('10.1000/a', '10.1000/A', '10.1000/b')),
  isbn: fc.option(fc.constant('9780306406157')),
  kind: fc.constantFrom('book' as const, 'book_chapter' as const),
  address: fc.constantFrom('https://example.org/a', 'http://example.org/a/', 'https://doi.org/10.1000/a'),
  addressKind: fc.constantFrom('item' as const, 'home_page' as const),
  otherAddresses: fc.subarray(['https://example.org/b', 'https://example.org/a']),
});
const identity = facts.map((changes) => identityOf(exampleResourceFacts(changes)));

describe('looking among many', () => {
  it('judges alike from either side', () => {
    fc.assert(
      fc.property(identity, identity, (one, other) => {
        expect(judgeDuplicate(one, other)).toEqual(judgeDuplicate(other, one));
      }),
    );
  });

  it('finds what comparing with each would find, the surest first', () => {
    fc.assert(
      fc.property(fc.array(identity, { maxLength: 30 }), identity, (rows, asked) => {
        const index = indexDuplicates();
        rows.forEach((row, id) => {
          index.add(String(id), row);
        });
        const all = rows.flatMap((row, id) => (judgeDuplicate(asked, row) ? [String(id)] : []));
        const found = index.find(asked, { limit: 100 });
        expect(found.map(({ id }) => id).sort()).toEqual(all.sort());
        const strengths = found.map(({ strength }) => strength);
        expect(strengths).toEqual([...strengths].sort().toReversed());
      }),
    );
  });

  it('does not find the item itself, nor more than was asked for', () => {
    const index = indexDuplicates();
    for (const id of ['a', 'b', 'c']) index.add(id, titled('Voices of the children'));
    expect(index.find(titled('Voices of children'), { except: 'a' }).map(({ id }) => id)).toEqual(['b', 'c']);
    expect(index.find(titled('Voices of children'), { limit: 1 })).toHaveLength(1);
  });

  it('looks at few, however many items there are', () => {
    const index = indexDuplicates();
    const numbered = (count: number): Identity[] =>
      Array.from({ length: count }, (_, n) =>
        titled(`Report ${String(n)} on the children of prisoners`, at(`https://example.org/${String(n)}`)),
      );
    const [library, rows] = [numbered(20_000), numbered(5_000)];
    library.forEach((row, id) => {
      index.add(String(id), row);
    });
    expect(rows.filter((row, id) => index.find(row)[0]?.id !== String(id))).toEqual([]);
    expect(Math.max(...library.map((row) => identityKeys(row).length))).toBeLessThan(12);
  });
});
