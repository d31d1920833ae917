import { CalendarDay, Instant } from '@coalition/domain/values';
import { describe, expect, it } from 'vitest';
import { renderHtml, textOf } from '../rendering/render-html.ts';
import EndorserRoll from './EndorserRoll.svelte';

const day = CalendarDay.parse('2026-03-02');
const at = Instant.parse('2026-03-02T15:00:00.000Z');
const person = {
  sequence: 7,
  display: 'full_name',
  name: 'Zoé Exemple',
  title: null,
  organisation: null,
  place: 'Example Town',
  language: 'fr',
  endorser: 'individual',
  rung: null,
  cameByPaperOrPhone: false,
  confirmedAt: at,
} as const;
const roll = { version: 1, entries: [], countedOnly: 0, total: 0, leftOn: { withdrawn: [], removed: [] } };

describe('EndorserRoll', () => {
  it('refuses to pass for anybody’s view while nobody stands there', () => {
    expect(textOf(renderHtml(EndorserRoll, { roll, language: 'en' }))).toContain('It is not the view of the coalition');
  });

  it('marks the language in which a name was signed', () => {
    const html = renderHtml(EndorserRoll, { roll: { ...roll, entries: [person], total: 1 }, language: 'en' });
    expect(html).toContain('<span lang="fr">Zoé Exemple</span>');
    expect(textOf(html)).toContain('1 endorsement');
  });

  it('names the organisation first, then who signed for it and how well that is shown', () => {
    const entry = {
      ...person,
      organisation: 'Example Society',
      title: 'Director',
      endorser: 'organisation',
      rung: 1,
    } as const;
    const text = textOf(renderHtml(EndorserRoll, { roll: { ...roll, entries: [entry], total: 1 }, language: 'en' }));
    expect(text).toContain('Example Society');
    expect(text).toContain('Zoé Exemple, Director, Example Town, address at the organisation’s own domain');
  });

  it('shows initials and place alone to whoever wants that', () => {
    const { sequence, place, endorser, rung, cameByPaperOrPhone, confirmedAt } = person;
    const kept = { sequence, place, endorser, rung, cameByPaperOrPhone, confirmedAt };
    const entry = { ...kept, display: 'initials_and_place', initials: 'Z. E.' } as const;
    const text = textOf(renderHtml(EndorserRoll, { roll: { ...roll, entries: [entry], total: 1 }, language: 'fr' }));
    expect(text).toContain('Z. E.');
    expect(text).not.toContain('Zoé');
  });

  it.each([
    ['en', '1 is counted without a name.', 'No name stands under this text', 'yet'],
    ['fr', '1 appui est compté sans nom.', 'Aucun nom ne figure au bas de ce texte', 'encore'],
  ] as const)('speaks of no others where no name stands, and of no “yet” (%s)', (language, alone, nobody, yet) => {
    const counted = textOf(renderHtml(EndorserRoll, { roll: { ...roll, total: 1, countedOnly: 1 }, language }));
    expect(counted).toContain(alone);
    const empty = textOf(renderHtml(EndorserRoll, { roll, language }));
    expect(empty).toContain(nobody);
    expect(empty).not.toContain(yet);
  });

  it('counts who wants no name, who left after delivery, and what was removed and why', () => {
    const full = {
      ...roll,
      total: 4,
      countedOnly: 3,
      leftOn: { withdrawn: [day], removed: [{ on: day, reason: 'duplicate' as const }] },
    };
    const text = textOf(renderHtml(EndorserRoll, { roll: full, language: 'en' }));
    expect(text).toContain('3 more are counted without a name.');
    expect(text).toContain('One endorser withdrew on March 2, 2026');
    expect(text).toContain('it stood there twice');
  });
});
