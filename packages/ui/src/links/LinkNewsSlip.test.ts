import { CalendarDay, WebAddress } from '@coalition/domain/values';
import { describe, expect, it } from 'vitest';
import { renderHtml } from '../rendering/render-html.ts';
import LinkNewsSlip from './LinkNewsSlip.svelte';

const address = WebAddress.parse('https://example.org/report');
const copy = {
  address: WebAddress.parse('https://web.archive.example/web/2024/https://example.org/report'),
  capturedOn: CalendarDay.parse('2024-06-03'),
};
const since = CalendarDay.parse('2026-02-27');

describe('an item whose link is gone', () => {
  it('offers the archived copy with its day, and still names the original', () => {
    const html = renderHtml(LinkNewsSlip, { address, news: { notice: 'gone', since, copy }, language: 'en' });
    expect(html).toContain(`href="${copy.address}"`);
    expect(html).toContain('Open the archived copy of June 3, 2024');
    expect(html).toContain('data-versiondate="2024-06-03"');
    expect(html).toContain(`href="${address}"`);
  });

  it('says that there is no copy, where none is known', () => {
    const html = renderHtml(LinkNewsSlip, { address, news: { notice: 'silent', since, copy: null }, language: 'fr' });
    expect(html).toContain('Le site ne nous répond plus depuis le 27 février 2026.');
    expect(html).toContain('Nous ne connaissons aucune copie archivée.');
    expect(html).not.toContain('data-version');
  });
});
