import { HarvestMoment } from '@coalition/domain/interchange';
import { describe, expect, it } from 'vitest';
import { lonePages } from '#lib/addresses.ts';
import { lastChange, type KnownChanges } from './page-changes.ts';

const nothing: KnownChanges = { words: {}, lists: {}, others: {} };
const [early, late] = [HarvestMoment.parse('2026-03-01T10:00:00Z'), HarvestMoment.parse('2026-03-02T10:00:00Z')];

describe('when a page that stands alone last changed', () => {
  it.each(lonePages)('is not invented where nobody knows: %s', (page) => {
    expect(lastChange(page, nothing)).toBeNull();
  });

  it('is when its words changed, or what it lists, whichever came last', () => {
    const changes = { ...nothing, words: { library: early }, lists: { resources: late } };
    expect(lastChange('library', changes)).toBe(late);
    expect(lastChange('library', { ...changes, words: { library: late }, lists: { resources: early } })).toBe(late);
    expect(lastChange('safety', changes)).toBeNull();
  });

  it('counts all the words that stand on one page', () => {
    expect(lastChange('about', { ...nothing, words: { about: early, family: late } })).toBe(late);
  });

  it('is told to the second', () => {
    expect(lastChange('ledger', { ...nothing, others: { ledger: ['2026-03-02T10:00:00.123Z'] } })).toBe(late);
  });
});
