import { describe, expect, it } from 'vitest';
import { movedFrom } from './moved-from.ts';

describe('where an address leads that is no page’s own', () => {
  it.each([
    ['/en/about/', '/en/about'],
    ['/en/about/?x=1', '/en/about?x=1'],
    ['/FR', '/fr'],
    ['/En/Resources?q=A', '/en/resources?q=A'],
    ['/FR/A-Propos/', '/fr/a-propos'],
    ['/fr/Ressources/Une-Chose', '/fr/ressources/une-chose'],
    ['/en/about', null],
    ['/', null],
    ['/Nothing', null],
    ['/Nothing/', '/Nothing'],
    ['/en/Ressources', null],
  ])('%s: %s', (url, leadsTo) => {
    expect(movedFrom(url, undefined)).toBe(leadsTo);
  });

  it('is where the site before this one is said to lead', () => {
    expect(movedFrom('/our-work', '/en/resources')).toBe('/en/resources');
  });
});
