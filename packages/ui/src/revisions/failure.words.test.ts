import { describe, expect, it } from 'vitest';
import { failureInWords, failureWords } from './failure.words.ts';

const doors = import.meta.glob<Record<string, unknown>>('../../../domain/src/*/index.ts', { eager: true });
const codes = Object.values(doors)
  .flatMap((door) => Object.values(door))
  .flatMap((value) =>
    typeof value === 'function' && 'code' in value && 'schema' in value && typeof value.code === 'string'
      ? [value.code]
      : [],
  );

describe('failureWords', () => {
  it('reads the domain’s doors', () => {
    expect(codes).toContain('revision_stale');
  });
  it('has a sentence for every failure of the domain, and for nothing else', () => {
    expect(Object.keys(failureWords.en).sort()).toEqual([...new Set(codes)].sort());
  });
  it.each(['en', 'fr'] as const)('still says something in %s of a failure it does not know', (language) => {
    expect(failureInWords('never_heard_of', language)).not.toBe('');
  });
});
