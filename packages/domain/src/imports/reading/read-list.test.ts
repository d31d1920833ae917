import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importRowsMax } from '../import.ts';
import { readList } from './read-list.ts';

const list = `
top of page

Picture of us.png

Community Resources & Service Providers

Helping Hands - A National Organization Led by Children (USA)

Families Together Society

Training for Child Welfare

These handouts were written with an office for child protection, so that its workers know what children need when a parent is away.

Growing Up With Kin
A free guide for relatives (Families Together)

The Long Road: A Recommendation on children with imprisoned

parents - Children’s Council (CC)

Letter From a Mother
- The Weekly

Every Child - The Toll - Office of Numbers
bottom of page`;

const headings = ['Community resources and service providers', 'Training for Child Welfare'];

describe('a list as people keep them', () => {
  const rows = readList(list, headings);
  const row = (title: string) => rows.find(({ fields }) => fields.title === title);

  it('stands under its headings, which are no items', () => {
    expect(row('Helping Hands')?.fields.section).toBe('Community Resources & Service Providers');
    expect(row('Letter From a Mother')?.fields.section).toBe('Training for Child Welfare');
    expect(row('Training for Child Welfare')).toBeUndefined();
  });

  it('has a title, and behind the last dash who published it', () => {
    expect(row('Helping Hands')?.fields.publishers).toBe('A National Organization Led by Children (USA)');
    expect(row('Every Child - The Toll')?.fields.publishers).toBe('Office of Numbers');
  });

  it('goes on in the next line, even behind an empty one', () => {
    expect(row('The Long Road: A Recommendation on children with imprisoned parents')?.fields.publishers).toBe(
      'Children’s Council (CC)',
    );
    expect(row('Letter From a Mother')?.fields.publishers).toBe('The Weekly');
  });

  it('drops nothing: what is no item is a row with a doubt', () => {
    expect(row('top of page')?.doubt).toBe('furniture');
    expect(row('Picture of us.png')?.doubt).toBe('furniture');
    expect(row('Families Together Society')?.doubt).toBe('heading');
    expect(rows.some(({ fields }) => fields.title?.startsWith('These handouts'))).toBe(true);
  });

  it.each([
    ['Guide for families https://example.org/a_(b).', 'Guide for families', 'https://example.org/a_(b)'],
    ['[Guide for families](https://example.org/a)', 'Guide for families', 'https://example.org/a'],
    ['Guide for families\thttps://example.org/a', 'Guide for families', 'https://example.org/a'],
    ['Guide for families: <https://example.org/a>', 'Guide for families', 'https://example.org/a'],
    ['Guide for families\nhttps://example.org/a', 'Guide for families', 'https://example.org/a'],
    ['https://example.org/a', undefined, 'https://example.org/a'],
    ['Guide for families (www.example.org/a)', 'Guide for families', 'www.example.org/a'],
    ['Guide for families\nwww.example.org', 'Guide for families', 'www.example.org'],
  ])('takes the address out of %j', (text, title, address) => {
    expect(readList(text, [])).toMatchObject([{ fields: { ...(title && { title }), address } }]);
  });

  it('may be addresses alone, one to a row, however they begin', () => {
    const rows = readList('https://example.org/a\nwww.example.org/b\n\nwww.example.org/c,\nhttps://example.org/d', []);
    expect(rows.map(({ fields }) => fields)).toEqual([
      { address: 'https://example.org/a' },
      { address: 'www.example.org/b' },
      { address: 'www.example.org/c' },
      { address: 'https://example.org/d' },
    ]);
  });

  it('loses its marks where most lines have one, and keeps headings that are marked', () => {
    const rows = readList('# Pour les jeunes\n- Un livre – Maison\n- Un film\n- Un jeu', []);
    expect(rows.map(({ fields }) => fields)).toEqual([
      { title: 'Un livre', publishers: 'Maison', section: 'Pour les jeunes' },
      { title: 'Un film', section: 'Pour les jeunes' },
      { title: 'Un jeu', section: 'Pour les jeunes' },
    ]);
  });

  it('keeps what is not seen out of titles', () => {
    expect(readList('A\u202Eevil\u0000 \u200Btitle - B', [])[0]?.fields).toEqual({
      title: 'Aevil title',
      publishers: 'B',
    });
  });

  it('has an answer to any text, and every word of it is in some row', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-zé]{2,9}( [a-z]{2,9}){0,4}( - [A-Z][a-z]{3,9})?[.:]?$/)), (lines) => {
        const said = JSON.stringify(readList(lines.join('\n\n'), []).map(({ fields, source }) => [fields, source]));
        for (const line of lines)
          for (const word of line.split(/[ .:-]+/)) if (!line.endsWith(':')) expect(said).toContain(word);
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(readList(text, []).length).toBeLessThanOrEqual(importRowsMax);
      }),
    );
  });
});
