import { CalendarDay, Phrase, Slug } from '@coalition/domain/values';
import { error } from '@sveltejs/kit';
import { describe, expect, it } from 'vitest';
import { sayWithdrawn } from '#lib/page/say-withdrawn.server.ts';
import { answerFile } from './statement-file.server.ts';

const slug = Slug.parse('visits-for-all');
const tombstone = {
  title: Phrase.parse({ text: 'Visits for all', language: 'en' }),
  slugs: { en: slug, fr: slug },
  reason: { en: 'A figure was wrong.', fr: 'Un chiffre était faux.' },
  withdrawnOn: CalendarDay.parse('2026-03-02'),
  replacement: null,
};

describe.each([
  ['en', 'March 2, 2026', 'A figure was wrong.'],
  ['fr', '2 mars 2026', 'Un chiffre était faux.'],
] as const)('a file of a statement (%s)', (language, day, reason) => {
  it('that was withdrawn is a 410 that says in plain words when and why', async () => {
    const answer = await answerFile(language, () => Promise.resolve(sayWithdrawn('statement', tombstone, language)));
    expect(answer.status).toBe(410);
    expect(answer.headers.get('content-type')).toContain('text/plain');
    const text = await answer.text();
    expect(text).toContain(day);
    expect(text).toContain(reason);
  });

  it('that never was is a 404 that says so to programs, in the language of its address', async () => {
    const answer = await answerFile(language, () => Promise.resolve(error(404, 'not_found')));
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(answer.headers.get('content-language')).toBe(`${language}-CA`);
  });
});
