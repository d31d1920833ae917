import { describe, expect, it } from 'vitest';
import { awayFormHeaders, awayHeaders, awayPage } from './away-page.ts';

describe('the page that stands in while the data cannot be reached', () => {
  it.each([
    ['en', 'Please try again in a moment', 'Veuillez réessayer dans un instant'],
    ['fr', 'Veuillez réessayer dans un instant', 'Please try again in a moment'],
  ] as const)('speaks %s first, and the other language after it', (language, first, second) => {
    const html = awayPage(language);
    expect(html).toContain(`<h1>${first}</h1>`);
    expect(html.indexOf(second)).toBeGreaterThan(html.indexOf('<hr>'));
    expect(html).toContain('href="tel:911"');
    expect(html).not.toContain('<form');
  });

  it('keeps every field of a form, as it was typed, to be sent again to the same address', () => {
    const typed = 'Zoé "<script>alert(1)</script>" & l’été\r\nau lac';
    const html = awayPage(
      'fr',
      new URLSearchParams([
        ['name', typed],
        ['wish', 'a'],
        ['wish', 'b'],
      ]),
    );
    expect(html).not.toContain('<script');
    expect(html).toContain('<form method="post">');
    const values = Array.from(html.matchAll(/name="wish" value="([^"]*)"/g), ([, value]) => value);
    expect(values).toEqual(['a', 'b']);
    const [, kept = ''] = /name="name" value="([^"]*)"/.exec(html) ?? [];
    expect(kept.replace(/&#(\d+);/g, (_all, code: string) => String.fromCharCode(Number(code)))).toBe(typed);
  });

  it('may send a form to this site alone, and none where there is none', () => {
    expect(awayFormHeaders['content-security-policy']).toContain("form-action 'self'");
    expect(awayHeaders['content-security-policy']).toContain("form-action 'none'");
  });
});
