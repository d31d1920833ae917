import { Language } from '@coalition/domain/values';
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { describeOnBothEngines, type TestDatabase } from '../database/test-databases.ts';
import { everyItem, publicCaller, refusalOf } from '../server/office.examples.ts';

const attacks = [
  "' OR 1=1--",
  '";SELECT pg_sleep(5)--',
  'id) ASC, (SELECT password_hash FROM staff)',
  "prison'); drop table records; --",
  '$1 $2 ${words} %s',
  "\\'; delete from staff; --",
  "{'a': {'$ne': null}}",
  "published->>'slugs' = 'x'",
];

const signs = [
  '!',
  '|',
  '&',
  '-',
  ':*',
  '%',
  '_',
  '"',
  "'",
  '\\',
  '<->',
  '()',
  '((((',
  '*',
  '""',
  '- -',
  '!!!',
  '-"',
  'or',
  'or or',
  '@@',
  '::',
  ';',
  '\t\n',
  '​',
  '%_"\'\\',
  '<script>alert(1)</script>',
];

describeOnBothEngines('words that nobody means', (open) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await open('library');
  });

  const search = async (words: string, language: Language = 'fr') => {
    const { resources, search: elsewhere } = publicCaller(database.db);
    const found = await resources.list({ ...everyItem, language, words, order: 'relevance' });
    await elsewhere.elsewhere({ language, words });
    return found;
  };

  it.each(attacks)('%s is searched as it stands', async (words) => {
    expect((await search(words))?.total).toBeLessThan(27);
    const rows = await sql<{ count: number }>`select count(*) as count from records`.execute(database.db);
    expect(rows.rows[0]?.count).toBeGreaterThan(100);
  });

  it.each(signs)('%j alone finds nothing or everything, and breaks nothing', async (words) => {
    for (const language of Language.options) expect([0, 27]).toContain((await search(words, language))?.total);
  });

  it.each(signs)('%j beside a word leaves the word', async (sign) => {
    expect((await search(`prison ${sign}`, 'en'))?.total).toBeGreaterThan(0);
  });

  it('signs of which no word can be made find nothing, and say no more', async () => {
    for (const words of ['%', '((((', '<->', 'R&D'])
      expect(await search(words)).toMatchObject({ total: 0, holdsSomeWords: false });
  });

  it('a line of dashes breaks nothing, and hides no word', async () => {
    for (const dashes of ['-'.repeat(80), '- '.repeat(90), "-'".repeat(90), '-('.repeat(90)]) {
      expect(await search(dashes)).not.toBeNull();
      expect((await search(`prison ${dashes}`))?.total).toBe((await search('prison'))?.total);
    }
    expect((await search('prison -visites'))?.total).toBeLessThan((await search('prison'))?.total ?? 0);
  });

  it('empty or blank words ask for everything', async () => {
    for (const words of ['', '   ', '\u00a0', '\u0000', '’']) expect((await search(words))?.total).toBe(27);
  });

  it('words too common to search for break nothing', async () => {
    for (const [words, language] of [
      ['the and of', 'en'],
      ['le la les de', 'fr'],
      ['à', 'fr'],
    ] as const)
      expect(await search(words, language)).not.toBeNull();
  });

  it('words too common to search for hide nothing beside another', async () => {
    const total = async (words: string) => (await search(words))?.total;
    expect(await total('les visites')).toBe(await total('visites'));
    expect(await total('où les visites à la prison')).toBe(await total('visites prison'));
  });

  it('characters that no text holds are passed over', async () => {
    for (const words of ['pri\u0000son', '\ud800prison', 'prison\udfff', '\u202eprison', 'prison\u0007'])
      expect(await search(words, 'en')).not.toBeNull();
    expect((await search('prison\u0000', 'en'))?.total).toBe((await search('prison', 'en'))?.total);
  });

  describe('beyond measure', () => {
    it('are refused from 201 characters on', async () => {
      expect((await search('p'.repeat(200)))?.total).toBe(0);
      expect(await refusalOf(search('p'.repeat(201)))).toMatchObject({ code: 'content_invalid' });
    });

    it('are answered in the time of a test at 200 characters', async () => {
      for (const words of [
        'a '.repeat(100),
        '"'.repeat(200),
        '-a'.repeat(100),
        'é'.repeat(200),
        '('.repeat(200),
        'abcd '.repeat(40),
      ]) {
        expect(await search(words)).not.toBeNull();
      }
    });
  });
});
