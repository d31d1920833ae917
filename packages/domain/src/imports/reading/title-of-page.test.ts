import { describe, expect, it } from 'vitest';
import { Line } from '../../values/index.ts';
import { titleOfPage } from './title-of-page.ts';

describe('what a page calls itself', () => {
  it.each([
    ['  L’été\n  des « visites » | Example ', 'L’été des « visites » | Example'],
    ['Home care for families', 'Home care for families'],
    ['42 ways', '42 ways'],
    ['', null],
    [' – ', null],
    ['404', null],
    ['https://example.org/page', null],
    ['Untitled Document', null],
    ['Accueil', null],
  ])('%j may be the title %j', (said, title) => {
    expect(titleOfPage(said)).toBe(title);
  });

  it('is never longer than a title may be', () => {
    expect(Line.safeParse(titleOfPage('🎈a '.repeat(300))).success).toBe(true);
  });
});
