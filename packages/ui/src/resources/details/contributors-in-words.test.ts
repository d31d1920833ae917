import { describe, expect, it } from 'vitest';
import { contributorsInWords } from './contributors-in-words.ts';

const author = (name: string, kind: 'person' | 'organisation' = 'person') => ({ name, kind, role: 'author' as const });

describe('who made an item, in words', () => {
  it('names people as they are spoken of, however the record keeps their names apart', () => {
    const contributors = [
      author('Ada Writer'),
      author('de la Cruz, Ana María'),
      author('Statistics & Co., Ltd.', 'organisation'),
    ];
    const view = { contributors, contributorsIncomplete: false };
    expect(contributorsInWords(view, 'en')).toBe('Ada Writer, Ana María de la Cruz and Statistics & Co., Ltd.');
    expect(contributorsInWords(view, 'fr')).toBe('Ada Writer, Ana María de la Cruz et Statistics & Co., Ltd.');
    expect(contributorsInWords({ ...view, contributorsIncomplete: true }, 'fr')).toMatch(
      /^Ada Writer, Ana María de la Cruz, /,
    );
    expect(contributorsInWords(view, 'en', 'editor')).toBe('');
  });
});
