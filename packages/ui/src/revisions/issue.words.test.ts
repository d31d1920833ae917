import { describe, expect, it } from 'vitest';
import { issueInWords, issueWords } from './issue.words.ts';

const sources = import.meta.glob<string>(['../../../domain/src/**/*.ts', '!**/*.test.ts'], {
  eager: true,
  query: '?raw',
  import: 'default',
});
const codes = new Set(
  Object.values(sources).flatMap((source) => [...source.matchAll(/error: '([a-z_]+)'/g)].map(([, code]) => code ?? '')),
);

describe('issueWords', () => {
  it('reads the codes of the domain’s schemas', () => {
    expect(codes).toContain('not_a_slug');
  });
  it.each([...codes])('has a sentence for %s', (code) => {
    expect(Object.keys(issueWords.en)).toContain(code);
  });
  it('still helps with a code that nobody has named', () => {
    expect(issueInWords('never_heard_of', 'fr')).toBe(issueWords.fr.custom);
  });
});
