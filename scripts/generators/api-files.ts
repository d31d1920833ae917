import type { RowNames } from './row-names.ts';

/** The files of a new noun in the api, by their path from the root. @param examples path to the examples that make callers, from the noun's folder */
export function apiFiles(names: RowNames, examples: string): [string, string][] {
  const file = `packages/api/src/${names.row}/${names.noun}`;
  return [
    [`${file}.row.ts`, rowFile(names)],
    [`${file}.store.ts`, storeFile(names)],
    [`${file}.router.ts`, routerFile(names)],
    [`${file}.router.test.ts`, routerTest(names, examples)],
  ];
}

function rowFile({ row, noun, types }: RowNames): string {
  return `import { ${noun}Kind } from '@coalition/domain/${row}';
import { officeRow } from '../revisions/records/office-row.ts';

/** ${types} as the api serves them; without rules of their own they may always be published, and no search finds them. */
export const ${noun}Row = officeRow({ kind: ${noun}Kind });
`;
}

function storeFile({ row, noun, types }: RowNames): string {
  return `import { ${noun}Kind } from '@coalition/domain/${row}';
import { publishedStore } from '../revisions/records/published.store.ts';

/** ${types} as visitors see them. */
export const published${types} = publishedStore(${noun}Kind);
`;
}

function routerFile({ noun, type, types, row, english }: RowNames): string {
  return `import { Language, otherLanguage, type Slug } from '@coalition/domain/values';
import { z } from 'zod';
import type { Db } from '../server/office.ts';
import { procedure, router } from '../server/trpc.ts';
import { published${types} } from './${noun}.store.ts';

/** One ${english} as visitors see it; \`textLanguage\` is the language of its words. */
export interface ${type}View {
  id: string;
  slug: Slug;
  name: string;
  textLanguage: Language;
}

/** Everything public of this noun, oldest first, in a language or, where there is none, in the other. */
export async function list${types}(db: Db, language: Language): Promise<${type}View[]> {
  const records = await published${types}.list(db);
  return records.flatMap(({ id, published }) => {
    const textLanguage = published.texts[language] ? language : otherLanguage(language);
    const text = published.texts[textLanguage]?.text;
    return text ? [{ id, slug: published.slugs[language], name: text.name, textLanguage }] : [];
  });
}

/** What the public site asks of ${row}. */
export const public${type}Router = router({
  list: procedure('read_published')
    .input(z.strictObject({ language: Language }))
    .query(({ ctx, input }) => list${types}(ctx.db, input.language)),
});
`;
}

function routerTest({ row, english }: RowNames, examples: string): string {
  return `import { Slug } from '@coalition/domain/values';
import { expect, it } from 'vitest';
import { describeOnBothEngines } from '../database/test-databases.ts';
import { addAsker, publicCaller, staffCaller } from '${examples}';

const slug = Slug.parse('example');

describeOnBothEngines('${row}', (open) => {
  it('are shown to visitors once they are published', async () => {
    const { db } = await open();
    const staff = staffCaller(db, await addAsker(db, 'publisher'));
    const texts = { en: { text: { name: 'Example' }, isTranslation: false } };
    const beginning = { slugs: { en: slug, fr: slug }, facts: {}, confidential: { note: null }, texts };
    const { id } = await staff.${row}.create(beginning);
    expect(await publicCaller(db).${row}.list({ language: 'en' })).toEqual([]);
    await staff.${row}.publish({ id, expectedRevision: 1, languages: ['en'], reason: null });
    expect(await publicCaller(db).${row}.list({ language: 'fr' })).toMatchObject([{ id, textLanguage: 'en' }]);
  });

  it('answer what visitors want to know', () => {
    expect.fail('Say what visitors ask of one ${english}, and write it.');
  });
});
`;
}
