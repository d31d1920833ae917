import { Phrase } from '@coalition/domain/values';
import { expect, it } from 'vitest';
import { renderHtml, textOf } from '../rendering/render-html.ts';
import AttachedPassage from './AttachedPassage.svelte';

const passage = Phrase.parse({ text: '… la <b>quincaillerie</b> de la ville …', language: 'fr' });
const draw = (language: 'en' | 'fr') =>
  renderHtml(AttachedPassage, {
    match: { name: 'Les chiffres', page: 1_200, passage, words: ['quincaillerie'] },
    href: '/media/x/les-chiffres.pdf',
    language,
  });

it('says in which file and on which page words stand, and marks them', () => {
  expect(textOf(draw('en'))).toMatch(/In the attached file “\s?Les chiffres\s?”, page 1,200: …/);
  expect(textOf(draw('fr'))).toMatch(/Dans le fichier joint «\s+Les chiffres\s+», page 1\s200\s: …/);
  expect(draw('en')).toContain('<mark>quincaillerie</mark>');
  expect(draw('en')).toContain('<a href="/media/x/les-chiffres.pdf" type="application/pdf">Les chiffres</a>');
});

it('says what language a passage is in where the page has another, and lets no markup through', () => {
  expect(draw('en')).toContain('<span lang="fr">');
  expect(draw('fr')).not.toContain('lang=');
  expect(draw('fr')).toContain('&lt;');
});
