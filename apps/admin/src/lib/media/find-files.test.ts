import { nothingSaid } from '@coalition/domain/media';
import { Digest } from '@coalition/domain/values';
import { describe, expect, it } from 'vitest';
import { matchesFile, useInWords } from '#lib/media/find-files.ts';

const use = { noun: 'statements', recordId: 'stm_1', titles: { en: 'Every child may visit', fr: null } };
const file = {
  fileName: 'Mémoire 2025.pdf',
  about: { ...nothingSaid, name: { en: 'Brief', fr: null } },
  sha256: Digest.parse('ab'.repeat(32)),
  uses: [use],
};

describe('a list of files', () => {
  it.each(['', 'memoire', 'BRIEF 2025', 'abab', 'child  visit'])('finds a file by %j', (words) => {
    expect(matchesFile(file, { words, uses: 'all' })).toBe(true);
  });

  it('finds nothing by a word that stands nowhere', () => {
    expect(matchesFile(file, { words: 'brief 2024', uses: 'all' })).toBe(false);
  });

  it('is narrowed to what something refers to, or nothing', () => {
    expect(matchesFile(file, { words: '', uses: 'unused' })).toBe(false);
    expect(matchesFile({ ...file, uses: [] }, { words: '', uses: 'unused' })).toBe(true);
    expect(matchesFile({ ...file, uses: [] }, { words: '', uses: 'used' })).toBe(false);
  });

  it('calls what uses a file by its title, or by its noun', () => {
    expect(useInWords(use, 'fr')).toEqual({ href: '/records/statements/stm_1', name: 'Every child may visit' });
    const logo = { noun: 'coalition', recordId: 'coa_1', titles: { en: null, fr: null } };
    expect(useInWords(logo, 'en').name).not.toBe('coalition');
  });
});
