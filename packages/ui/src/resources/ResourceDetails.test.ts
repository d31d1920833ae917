import { CalendarDay, DateInterval, PartialDate } from '@coalition/domain/values';
import { describe, expect, it } from 'vitest';
import { renderHtml, textOf } from '../rendering/render-html.ts';
import { exampleLink, exampleResource } from './resource.examples.ts';
import ResourceDetails from './ResourceDetails.svelte';

const links = {
  resource: () => '/en/resources/other',
  section: () => '/en/resources?section=research',
  topic: () => '/en/topics/rights',
};
const draw = (changes: Parameters<typeof exampleResource>[0], language: 'en' | 'fr' = 'en'): string =>
  renderHtml(ResourceDetails, { resource: exampleResource(changes), links, language });

describe('ResourceDetails', () => {
  it('says that its link leaves this site, where it leads and in which language', () => {
    const html = draw({}, 'fr');
    expect(html).toContain('href="https://www.example.org/report" rel="noreferrer" hreflang="en"');
    expect(textOf(html)).toContain('Aller à example.org Ce lien quitte notre site. Ce qui s’y trouve est en anglais.');
    expect(textOf(html)).toContain('Le lien mène à la page de l’éditeur');
  });
  it.each([
    ['en', 'We do not have the address of this item yet.'],
    ['fr', 'Nous n’avons pas encore l’adresse de ce document.'],
  ] as const)('says in %s that an address is not known, and links nowhere', (language, words) => {
    const html = draw({ address: null, addressKind: null }, language);
    expect(textOf(html)).toContain(words);
    expect(html).not.toContain('noreferrer');
  });
  it('bears a postmark only when somebody has checked the address', () => {
    expect(draw({})).not.toContain('postmark');
    expect(draw({ addressCheckedOn: CalendarDay.parse('2026-01-12') })).toContain('<time datetime="2026-01-12">');
  });
  it('gives each known fact its line', () => {
    const eventOn = PartialDate.parse('2021-04');
    const referencePeriod = DateInterval.parse('2019/2020');
    const text = textOf(
      draw({ eventOn, referencePeriod, isFreeToRead: true, isbn: '9780000000002', doi: '10.1000/182' }),
    );
    for (const fact of [
      'By A. Writer',
      'Published May 2021',
      'Event April 2021',
      '2019 to 2020',
      'Free to read',
      'ISBN 9780000000002',
      'DOI 10.1000/182',
    ]) {
      expect(text).toContain(fact);
    }
  });
  it('leaves out every fact that is not known', () => {
    const text = textOf(draw({}));
    for (const name of ['DOI', 'ISBN', 'Event', 'Price', 'Also at', 'Topics', 'Related items', 'What is in it']) {
      expect(text).not.toContain(name);
    }
  });
  it('marks words that stand in the other language, and says so', () => {
    const html = draw({ contents: ['A part'] }, 'fr');
    expect(textOf(html)).toContain('Ce texte n’existe qu’en anglais pour le moment.');
    expect(html).toContain('<ul lang="en">');
  });
  it('leads to topics and related items by name', () => {
    const html = draw({
      topics: [exampleLink('Droits', 'fr')],
      related: [{ ...exampleLink('Other'), relation: 'corrects' }],
    });
    expect(html).toContain('<a href="/en/topics/rights" lang="fr">Droits</a>');
    expect(textOf(html)).toContain('Corrects Other');
  });
});
