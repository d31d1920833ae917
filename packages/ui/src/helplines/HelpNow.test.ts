import { HelplineFacts } from '@coalition/domain/helplines';
import { CalendarDay, Phrase } from '@coalition/domain/values';
import { describe, expect, it } from 'vitest';
import { renderHtml, textOf } from '../rendering/render-html.ts';
import type { HelplineView } from './helpline-view.ts';
import { phoneNumberInWords } from './helpline.words.ts';
import HelpNow from './HelpNow.svelte';

const { channels, languages } = HelplineFacts.pick({ channels: true, languages: true }).parse({
  channels: [
    { kind: 'phone', value: '+18005550100', keyword: null },
    { kind: 'sms', value: '555555', keyword: { en: 'HELLO', fr: null } },
  ],
  languages: ['en', 'fr'],
});
const line: HelplineView = {
  id: 'hel_1',
  name: Phrase.parse({ text: 'Example Line', language: 'en' }),
  plainName: null,
  description: 'Somebody listens.',
  hours: null,
  textLanguage: 'en',
  channels,
  languages,
  isAlwaysOpen: true,
  isForChildren: true,
  checkedOn: null,
};

describe('HelpNow', () => {
  it('calls and texts with a tap, without any script', () => {
    const html = renderHtml(HelpNow, { helplines: [line], language: 'en' });
    expect(html).toContain('href="tel:+18005550100">Call 1-800-555-0100</a>');
    expect(html).toContain('href="sms:555555?body=HELLO">Text HELLO to 555555</a>');
  });
  it('sends no keyword that nobody has confirmed in the reader’s language', () => {
    const html = renderHtml(HelpNow, { helplines: [line], language: 'fr' });
    expect(html).toContain('href="sms:555555">Texter au 555555</a>');
  });
  it('marks the published name and the words of the other language', () => {
    const html = renderHtml(HelpNow, { helplines: [line], language: 'fr' });
    expect(html).toContain('<h2 lang="en">Example Line</h2>');
    expect(html).toContain('<p lang="en">Somebody listens.</p>');
  });
  it('says what a line is for where its name is in the other language', () => {
    const html = renderHtml(HelpNow, { helplines: [{ ...line, plainName: 'Une ligne d’exemple' }], language: 'fr' });
    expect(html).toContain('<b>Une ligne d’exemple</b>');
  });
  it('bears a postmark only when somebody has checked', () => {
    const checked = { ...line, checkedOn: CalendarDay.parse('2026-01-12') };
    expect(renderHtml(HelpNow, { helplines: [line], language: 'en' })).not.toContain('postmark');
    expect(textOf(renderHtml(HelpNow, { helplines: [checked], language: 'en' }))).toContain('Checked 12 Jan 2026');
  });
  it.each([
    ['en', 'No help line has been published here yet.'],
    ['fr', 'Aucune ligne d’aide n’est encore publiée ici.'],
  ] as const)('says in %s when there is none', (language, words) => {
    expect(textOf(renderHtml(HelpNow, { helplines: [], language }))).toBe(words);
  });
});

describe('phoneNumberInWords', () => {
  it.each([
    ['911', 'en', '911'],
    ['988', 'fr', '988'],
    ['+18005550100', 'en', '1-800-555-0100'],
    ['+18005550100', 'fr', '1\u00a0800\u00a0555-0100'],
    ['+33123456789', 'en', '+33123456789'],
  ] as const)('writes %s in %s as %s', (number, language, words) => {
    expect(phoneNumberInWords(number, language)).toBe(words);
  });
});
