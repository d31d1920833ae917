import { describe, expect, it } from 'vitest';
import { PageFacts, PageKey, PageText, Quotation } from './page.ts';

const quotation = {
  text: { text: 'Article 5', language: 'en' },
  source: { work: 'Convention on the Rights of the Child' },
  attribution: null,
};

describe('a quotation', () => {
  it('has a source: an item of the library, or a work by its title', () => {
    expect(Quotation.safeParse(quotation).success).toBe(true);
    expect(
      Quotation.safeParse({ ...quotation, source: { resource: 'res_01900000-0000-7000-8000-000000000001' } }).success,
    ).toBe(true);
  });

  it.each([
    ['no source', { source: null }],
    ['an empty source', { source: {} }],
    ['two sources', { source: { work: 'A', resource: 'res_01900000-0000-7000-8000-000000000001' } }],
    ['no language', { text: { text: 'Article 5' } }],
  ])('is refused with %s', (_name, changes) => {
    expect(Quotation.safeParse({ ...quotation, ...changes }).success).toBe(false);
  });
});

it('is one of the pages the apps know', () => {
  for (const key of PageKey.options)
    expect(PageFacts.safeParse({ key, resources: [], quotations: [] }).success).toBe(true);
  expect(PageFacts.safeParse({ key: 'blog', resources: [], quotations: [] }).success).toBe(false);
});

it('has a heading and a description in every language it is written in', () => {
  expect(PageText.safeParse({ title: 'About', description: 'What we do.', lead: null, body: null }).success).toBe(true);
  expect(PageText.safeParse({ title: 'About', description: '', lead: null, body: null }).success).toBe(false);
});
