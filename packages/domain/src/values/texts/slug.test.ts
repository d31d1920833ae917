import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { proposeSlug, Slug } from './slug.ts';

describe('a proposed slug', () => {
  it.each([
    ['Breaking the Silence', 'breaking-the-silence'],
    ['L’été à Québec : où aller ?', 'l-ete-a-quebec-ou-aller'],
    ['Cœur et sœur', 'coeur-et-soeur'],
    ['Community Resources & Service Providers', 'community-resources-service-providers'],
  ])('reads like its title: %s', (title, slug) => {
    expect(proposeSlug(title)).toBe(slug);
  });

  it('is not made up where the title has no Latin letter', () => {
    expect(proposeSlug('ᐃᓄᒃᑎᑐᑦ')).toBeNull();
    expect(proposeSlug('?!')).toBeNull();
  });

  it('is always a slug, of at most 80 characters, and proposes itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (title) => {
        const slug = proposeSlug(title);
        if (slug === null) return;
        expect(Slug.parse(slug)).toBe(slug);
        expect(slug.length).toBeLessThanOrEqual(80);
        expect(proposeSlug(slug)).toBe(slug);
      }),
    );
  });
});

it.each(['', '-a', 'a-', 'a--b', 'A', 'é', 'a/b', 'a.b', '..', 'a b', 'a\n', 'a'.repeat(121)])(
  'refuses %j as a slug',
  (text) => {
    expect(Slug.safeParse(text).success).toBe(false);
  },
);
