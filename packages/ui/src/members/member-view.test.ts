import type { ListedMember } from '@coalition/domain/members';
import { describe, expect, it } from 'vitest';
import { groupByPlace } from './member-view.ts';

describe('groupByPlace', () => {
  it('puts provinces first, then members in several, then those whose province is not given', () => {
    const members: { name: string; provinces: ListedMember['provinces'] }[] = [
      { name: 'a', provinces: [] },
      { name: 'b', provinces: ['CA-QC', 'CA-NB'] },
      { name: 'c', provinces: ['CA-ON'] },
      { name: 'd', provinces: ['CA-BC'] },
      { name: 'e', provinces: ['CA-ON'] },
    ];
    const groups = groupByPlace(members);
    expect(groups.map(({ place, members: grouped }) => [place, grouped.map(({ name }) => name)])).toEqual([
      ['CA-ON', ['c', 'e']],
      ['CA-BC', ['d']],
      ['several', ['b']],
      ['not_given', ['a']],
    ]);
  });
  it('makes no group of nobody', () => {
    expect(groupByPlace([])).toEqual([]);
  });
});
