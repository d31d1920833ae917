import { Slug } from '@coalition/domain/values';
import { describe, expect, it } from 'vitest';
import { publicPath } from './public-path.ts';

const published = {
  slugs: { en: Slug.parse('visits'), fr: Slug.parse('visites') },
  facts: { key: 'family' },
  texts: { en: {}, fr: {} },
};

describe('the address of a record on the site', () => {
  it('is in the words and by the slug of its language', () => {
    expect(publicPath('resources', published, 'en')).toBe('/en/resources/visits');
    expect(publicPath('topics', published, 'fr')).toBe('/fr/sujets/visites');
    expect(publicPath('sections', published, 'fr')).toBe('/fr/ressources?section=visites');
    expect(publicPath('pages', published, 'fr')).toBe('/fr/a-propos');
  });

  it('is none where visitors see nothing, or no page of its own', () => {
    expect(publicPath('resources', null, 'en')).toBeNull();
    expect(publicPath('resources', { ...published, texts: { en: {}, fr: null } }, 'fr')).toBeNull();
    expect(publicPath('organisations', published, 'en')).toBeNull();
  });
});
