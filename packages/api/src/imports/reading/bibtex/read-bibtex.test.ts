import type { ImportCandidate } from '@coalition/domain/imports';
import { describe, expect, it } from 'vitest';
import { readBibtex } from './read-bibtex.ts';

const rows = (text: string): ImportCandidate[] => [...readBibtex(text)];
const fieldsOf = (text: string) => rows(text).map(({ fields }) => fields);

describe('an entry of BibTeX that names a parent', () => {
  it('stands in the parent, with its publisher, editors and year, wherever in the file the parent is', () => {
    const [chapter, book] = rows(
      `@string{ep = "Example Press"}
       @InCollection{part, title={L’été {100 \\%}}, author={Berg, Ada}, pages={1--9}, CrossRef={Whole}}
       @book{whole, title={The Book: {\\OE}uvre \\& more}, editor={Turner, Cy and {An Office}}, publisher=ep, year=2019, langid={french}}`,
    );
    expect(chapter).toMatchObject({
      fields: {
        title: 'L’été 100 %',
        kind: 'book_chapter',
        container: 'The Book: Œuvre & more',
        publishers: 'Example Press',
        issued: '2019',
        pages: '1-9',
      },
      contributors: [
        { name: 'Ada Berg', role: 'author' },
        { name: 'Cy Turner', role: 'editor' },
        { name: 'An Office', kind: 'organisation', role: 'editor' },
      ],
      doubt: null,
    });
    expect(book?.fields).toMatchObject({ title: 'The Book: Œuvre & more', kind: 'book' });
  });

  it('keeps whatever it says itself', () => {
    const [chapter] = fieldsOf(
      '@inbook{a, title={Part}, booktitle={Own}, publisher={Own Press}, date={2020-05}, crossref={b}}\n' +
        '@book{b, title={Other}, subtitle={of others}, publisher={Other Press}, year=2019, month=3}',
    );
    expect(chapter).toMatchObject({ container: 'Own', publishers: 'Own Press', issued: '2020-05' });
  });

  it('takes no number, address or note of the parent, which are untrue of a part', () => {
    const [paper] = fieldsOf(
      '@inproceedings{a, title={Paper}, crossref={b}}\n' +
        '@proceedings{b, title={Procs}, subtitle={of 2020}, booktitle={Procs of Example}, date={2020-01}, doi={10.5555/b}, isbn={9780306406157},' +
        ' url={https://example.org/b}, pages={1--400}, note={Whole}, abstract={Of all}, keywords={all}}',
    );
    expect(paper).toEqual({
      title: 'Paper',
      kind: 'journal_article',
      container: 'Procs of Example',
      issued: '2020-01',
    });
  });

  it('finds the journal of an article, and what a parent has of its own parent', () => {
    expect(
      fieldsOf(
        '@article{a, title={Article}, crossref={b}}\n@periodical{b, title={Journal}, volume=12, crossref={c}}\n@misc{c, year=2018}',
      )[0],
    ).toMatchObject({ container: 'Journal', volume: '12', issued: '2018' });
  });

  it.each([
    ['itself', '@inbook{a, title={Part}, crossref={a}}'],
    ['one that names it back', '@inbook{a, title={Part}, crossref={b}}\n@inbook{b, title={Part}, crossref={a}}'],
    ['nobody', '@inbook{a, title={Part}, crossref={gone}}'],
    ['a broken one', '@inbook{a, title={Part}, crossref={b}}\n@book{b, title={Whole}, author={{Nobody}\n'],
    ['a word of the language', '@inbook{a, title={Part}, crossref={constructor}}'],
  ])('is read all the same where that is %s', (_name, text) => {
    expect(rows(text)[0]).toMatchObject({ fields: { title: 'Part' }, doubt: null });
  });
});
