import { BareId } from '@coalition/domain/values';
import { describe, expect, it } from 'vitest';
import { ownListMax, ownListPath, readOwnList, withItem, withoutItem, writeOwnList } from './own-list.ts';

const ids = Array.from({ length: ownListMax + 1 }, (_, index) =>
  BareId.parse(`01900000-0000-7000-8000-${String(index).padStart(12, '0')}`),
);
const [one, two] = [ids.slice(0, 1), ids.slice(0, 2)];

describe('a list of a reader’s own', () => {
  it('is what its address says, in the order of adding', () => {
    expect(readOwnList([writeOwnList(two.toReversed())])).toEqual(two.toReversed());
    expect(readOwnList([writeOwnList([])])).toEqual([]);
    expect(readOwnList([])).toEqual([]);
  });

  it('holds an item once, and can be undone', () => {
    const [id] = ids;
    if (id === undefined) return expect.unreachable();
    expect(withItem(one, id)).toEqual(one);
    expect(withoutItem(withItem(two, id), id)).toEqual(ids.slice(1, 2));
    expect(readOwnList([`${id}.${id}`])).toEqual([id]);
  });

  it.each([['x'], ["' or 1=1--"], ['.........'], [ids.join('.')]])('is not read out of %s', (value) => {
    expect(readOwnList([value])).toBeNull();
  });

  it('is not read out of an address that holds two', () => {
    expect(readOwnList(['new', 'new'])).toBeNull();
  });

  it('has room for as many items as an address can carry', () => {
    const full = ids.slice(0, ownListMax);
    const last = ids.at(-1);
    expect(last && withItem(full, last)).toEqual(full);
    expect(ownListPath(full, 'fr').length + 'https://a-long-name-of-a-site.example'.length).toBeLessThan(4_096);
  });
});
