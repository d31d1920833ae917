import { CalendarDay, languages } from '@coalition/domain/values';
import { describe, expect, it } from 'vitest';
import { standingInWords } from './standing-in-words.ts';

const closesOn = CalendarDay.parse('2026-04-15');
const collecting = { stage: 'collecting', version: 1, mode: 'public', closesOn, extendedFrom: null } as const;

describe('where a statement stands', () => {
  it('names the last day, and the day it was put off from', () => {
    expect(standingInWords(collecting, 1, 'en')).toEqual(['Open for endorsement until April 15, 2026.']);
    const extended = { ...collecting, extendedFrom: CalendarDay.parse('2026-04-01') };
    expect(standingInWords(extended, 1, 'fr')).toEqual([
      'On peut l’appuyer jusqu’au 15 avril 2026.',
      'Le dernier jour a été reporté\u00a0; le premier annoncé était le 1er avril 2026.',
    ]);
  });

  it('never says that words are open which are not', () => {
    for (const language of languages) {
      const said = standingInWords({ ...collecting, mode: 'by_invitation', version: 2 }, 1, language).join(' ');
      expect(said).toContain('2');
      expect(said).not.toContain('2026');
    }
  });

  it('names who received it, and when', () => {
    const deliveredOn = CalendarDay.parse('2026-05-01');
    const delivered = { stage: 'delivered', version: 1, deliveredOn, deliveredTo: 'la ministre' } as const;
    expect(standingInWords(delivered, 1, 'fr')).toEqual(['Remis à la ministre le 1er mai 2026.']);
    expect(standingInWords({ ...delivered, stage: 'archived' }, 1, 'en')).toHaveLength(2);
    const closedOn = CalendarDay.parse('2026-04-16');
    expect(standingInWords({ stage: 'closed', version: 1, closedOn }, 1, 'en')).toEqual([
      'Closed for endorsement on April 16, 2026.',
    ]);
  });
});
