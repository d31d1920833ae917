import { describe, expect, it } from 'vitest';
import { languageState } from '#lib/revisions/language-state.ts';

describe('the state of a language', () => {
  it.each([
    ['draft', { isBehind: false, isPublic: false }, 'draft'],
    ['draft', { isBehind: false, isPublic: true }, 'changed'],
    ['published', { isBehind: false, isPublic: true }, 'published'],
    ['draft', { isBehind: true, isPublic: true }, 'behind'],
    ['absent', { isBehind: false, isPublic: false }, 'absent'],
  ] as const)('of a text that is %s, %o, is said to be %s', (state, seen, said) => {
    expect(languageState(state, seen)).toBe(said);
  });
});
