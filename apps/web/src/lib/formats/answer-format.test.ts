import { CalendarDay, Phrase, Slug } from '@coalition/domain/values';
import { isRedirect } from '@sveltejs/kit';
import { describe, expect, it } from 'vitest';
import { answerFormat } from './answer-format.server.ts';
import { formatNames, formats } from './format.ts';
import type { Taken } from './take-list.server.ts';

const asked = (language: 'en' | 'fr') => ({
  language,
  origin: 'https://site.example',
  slug: 'letters',
  search: new URLSearchParams(),
  instance: '/fr/ressources/lettres.ris',
});
const answer = (taken: Taken, language: 'en' | 'fr' = 'fr') =>
  answerFormat('ris', () => Promise.resolve(taken), asked(language));
const slug = Slug.parse('letters');
const nothing = { title: 'Bibliothèque', language: 'fr', origin: 'https://site.example', isItem: false } as const;

describe('the answer to who asks for a file', () => {
  it('that was withdrawn says so to programs, with the reason in the reader’s language', async () => {
    const tombstone = {
      title: Phrase.parse({ text: 'Letters', language: 'en' }),
      slugs: { en: slug, fr: slug },
      reason: { en: 'A figure was wrong.', fr: 'Un chiffre était faux.' },
      withdrawnOn: CalendarDay.parse('2026-03-02'),
      replacement: {
        id: 'res_01900000-0000-7000-8000-000000000002',
        name: Phrase.parse({ text: 'More letters', language: 'en' }),
        slug: Slug.parse('more-letters'),
      },
    };
    const gone = await answer({ state: 'withdrawn', tombstone });
    expect(gone.status).toBe(410);
    expect(gone.headers.get('content-type')).toBe('application/problem+json');
    expect(gone.headers.get('content-language')).toBe('fr-CA');
    expect(await gone.json()).toMatchObject({
      status: 410,
      title: 'Ceci a été retiré',
      detail: 'Un chiffre était faux.',
      withdrawnOn: '2026-03-02',
      replacedBy: '01900000-0000-7000-8000-000000000002',
      instance: '/fr/ressources/lettres.ris',
    });
  });

  it.each([
    ['missing', 404],
    ['unreadable', 400],
  ] as const)('that is %s gets a problem with status %i', async (state, status) => {
    const refused = await answer({ state }, 'en');
    expect(refused.status).toBe(status);
    expect(await refused.json()).toMatchObject({ type: 'about:blank', status });
  });

  it('that moved leads to the file at the new address', async () => {
    const thrown: unknown = await answer({ state: 'moved', path: '/fr/ressources/lettres' }).catch(
      (error: unknown) => error,
    );
    expect(isRedirect(thrown) && [thrown.status, thrown.location]).toEqual([301, '/fr/ressources/lettres.ris']);
  });

  it.each(formatNames)('as %s has its type, a good name and the page it speaks of', async (format) => {
    const list = { ...nothing, page: '/fr/ressources?q=a', items: [], total: 2_100, part: 2, partCount: 3 };
    const file = await answerFormat(
      format,
      () => Promise.resolve({ state: 'found', name: 'res"sources', list }),
      asked('fr'),
    );
    const { ending, mediaType } = formats[format];
    expect(file.headers.get('content-type')).toContain(mediaType);
    expect(file.headers.get('content-disposition')).toBe(`attachment; filename="ressources-2${ending}"`);
    const links = file.headers.get('link') ?? '';
    expect(links).toContain('<https://site.example/fr/ressources?q=a>; rel="describes"');
    expect(links).toContain(`<https://site.example/fr/ressources${ending}?q=a&page=3>; rel="next"`);
    expect(links).toContain(`<https://site.example/fr/ressources${ending}?q=a&page=1>; rel="prev"`);
  });
});
