import { CalendarDay, languages } from '@coalition/domain/values';
import { describe, expect, it } from 'vitest';
import { endingInWords, entryAfterEnding, takeBackInWords } from './link-ending.ts';

const day = CalendarDay.parse('2026-04-15');
const withdrawn = {
  stage: 'withdrawn',
  withdrawnOn: day,
  reason: { text: 'It was wrong.', language: 'en' },
  wasPublic: true,
} as const;
const unseen = { ...withdrawn, reason: null, wasPublic: false } as const;
const own = { name: 'Ada Example', version: 1, language: 'en' } as const;

describe('a link to a text that is over', () => {
  it('says when it was withdrawn, in the reader’s language', () => {
    expect(endingInWords(withdrawn, 1, 'en').join(' ')).toContain('April 15, 2026');
    expect(endingInWords(withdrawn, 1, 'fr').join(' ')).toContain('15 avril 2026');
  });

  it('says which day was the last, when it was closed, and to whom it was handed', () => {
    const open = { stage: 'collecting', version: 1, mode: 'public', closesOn: day, extendedFrom: null } as const;
    const delivered = { stage: 'delivered', version: 1, deliveredOn: day, deliveredTo: 'la ministre' } as const;
    expect(endingInWords(open, 1, 'en')).toEqual(['The last day to endorse it was April 15, 2026.']);
    expect(endingInWords({ stage: 'closed', version: 1, closedOn: day }, 1, 'en').join(' ')).toContain('Closed');
    expect(endingInWords(delivered, 1, 'fr').join(' ')).toContain('la ministre');
    for (const language of languages) expect(endingInWords({ stage: 'preparing' }, 1, language)).toHaveLength(1);
  });

  it('tells whoever had endorsed where their entry still is, and nobody else that they had', () => {
    expect(entryAfterEnding('confirmed', withdrawn, 'en')).toContain('public file');
    expect(entryAfterEnding('confirmed', unseen, 'en')).toContain('never public');
    for (const status of ['invited', 'requested', 'held', 'withdrawn'])
      expect(entryAfterEnding(status, withdrawn, 'en')).not.toContain('You had endorsed');
  });

  it('lets a name be taken back with what is true of it', () => {
    expect(takeBackInWords('confirmed', withdrawn, own)).toContain('Ada Example');
    expect(takeBackInWords('confirmed', unseen, own)).toContain('never public');
    expect(takeBackInWords('invited', unseen, own)).toContain('Nothing ever showed');
    expect(takeBackInWords('withdrawn', withdrawn, own)).toBeNull();
    const delivered = { stage: 'archived', version: 1, deliveredOn: day, deliveredTo: 'x' } as const;
    expect(takeBackInWords('confirmed', delivered, own)).toContain('never who');
    expect(takeBackInWords('confirmed', { ...delivered, version: 2 }, own)).toBeNull();
  });
});
