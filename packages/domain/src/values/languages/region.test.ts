import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languages } from './language.ts';
import { isCanadian, Province, provinceName, Region, regionName } from './region.ts';

describe('a region', () => {
  it.each(['CA', 'US', 'GB', 'CA-QC', 'CA-NU', '150', '001'])('may be %s', (code) => {
    expect(Region.parse(code)).toBe(code);
  });

  it.each(['', 'ca', 'CAN', 'QC', 'CA-XX', 'US-NY', 'ZZ', 'EU', 'UN', '15', '999', 'Canada', 'XX'])(
    'is not %j',
    (code) => {
      expect(Region.safeParse(code).success).toBe(false);
    },
  );

  it('has a name of its own in both languages', () => {
    const code = fc.oneof(
      fc.constantFrom(...Province.options),
      fc.string({
        minLength: 2,
        maxLength: 3,
        unit: fc.constantFrom('A', 'B', 'C', 'D', 'E', 'G', 'R', 'S', 'U', '0', '1', '5', '9'),
      }),
    );
    fc.assert(
      fc.property(code, (text) => {
        if (!Region.safeParse(text).success) return;
        for (const language of languages) expect(regionName(text, language)).not.toBe(text);
      }),
    );
  });

  it.each([
    ['CA', 'Canada', 'Canada'],
    ['US', 'United States', 'États-Unis'],
    ['CA-QC', 'Quebec', 'Québec'],
    ['CA-BC', 'British Columbia', 'Colombie-Britannique'],
    ['150', 'Europe', 'Europe'],
    ['001', 'World', 'Monde'],
  ])('%s is called %s and %s', (code, en, fr) => {
    expect(regionName(code, 'en').toLowerCase()).toBe(en.toLowerCase());
    expect(regionName(code, 'fr').toLowerCase()).toBe(fr.toLowerCase());
  });

  it('lies in Canada or not', () => {
    expect(['CA', 'CA-ON', 'US', '001'].map(isCanadian)).toEqual([true, true, false, false]);
  });
});

it('names all thirteen provinces and territories differently, in both languages', () => {
  for (const language of languages) {
    expect(new Set(Province.options.map((province) => provinceName(province, language))).size).toBe(13);
  }
});
