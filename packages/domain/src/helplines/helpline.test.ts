import { describe, expect, it } from 'vitest';
import { CalendarDay, FactSources } from '../values/index.ts';
import { channelHref, HelplineChannel } from './channel.ts';
import { HelplineFacts, helplineName, plainHelplineName } from './helpline.ts';
import { HelplineSourceMissing, isCheckOld, mayPublishHelpline } from './publish-helpline.ts';

function exampleLine(values: string[], name: { text: string; language: string } | null = null): HelplineFacts {
  return HelplineFacts.parse({
    position: 1,
    name,
    channels: values.map((value) => ({ kind: 'phone', value, keyword: null })),
    isAlwaysOpen: null,
    languages: [],
    places: ['CA'],
    isForChildren: true,
  });
}

function sourcesOf(source: unknown): FactSources {
  return FactSources.parse({ channels: { source, checkedOn: null } });
}

describe('a help line is shown to somebody in need', () => {
  it('where an address says its numbers', () => {
    const sources = sourcesOf({ kind: 'address', url: 'https://example.org/lines' });
    expect(mayPublishHelpline(exampleLine(['+18005550100']), sources).ok).toBe(true);
  });

  it.each([
    ['nobody named a source', FactSources.parse({})],
    ['the source is common knowledge', sourcesOf({ kind: 'general_knowledge' })],
    ['the source is the former site', sourcesOf({ kind: 'present_site' })],
    ['nobody verified it', sourcesOf({ kind: 'unverified' })],
  ])('never where %s', (_why, sources) => {
    expect(mayPublishHelpline(exampleLine(['+18005550100']), sources)).toEqual({
      ok: false,
      failure: HelplineSourceMissing({ values: ['+18005550100'] }),
    });
  });

  it('without a source where it is 911 alone, but not where another number stands beside it', () => {
    expect(mayPublishHelpline(exampleLine(['911']), {}).ok).toBe(true);
    expect(mayPublishHelpline(exampleLine(['911', '988']), {})).toEqual({
      ok: false,
      failure: HelplineSourceMissing({ values: ['988'] }),
    });
  });
});

describe('a check of a help line', () => {
  const today = CalendarDay.parse('2026-06-30');

  it.each([
    ['2026-06-30', false],
    ['2026-04-01', false],
    ['2026-03-31', true],
    ['2025-06-30', true],
  ])('made on %s is old: %s', (checkedOn, isOld) => {
    expect(isCheckOld(CalendarDay.parse(checkedOn), today)).toBe(isOld);
  });

  it('that nobody made is old', () => {
    expect(isCheckOld(null, today)).toBe(true);
  });
});

describe('a tap on a channel', () => {
  const text = HelplineChannel.parse({ kind: 'sms', value: '686868', keyword: { en: 'HELLO & MORE', fr: null } });

  it.each([
    [HelplineChannel.parse({ kind: 'phone', value: '+18005550100', keyword: null }), 'tel:+18005550100'],
    [HelplineChannel.parse({ kind: 'phone', value: '911', keyword: null }), 'tel:911'],
    [
      HelplineChannel.parse({ kind: 'chat', value: 'https://example.org/chat', keyword: null }),
      'https://example.org/chat',
    ],
    [HelplineChannel.parse({ kind: 'sms', value: '988', keyword: null }), 'sms:988'],
  ])('of %o leads to %s', (channel, href) => {
    expect(channelHref(channel, 'en')).toBe(href);
    expect(channelHref(channel, 'fr')).toBe(href);
  });

  it('has the keyword ready in the language that has one, and never lends it to the other', () => {
    expect(channelHref(text, 'en')).toBe('sms:686868?body=HELLO%20%26%20MORE');
    expect(channelHref(text, 'fr')).toBe('sms:686868');
  });
});

it.each([
  { kind: 'phone', value: '1-800-555-0100', keyword: null },
  { kind: 'phone', value: '911', keyword: { en: 'X', fr: null } },
  { kind: 'chat', value: 'javascript:alert(1)', keyword: null },
  { kind: 'web', value: '911', keyword: null },
  { kind: 'fax', value: '911', keyword: null },
])('refuses the channel %o', (channel) => {
  expect(HelplineChannel.safeParse(channel).success).toBe(false);
});

it('keeps the language of a name that exists in one language only', () => {
  const text = { name: 'Ligne d’exemple', description: 'x', hours: null };
  expect(helplineName(exampleLine(['911'], { text: 'Example Line', language: 'en' }), text, 'fr')).toEqual({
    text: 'Example Line',
    language: 'en',
  });
  expect(helplineName(exampleLine(['911']), text, 'fr')).toEqual({ text: 'Ligne d’exemple', language: 'fr' });
});

it('has a plain name where its published one is in another language than the text', () => {
  const text = { name: 'Ligne d’exemple', description: 'Un exemple.', hours: null };
  const named = (name: string, language: string) => exampleLine(['911'], { text: name, language });
  expect(plainHelplineName(named('Example Line', 'en'), text, 'fr')).toBe('Ligne d’exemple');
  expect(plainHelplineName(named('Ligne d’exemple', 'en'), text, 'fr')).toBeNull();
  expect(plainHelplineName(named('Ligne', 'fr'), text, 'fr')).toBeNull();
  expect(plainHelplineName(exampleLine(['911']), text, 'fr')).toBeNull();
});
