import { citationOf } from '@coalition/domain/citations';
import type { ResourceView } from '@coalition/domain/resources';
import { PartialDate, Phrase } from '@coalition/domain/values';
import { describe, expect, it } from 'vitest';
import { exampleLink, exampleResource } from '../resources/resource.examples.ts';
import { citationStyles, readyCitation } from './ready-citation.ts';
import { plainText } from './styles/piece.ts';

const person = (name: string, role: 'author' | 'editor' = 'author') => ({ name, kind: 'person', role }) as const;
const title = (text: string, language = 'en') => Phrase.parse({ text, language });
const base = {
  id: 'res_01900000-0000-7000-8000-000000000001',
  title: title('Letters from Home'),
  addressKind: 'item',
  contributors: [person('Ada B. Writer'), person('Marie-Ève Gagnon')],
} satisfies Partial<ResourceView>;
const cite = (changes: Partial<ResourceView>) =>
  citationOf(exampleResource({ ...base, ...changes }), {
    pageOf: (slug) => `https://site.example/en/resources/${slug}`,
    kindName: 'Guide',
    changedAt: null,
  });
const all = (changes: Partial<ResourceView>, language: 'en' | 'fr') =>
  citationStyles.map((style) => plainText(readyCitation(cite(changes), style, language)));

const article: Partial<ResourceView> = {
  kind: 'journal_article',
  container: title('Journal of Visits'),
  volume: '12',
  issue: '3',
  pages: '101-115',
  doi: '10.1000/182',
  issuedOn: PartialDate.parse('2021-05-03'),
};
const chapter: Partial<ResourceView> = {
  kind: 'book_chapter',
  container: title('Prisons and Families'),
  pages: '7–9',
  contributors: [person('Ada Writer'), person('Rachel Condry', 'editor'), person('Peter Smith', 'editor')],
  issuedOn: PartialDate.parse('2018'),
};
const news: Partial<ResourceView> = {
  kind: 'news',
  container: title('Le Devoir', 'fr'),
  contributors: [person('Ada Writer')],
  publishers: [],
  issuedOn: PartialDate.parse('2021-09-01'),
};
const guide: Partial<ResourceView> = { kind: 'guide', contributors: [], issuedOn: null };

describe('a citation ready to copy', () => {
  it('of a journal article', () => {
    expect(all(article, 'en')).toEqual([
      'Writer, A. B., & Gagnon, M.-È. (2021). Letters from Home. Journal of Visits, 12(3), 101–115. https://doi.org/10.1000/182',
      'Writer, Ada B., and Marie-Ève Gagnon. 2021. “Letters from Home.” Journal of Visits 12 (3): 101–115. https://doi.org/10.1000/182.',
      'Writer, Ada B., and Marie-Ève Gagnon. “Letters from Home.” Journal of Visits, vol.\u00a012, no.\u00a03, 3 May 2021, pp.\u00a0101–115, https://doi.org/10.1000/182.',
    ]);
    expect(all(article, 'fr')).toEqual([
      'Writer, A. B. et Gagnon, M.-È. (2021). Letters from Home. Journal of Visits, 12(3), 101-115. https://doi.org/10.1000/182',
      'Writer, Ada B. et Marie-Ève Gagnon. 2021. «\u00a0Letters from Home\u00a0». Journal of Visits 12 (3)\u00a0: 101-115. https://doi.org/10.1000/182.',
      'Writer, Ada B. et Marie-Ève Gagnon. «\u00a0Letters from Home\u00a0». Journal of Visits, vol.\u00a012, no\u00a03, 3 mai 2021, p.\u00a0101-115, https://doi.org/10.1000/182.',
    ]);
  });

  it('of a chapter, with the editors of its book', () => {
    expect(all(chapter, 'en')).toEqual([
      'Writer, A. (2018). Letters from Home. In R. Condry & P. Smith (Eds.), Prisons and Families (pp.\u00a07–9). Example Press. https://www.example.org/report',
      'Writer, Ada. 2018. “Letters from Home.” In Prisons and Families, edited by Rachel Condry and Peter Smith, 7–9. Example Press. https://www.example.org/report.',
      'Writer, Ada. “Letters from Home.” Prisons and Families, edited by Rachel Condry and Peter Smith, Example Press, 2018, pp.\u00a07–9, https://www.example.org/report.',
    ]);
    expect(all(chapter, 'fr')[0]).toBe(
      'Writer, A. (2018). Letters from Home. Dans R. Condry et P. Smith (dir.), Prisons and Families (p.\u00a07-9). Example Press. https://www.example.org/report',
    );
  });

  it('of news, with its day', () => {
    expect(all(news, 'en')).toEqual([
      'Writer, A. (2021, September 1). Letters from Home. Le Devoir. https://www.example.org/report',
      'Writer, Ada. 2021. “Letters from Home.” Le Devoir. September 1, 2021. https://www.example.org/report.',
      'Writer, Ada. “Letters from Home.” Le Devoir, 1 Sept. 2021, https://www.example.org/report.',
    ]);
    expect(all(news, 'fr')[0]).toContain('(2021, 1er septembre)');
  });

  it('of what has neither author nor date', () => {
    expect(all(guide, 'en')).toEqual([
      'Letters from Home [Guide]. (n.d.). Example Press. https://www.example.org/report',
      'Example Press. n.d. Letters from Home. https://www.example.org/report.',
      'Letters from Home. Example Press, https://www.example.org/report.',
    ]);
    expect(all(guide, 'fr')[0]).toContain('(s.\u00a0d.)');
  });

  it('does not name an organisation twice that wrote and published', () => {
    const contributors = [{ name: 'Example Press', kind: 'organisation', role: 'author' } as const];
    for (const text of all({ contributors }, 'en')) expect(text.match(/Example Press/g)).toHaveLength(1);
  });

  it('does not name an organisation twice that is the item itself', () => {
    const itself = { kind: 'organisation' as const, title: title('Example Press'), contributors: [] };
    for (const text of all(itself, 'en')) expect(text.match(/Example Press/g)).toHaveLength(1);
  });

  it('says that there are more authors', () => {
    for (const text of all({ contributorsIncomplete: true }, 'en')) expect(text).toContain('et al.');
  });

  it('sets no full stop after a question', () => {
    for (const text of all({ ...article, title: title('Who writes?') }, 'en')) expect(text).not.toMatch(/\?”?\./);
  });

  it('marks a title that is in another language', () => {
    const [first] = readyCitation(cite({ ...guide, title: title('Lettres', 'fr') }), 'apa', 'en');
    expect(first).toEqual({ text: 'Lettres', isItalic: true, language: 'fr' });
    expect(readyCitation(cite(guide), 'apa', 'en')[0]).toEqual({ text: 'Letters from Home', isItalic: true });
  });

  it('has no two blanks or stops in a row, whatever is known', () => {
    const kinds = ['report', 'website', 'video', 'book', 'dataset', 'organisation', 'article'] as const;
    for (const kind of kinds) {
      for (const publishers of [[], [{ ...exampleLink('Press Inc.'), role: 'publisher' as const }]]) {
        for (const text of [...all({ kind, publishers }, 'en'), ...all({ kind, publishers }, 'fr')]) {
          expect(text).not.toMatch(/ {2}|\.\.|, ,|,\.| \.(?!\.)/);
        }
      }
    }
  });
});
