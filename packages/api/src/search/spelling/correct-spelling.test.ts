import { Language } from '@coalition/domain/values';
import { beforeAll, describe, expect, it } from 'vitest';
import { describeOnBothEngines, type TestDatabase } from '../../database/test-databases.ts';
import { randomIndex, seededRandom, type Random } from '../../database/trials/seeded-random.ts';
import { correctSpelling } from './correct-spelling.ts';

/** What fingers do to a word, at any letter but the first. */
const slips: Readonly<Record<string, (word: string, at: number) => string>> = {
  'left out': (word, at) => word.slice(0, at) + word.slice(at + 1),
  'typed twice': (word, at) => word.slice(0, at) + word.charAt(at) + word.slice(at),
  'swapped with the next': (word, at) =>
    word.slice(0, at - 1) + word.charAt(at) + word.charAt(at - 1) + word.slice(at + 1),
  'taken for its neighbour': (word, at) =>
    word.slice(0, at) + (word.charAt(at) === 'e' ? 'r' : 'e') + word.slice(at + 1),
};

/** As the search knows a word: without accents. */
function plain(word: string | null | undefined): string | undefined {
  return word?.normalize('NFD').replace(/\p{Mark}/gu, '');
}

function placeIn(word: string, random: Random): number {
  return 1 + randomIndex(random, word.length - 1);
}

describeOnBothEngines('a word of the library with one letter', (open) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await open('library');
  });

  const knownWords = async (language: Language) => {
    const rows = await database.db
      .selectFrom('search_words')
      .select('word')
      .where('language', '=', language)
      .orderBy('word')
      .execute();
    return rows.map(({ word }) => word).filter((word) => /^[a-z]{7,}$/.test(word));
  };

  describe.each(Object.entries(slips))('%s', (_name, slip) => {
    it.each(Language.options)('is nearly always known again (%s)', async (language) => {
      const random = seededRandom(3);
      const words = (await knownWords(language)).filter((_word, index) => index % 9 === 0);
      const meant = await Promise.all(
        words.map((word) => correctSpelling(database.db, language, slip(word, placeIn(word, random)))),
      );
      // Another form of the same word is as good; a slip that makes another known word nobody can see.
      const known = words.filter((word, index) =>
        [word.slice(0, 4), undefined].includes(plain(meant[index])?.slice(0, 4)),
      );
      expect(words.length).toBeGreaterThan(50);
      expect(known.length / words.length).toBeGreaterThan(0.9);
    });
  });

  it.each([
    ['en', 'prisn', 'prison'],
    ['fr', 'prisn', 'prison'],
  ] as const)('is the word that most items hold, among words equally near (%s: %s)', async (language, typed, meant) => {
    expect(await correctSpelling(database.db, language, typed)).toBe(meant);
  });

  it('is left as it was typed where only its accents differ from what is known', async () => {
    expect(await correctSpelling(database.db, 'fr', 'détention école')).toBeNull();
    expect(await correctSpelling(database.db, 'fr', 'détention prisn')).toBe('détention prison');
  });

  it('comes back with the accents that the coalition writes it with', async () => {
    expect(await correctSpelling(database.db, 'fr', 'incarcerassion')).toBe('incarcération');
    expect(await correctSpelling(database.db, 'en', 'incarceratoin')).toBe('incarceration');
  });
});
