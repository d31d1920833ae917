import { CalendarDay, LanguageTag } from '@coalition/domain/values';
import { describe, expect, it } from 'vitest';
import { listAddress, readListQuery } from '#lib/lists/list-query.ts';
import { chooseRows, type ListRow } from '#lib/lists/list-row.ts';

const everything = readListQuery(new URLSearchParams());

function row(id: string, changes: Partial<ListRow> = {}): ListRow {
  return {
    id,
    title: { text: id, language: LanguageTag.parse('en') },
    status: 'published',
    languages: { en: 'published', fr: 'published' },
    care: [],
    changedAt: '2026-03-01T00:00:00.000Z',
    sections: [],
    countries: [],
    position: 0,
    checkedOn: null,
    checked: 'never',
    publicIn: ['en', 'fr'],
    words: id,
    ...changes,
  };
}
const idsOf = (rows: readonly ListRow[]): string[] => rows.map(({ id }) => id);
const chosen = (rows: readonly ListRow[], parameters: string, shelf: readonly string[] = []) =>
  idsOf(chooseRows(rows, readListQuery(new URLSearchParams(parameters)), shelf));

describe('a list', () => {
  it('finds words without regard to accents and case, all of them', () => {
    const rows = [row('a', { words: "visite a l'ecole" }), row('b', { words: 'visite' })];
    expect(chosen(rows, 'q=École visite')).toEqual(['a']);
  });

  it('stands in the order of the shelf, then of the places on it', () => {
    const rows = [
      row('c', { sections: ['s2'], position: 1 }),
      row('b', { sections: ['s1'], position: 2 }),
      row('a', { sections: ['s1'], position: 1 }),
    ];
    expect(chosen(rows, '', ['s1', 's2'])).toEqual(['a', 'b', 'c']);
  });

  it('shows the latest change or the oldest check first when asked', () => {
    const old = row('old', { changedAt: '2026-01-01T00:00:00.000Z', checkedOn: CalendarDay.parse('2026-02-01') });
    expect(chosen([old, row('new')], 'sort=changed')).toEqual(['new', 'old']);
    expect(chosen([old, row('new')], 'sort=checked')).toEqual(['new', 'old']);
  });

  it.each([
    ['care=french_absent', { care: ['french_absent'] }],
    ['status=draft', { status: 'draft' }],
    ['section=s1', { sections: ['s1'] }],
    ['place=CA', { countries: ['CA'] }],
    ['checked=older', { checked: 'older' }],
    ['language=fr', { publicIn: ['fr'] }],
  ] as const)('keeps to %s', (parameters, changes) => {
    const other = row('other', { publicIn: ['en'] });
    const wanted = { ...row('wanted'), ...structuredClone(changes) };
    expect(
      chosen(
        [
          other,
          {
            ...wanted,
            care: [...wanted.care],
            sections: [...wanted.sections],
            countries: [...wanted.countries],
            publicIn: [...wanted.publicIn],
          },
        ],
        parameters,
      ),
    ).toEqual(['wanted']);
  });

  it('does not count the checks of what was withdrawn', () => {
    expect(chosen([row('gone', { status: 'withdrawn' }), row('here')], 'checked=never')).toEqual(['here']);
  });
});

describe('the address of a list', () => {
  it.each([
    'status=__proto__',
    'care=nonsense',
    'status=draft&status=published',
    'sort=%00',
    'checked=',
    'language=de',
  ])('leaves open what it does not know: %s', (parameters) => {
    expect(readListQuery(new URLSearchParams(parameters))).toEqual(everything);
  });

  it('says every part that is not open, and reads it again', () => {
    const query = { ...everything, q: 'a&b', status: 'draft', care: 'french_absent', sort: 'title' } as const;
    const address = listAddress('topics', query);
    expect(readListQuery(new URL(address, 'http://office').searchParams)).toEqual(query);
    expect(listAddress('topics', everything)).toBe('/records/topics');
  });
});
